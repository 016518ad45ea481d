"""Keeps a request within what a small model's context holds."""

from dataclasses import dataclass, replace

from desktop_assist.domain.message import Message
from desktop_assist.domain.provider import ModelRequest
from desktop_assist.domain.tool import ToolSpec
from desktop_assist.providers.compatible.chat_body import function
from desktop_assist.providers.compatible.chat_messages import plain_messages
from desktop_assist.providers.compatible.part_words import json_text

_LONGEST_ANSWER = 4096
_CHARACTERS_PER_TOKEN = 3.6  # of English and of JSON, on the careful side


@dataclass(frozen=True, slots=True)
class Room:
    """What a model's context holds.

    Attributes:
        tokens: How much; 0 while that is not known.
        scale: How many tokens the server counts for one of ours.
    """

    tokens: int = 0
    scale: float = 1.0

    @property
    def answer_tokens(self) -> int:
        """How long an answer may be: a share of the room, where that is known."""
        return min(_LONGEST_ANSWER, self.tokens // 4) if self.tokens else _LONGEST_ANSWER

    def holds(self, tokens: int) -> bool:
        """Whether a request of about this size leaves place for its answer."""
        return not self.tokens or tokens * self.scale <= self.tokens - self.answer_tokens


@dataclass(frozen=True, slots=True)
class Fitted:
    """A request that should fit.

    Attributes:
        request: With the newest turns only, where not all have room.
        is_shortened: Whether turns were left out.
        tokens: About how many tokens it has.
    """

    request: ModelRequest
    is_shortened: bool
    tokens: int


def fitted(request: ModelRequest, tools: tuple[ToolSpec, ...], room: Room) -> Fitted:
    """The request without its oldest turns, as far as the room asks for it.

    Only whole turns are left out: a call without its result, or a result without its call, is
    refused by servers.
    """
    tokens = tokens_of(request, tools)
    turns = _turns(request.messages)
    is_shortened = False
    while not room.holds(tokens) and len(turns) > 1:
        turns, is_shortened = turns[1:], True
        kept = tuple(message for turn in turns for message in turn)
        request = replace(request, messages=kept)
        tokens = tokens_of(request, tools)
    return Fitted(request, is_shortened, tokens)


def holds_last_turn(request: ModelRequest, tools: tuple[ToolSpec, ...], room: Room) -> bool:
    """Whether at least the newest turn has room beside the tools."""
    last = tuple(_turns(request.messages)[-1]) if request.messages else ()
    return room.holds(tokens_of(replace(request, messages=last), tools))


def tokens_of(request: ModelRequest, tools: tuple[ToolSpec, ...]) -> int:
    """About how many tokens a request has."""
    listed = json_text([function(tool) for tool in tools]) if tools else ""
    return round(len(json_text(plain_messages(request)) + listed) / _CHARACTERS_PER_TOKEN)


def _turns(messages: tuple[Message, ...]) -> list[list[Message]]:
    turns: list[list[Message]] = []
    for message in messages:
        if message.role == "user" or not turns:
            turns.append([])
        turns[-1].append(message)
    return turns
