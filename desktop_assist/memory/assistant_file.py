"""One assistant in one TOML file, which a person can read, write by hand and pass on."""

import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import replace

from desktop_assist.domain.assistant_profile import AssistantProfile
from desktop_assist.domain.errors import ToolInputError, UnreadableFileError
from desktop_assist.privacy.secrets import find_secret
from desktop_assist.system.toml_text import updated_toml

MOST_BYTES = 200_000
_LONGEST_NAME = 60
_MOST_CHARACTERS = 20_000
_TEXTS = ("id", "name", "instructions", "provider", "model_id")
_LISTS = ("tools", "documents")


def profile_in(content: bytes, file_name: str) -> AssistantProfile:
    """The assistant in a file; without an id of its own it has the file's name.

    Raises:
        UnreadableFileError: It is no such file; the message names it and what is wrong.
    """
    values = _values(content, file_name)
    for key in _TEXTS:
        if not isinstance(values.get(key, ""), str):
            raise _unusable(file_name, f"“{key}” should be text")
    for key in _LISTS:
        if not _is_list_of_texts(values.get(key, [])):
            raise _unusable(file_name, f"“{key}” should be a list of texts")
    try:
        return checked(_profile(values, file_name))
    except ToolInputError as error:
        raise _unusable(file_name, error.message.rstrip(".")) from error


def with_profile(content: bytes, profile: AssistantProfile) -> bytes:
    """The file with the assistant as it now is; what is not known here stays as it was."""
    values = {
        "id": profile.id,
        "name": profile.name,
        "instructions": profile.instructions,
        "provider": profile.provider or None,
        "model_id": profile.model_id or None,
        "tools": profile.tools,
        "documents": profile.documents or None,
    }
    return updated_toml(content.decode("utf-8-sig"), values).encode()


def checked(profile: AssistantProfile) -> AssistantProfile:
    """The assistant without characters nobody sees: what is shown is what a model is told.

    Raises:
        ToolInputError: It cannot be as it is.
    """
    name = " ".join(visible(profile.name).split())
    instructions = visible(profile.instructions).strip()
    if not name:
        raise ToolInputError("It has no name.", "Give it one.")
    if len(name) > _LONGEST_NAME or len(instructions) > _MOST_CHARACTERS:
        raise ToolInputError(
            f"Its name can have {_LONGEST_NAME} characters and its instructions"
            f" {_MOST_CHARACTERS}.",
            "Shorten them.",
        )
    if find_secret(f"{name} {instructions}"):
        raise ToolInputError("It holds a key or password.", "Take it out of the instructions.")
    if profile.model_id and not profile.provider:
        raise ToolInputError("It names a model without a provider.", "Name the provider too.")
    return replace(profile, name=name, instructions=instructions)


def visible(text: str) -> str:
    """Text without the characters that show nothing, or that turn its direction."""
    return "".join(one for one in text if one in "\n\t" or unicodedata.category(one)[0] != "C")


def _values(content: bytes, file_name: str) -> Mapping[str, object]:
    if len(content) > MOST_BYTES:
        raise _unusable(file_name, "it is too large for an assistant")
    try:
        return tomllib.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise _unusable(file_name, "it is not UTF-8 text") from error
    except tomllib.TOMLDecodeError as error:
        raise _unusable(file_name, f"it is not valid TOML: {error}") from error


def _profile(values: Mapping[str, object], file_name: str) -> AssistantProfile:
    texts = {key: str(values.get(key, "")) for key in _TEXTS}
    return AssistantProfile(
        id=texts["id"].strip() or file_name.rpartition(".")[0],
        name=texts["name"],
        instructions=texts["instructions"],
        provider=texts["provider"],
        model_id=texts["model_id"],
        tools=_texts(values["tools"]) if "tools" in values else None,
        documents=_texts(values.get("documents", [])),
    )


def _is_list_of_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _texts(value: object) -> tuple[str, ...]:
    return tuple(value) if isinstance(value, list) else ()


def _unusable(file_name: str, reason: str) -> UnreadableFileError:
    return UnreadableFileError(
        f"The assistant in {file_name} cannot be used: {reason}.", "Mend that file or remove it."
    )
