"""Finds in a conversation's messages what an answer depends on."""

from collections.abc import Set
from dataclasses import dataclass

from desktop_assist.domain.message import Message, QuestionPart, TextPart
from desktop_assist.domain.tool import ToolCall
from desktop_assist.providers.embedded.language import Language, decided_language
from desktop_assist.providers.embedded.reply import PlannedCall

Messages = tuple[Message, ...]
_MOST_LOOKS = 3
"""After as many a question is no longer in anybody's mind."""


def text_of(message: Message) -> str:
    """What the person or the assistant wrote; text from outside is left out."""
    return "\n".join(
        part.text for part in message.parts if isinstance(part, TextPart) and not part.outside
    )


def language_of_talk(messages: Messages) -> Language:
    """The language the person writes in: of the last message that decides it."""
    texts = (text_of(one) for one in reversed(messages) if one.role == "user")
    return next(filter(None, map(decided_language, texts)), "english")


def is_plain(message: Message) -> bool:
    """Whether it holds nothing but typed words: no file, no text from outside."""
    return all(isinstance(part, TextPart) and not part.outside for part in message.parts)


def pending_call(messages: Messages) -> PlannedCall | None:
    """What the question just before the last message was about."""
    return _asked_in(messages[-2]) if len(messages) > 1 else None


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A question that was not answered yet, and what the person said instead."""

    call: PlannedCall
    said_since: tuple[str, ...]


def passed_over(messages: Messages, looks: Set[str]) -> PassedOver | None:
    """What was asked before the person had a look at something else.

    Args:
        messages: The conversation; the last one is the person's.
        looks: The tools that change nothing: after any other, nothing is waited for.
    """
    said: list[str] = []
    for message in reversed(messages[:-1]):
        if message.role == "user":
            said.append(text_of(message))
        calls = {part.name for part in message.parts if isinstance(part, ToolCall)}
        if len(said) > _MOST_LOOKS or calls - looks:
            return None
        if (asked := _asked_in(message)) is not None:
            return PassedOver(asked, tuple(said))
    return None


def _asked_in(message: Message) -> PlannedCall | None:
    calls = [part.call for part in message.parts if isinstance(part, QuestionPart) and part.call]
    return PlannedCall(calls[-1].name, calls[-1].arguments) if calls else None


def ends_asking(messages: Messages) -> bool:
    """Whether the last message answers what a model asked in its own words."""
    before = messages[-2] if len(messages) > 1 else None
    return before is not None and text_of(before).rstrip(" *_)\"'").endswith("?")
