"""What may be remembered: one short sentence without a secret."""

from desktop_assist.domain.errors import ToolInputError
from desktop_assist.domain.hidden_signs import in_plain_sight
from desktop_assist.privacy.secrets import find_secret

MOST_CHARACTERS = 300


def checked(text: str) -> str:
    """The sentence as it is kept, on one line.

    Raises:
        ToolInputError: It is empty, too long, or holds a key or password.
    """
    # A lone surrogate is no text to a file or a service.
    sentence = " ".join(in_plain_sight(text).encode("utf-8", "replace").decode().split())
    if not sentence.strip(".,;:!?…\"'“”"):
        raise ToolInputError("There is nothing to remember.", "Say what should be remembered.")
    if len(sentence) > MOST_CHARACTERS:
        raise ToolInputError(
            f"A fact can have {MOST_CHARACTERS} characters; this one has {len(sentence)}.",
            "Say it shorter, or as several facts.",
        )
    found = find_secret(sentence)
    if found is not None:
        raise ToolInputError(
            f"This holds {found.kind}, and secrets are not remembered.",
            "Leave it out. A key for OpenAI belongs into the settings.",
        )
    return sentence


def is_same(one: str, other: str) -> bool:
    """Whether two sentences are the same but for case, spaces and the sign at the end."""
    return _plain(one) == _plain(other)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".!… ")
