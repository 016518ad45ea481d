"""Says which part of a conversation a session does not know yet, and how it is told."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from uuid import uuid4

from desktop_assist.domain.message import AttachmentPart, Message, Part, TextPart
from desktop_assist.domain.realtime import AddText, AnswerCall, Command
from desktop_assist.domain.tool import ToolResult

ROOT = "root"
"""What the service calls the place before the first item."""
# Each word is read again with every answer: what was long ago has to be asked for.
_MOST_MESSAGES = 40
_LONGEST_TEXT = 4_000


@dataclass(slots=True)
class Memory:
    """What a session knows.

    Attributes:
        turns: The turns that it took part in.
        messages: Messages of other turns that it was told.
        calls: The tool calls that it made itself.
        results: Results that it was told.
    """

    turns: set[str] = field(default_factory=set)
    messages: set[str] = field(default_factory=set)
    calls: set[str] = field(default_factory=set)
    results: set[str] = field(default_factory=set)


def earlier_words(messages: Sequence[Message], memory: Memory, after: str) -> Iterator[Command]:
    """What was said in other turns and is not known yet, in writing.

    Args:
        messages: Of other turns than the one under way, redacted.
        memory: What is known; it is brought up to date.
        after: The item that they follow; empty for the end.
    """
    for message in messages[-_MOST_MESSAGES:]:
        is_known = message.id in memory.messages or message.turn_id in memory.turns
        text = "" if is_known else _words(message)
        memory.messages.add(message.id)
        if text:
            told = AddText(
                new_item_id(), after, "user" if message.role == "user" else "assistant", text
            )
            after = told.item_id if after else ""
            yield told


def results_since(messages: Iterable[Message], memory: Memory) -> Iterator[Command]:
    """The results of the turn's calls; those that another session made are told in words."""
    for message in messages:
        for part in message.parts:
            if not isinstance(part, ToolResult) or part.call_id in memory.results:
                continue
            memory.results.add(part.call_id)
            if part.call_id in memory.calls:
                yield AnswerCall(part.call_id, json.dumps(part.output, ensure_ascii=False))
            else:
                yield AddText(new_item_id(), "", "assistant", _result_words(part))


def new_item_id() -> str:
    """A name for an item that is made here; services take at most 32 letters."""
    return f"item_{uuid4().hex[:24]}"


def _words(message: Message) -> str:
    return "\n".join(filter(None, map(_part_words, message.parts)))[:_LONGEST_TEXT]


def _part_words(part: Part) -> str:
    match part:
        case TextPart():
            return part.text
        case AttachmentPart():
            return f"(File {part.name})\n{part.text}"
        case ToolResult():
            return _result_words(part)
        case _:
            return ""


def _result_words(result: ToolResult) -> str:
    told = result.output.get("summary") or json.dumps(result.output, ensure_ascii=False)
    return f"({result.name}: {told})"
