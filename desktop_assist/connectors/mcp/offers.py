"""What a server offers a person besides tools: things to be read, and texts to begin with."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_assist.domain.hidden_signs import in_plain_sight

if TYPE_CHECKING:
    from mcp.types import Prompt, Resource

_LONGEST_LINE = 200
_LONGEST_URI = 2_000
_MOST_ARGUMENTS = 12


@dataclass(frozen=True, slots=True)
class RemoteResource:
    """Something a server offers to be read.

    Attributes:
        uri: What it is called between programs.
        name: What it is called for people.
        description: What it is; may be empty.
        media_type: For example "text/plain"; may be empty.
    """

    uri: str
    name: str
    description: str = ""
    media_type: str = ""


@dataclass(frozen=True, slots=True)
class PromptArgument:
    """What a text has to be told before it is written."""

    name: str
    description: str = ""
    is_required: bool = False


@dataclass(frozen=True, slots=True)
class RemotePrompt:
    """A text that a server writes for a person to begin with.

    Attributes:
        name: As the server calls it.
        title: What it is called for people.
        description: What it is; may be empty.
        arguments: What it is to be told.
    """

    name: str
    title: str
    description: str = ""
    arguments: tuple[PromptArgument, ...] = ()


@dataclass(frozen=True, slots=True)
class ServerOffers:
    """What a server offered when it was last looked at."""

    resources: tuple[RemoteResource, ...] = ()
    prompts: tuple[RemotePrompt, ...] = ()


NO_OFFERS = ServerOffers()


def remote_resources(resources: Iterable["Resource"]) -> tuple[RemoteResource, ...]:
    """What a server offers to be read."""
    return tuple(
        RemoteResource(
            str(one.uri),
            one_line(one.title or one.name),
            one_line(one.description or ""),
            one_line(one.mime_type or ""),
        )
        for one in resources
        if len(str(one.uri)) <= _LONGEST_URI
    )


def remote_prompts(prompts: Iterable["Prompt"]) -> tuple[RemotePrompt, ...]:
    """The texts that a server writes; one that wants to be told too much is left out."""
    return tuple(
        RemotePrompt(
            one.name,
            one_line(one.title or one.name),
            one_line(one.description or ""),
            tuple(
                PromptArgument(
                    told.name,
                    one_line(told.description or ""),
                    bool(told.required),
                )
                for told in one.arguments or ()
            ),
        )
        for one in prompts
        if 0 < len(one.name) <= _LONGEST_LINE and len(one.arguments or ()) <= _MOST_ARGUMENTS
    )


def one_line(text: str) -> str:
    """Words of a server for a list: one line of bounded length, without what nobody sees."""
    return " ".join(in_plain_sight(text).split())[:_LONGEST_LINE]
