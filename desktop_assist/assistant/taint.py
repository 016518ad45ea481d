"""Tells whether a request holds text from outside, which must never give orders."""

from collections.abc import Iterable

from desktop_assist.domain.fact import Fact
from desktop_assist.domain.message import AttachmentPart, Message, Part, ReasoningPart, TextPart
from desktop_assist.domain.tool import ToolResult


def holds_outside_text(messages: Iterable[Message]) -> bool:
    """Whether any part comes from a file, a sheet, a calendar or another program."""
    return any(_is_outside(part) for message in messages for part in message.parts)


def has_outside_fact(facts: Iterable[Fact]) -> bool:
    """Whether any fact was remembered when text from outside may have asked for it."""
    return any(fact.is_outside for fact in facts)


def _is_outside(part: Part) -> bool:
    match part:
        case TextPart():
            return bool(part.outside)
        case AttachmentPart():
            return True
        case ToolResult() | ReasoningPart():
            return part.is_outside
        case _:
            return False
