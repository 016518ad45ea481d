"""Finds out what the calls of a crashed turn had done: the journal of changes outlives a crash."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop_assist.assistant.history import open_calls, results_in
from desktop_assist.domain.journal import Change, Journal
from desktop_assist.domain.message import Message
from desktop_assist.domain.tool import ToolCall, ToolResult


@dataclass(frozen=True, slots=True)
class CrashedTurn:
    """A turn that was left running, with its own messages."""

    id: str
    messages: tuple[Message, ...]


def results_from_journal(journal: Journal, turn: CrashedTurn) -> tuple[ToolResult, ...]:
    """Results for the open calls whose change was made before the crash; blocking."""
    calls = open_calls(turn.messages)
    if not calls:
        return ()
    since = min(message.created_at for message in turn.messages)
    return tuple(_matched(calls, _unclaimed_changes(journal.listing(since), turn)))


def _unclaimed_changes(changes: Iterable[Change], turn: CrashedTurn) -> list[Change]:
    """The turn's changes that no result speaks of, oldest first."""
    claimed = {result.change_id for result in results_in(turn.messages).values()}
    made = [one for one in changes if one.cause.turn_id == turn.id and one.state == "done"]
    return [one for one in reversed(made) if one.id not in claimed]


def _matched(calls: Iterable[ToolCall], changes: list[Change]) -> Iterable[ToolResult]:
    # Changes are made in the order of the calls, one after another.
    for call in calls:
        change = next((one for one in changes if one.cause.tool == call.name), None)
        if change is not None:
            changes.remove(change)
            yield _result(call, change)


def _result(call: ToolCall, change: Change) -> ToolResult:
    summary = f"{change.cause.summary}. This was done before the program ended unexpectedly."
    return ToolResult(call.id, call.name, ok=True, output={"summary": summary}, change_id=change.id)
