"""A conversation as Markdown, to be read as it is or shown by another program."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import assert_never

from desktop_assist.assistant.export.wording import (
    PROGRAM,
    call_words,
    card_notes,
    moment_words,
    one_message_a_turn,
    source_lines,
    speaker,
    summary_of,
)
from desktop_assist.domain.card import Card
from desktop_assist.domain.conversation import Conversation
from desktop_assist.domain.message import (
    AttachmentPart,
    ErrorPart,
    Message,
    OfferPart,
    Part,
    QuestionPart,
    ReasoningPart,
    TextPart,
)
from desktop_assist.domain.tool import ToolCall, ToolResult


def as_markdown(conversation: Conversation, messages: Iterable[Message], now: datetime) -> str:
    """The conversation with who said what and when, and with cards as tables."""
    blocks = [f"# {_line(conversation.title)}", f"*{PROGRAM}, {moment_words(now)}*"]
    for group in one_message_a_turn(messages):
        blocks.append(f"## {speaker(group[0])}, {moment_words(group[0].created_at)}")
        blocks += (block for message in group for part in message.parts for block in _part(part))
    return "\n\n".join(blocks) + "\n"


def _part(part: Part) -> Iterator[str]:
    match part:
        case TextPart():
            yield part.text
            yield from (f"> {_line(source)}" for source in source_lines(part))
        case AttachmentPart():
            yield f"Attached: {_line(part.name)}"
        case QuestionPart():
            yield "\n".join((part.text, *(f"- {_line(choice)}" for choice in part.choices)))
        case ErrorPart():
            yield f"**{_line(part.message)}** {_line(part.hint)}".rstrip()
        case ToolCall():
            yield f"*{_line(call_words(part))}*"
        case ToolResult():
            yield from _card(part.card) if part.card else (_line(summary_of(part)),)
        case ReasoningPart() | OfferPart():
            return
        case _:
            assert_never(part)


def _card(card: Card) -> Iterator[str]:
    yield "  \n".join(filter(None, (f"**{_line(card.title)}**", _line(card.subtitle))))
    fields = [(field.label, field.value) for field in card.fields if field.value]
    if fields:
        yield _table(("", ""), fields)
    if card.table and card.table.rows:
        yield _table(card.table.columns, card.table.rows, card.table.numeric)
    yield from map(_line, card_notes(card))


def _table(
    columns: Sequence[str], rows: Iterable[Sequence[str]], numeric: Sequence[int] = ()
) -> str:
    rule = ["---:" if number in numeric else "---" for number in range(len(columns))]
    return "\n".join(
        f"| {' | '.join(cells)} |"
        for cells in (map(_cell, columns), rule, *(map(_cell, row) for row in rows))
    )


def _cell(text: str) -> str:
    return _line(text).replace("|", "\\|")


def _line(text: str) -> str:
    return " ".join(text.split())
