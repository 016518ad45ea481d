"""The words that every readable form of a conversation shares."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import assert_never

from desktop_assist.domain.card import Card
from desktop_assist.domain.date_words import date_words
from desktop_assist.domain.message import Message, TextPart
from desktop_assist.domain.tool import ToolCall, ToolResult

PROGRAM = "Desktop Assist"


def moment_words(moment: datetime) -> str:
    """For example "22 November 2026, 10:00"."""
    return f"{date_words(moment.date())}, {moment:%H:%M}"


def speaker(message: Message) -> str:
    """Whose words they are."""
    match message.role:
        case "user":
            return "You"
        case "assistant" | "tool":
            return "Assistant"
        case _:
            assert_never(message.role)


def call_words(call: ToolCall) -> str:
    """A tool call on one line: its name, and what it was given."""
    given = ", ".join(f"{name}: {value}" for name, value in call.arguments.items() if value)
    name = call.name.replace("_", " ").capitalize()
    return f"{name} ({given})" if given else name


def source_lines(part: TextPart) -> Iterator[str]:
    """Where a text's claims stand: the place and the words there, each once."""
    yield from dict.fromkeys(
        f"{one.place_words()}: “{one.quote}”" if one.quote else one.place_words()
        for one in part.citations
    )


def summary_of(result: ToolResult) -> str:
    """What a tool says of what it did."""
    return str(result.output.get("summary", ""))


def card_notes(card: Card) -> Iterator[str]:
    """What stands below a card's rows."""
    yield from (f"Note: {warning}" for warning in card.warnings)
    for side in card.beside:
        values = ", ".join(f"{field.label}: {field.value}" for field in side.fields if field.value)
        yield f"{side.title}. {values}"
    if card.footnote:
        yield card.footnote


def one_message_a_turn(messages: Iterable[Message]) -> Iterator[tuple[Message, ...]]:
    """Messages by who speaks: what was done belongs to the answer that did it."""
    group: list[Message] = []
    for message in messages:
        if group and speaker(group[-1]) != speaker(message):
            yield tuple(group)
            group = []
        group.append(message)
    if group:
        yield tuple(group)
