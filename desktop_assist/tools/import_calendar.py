"""Bring the events of a calendar file into the user's calendar."""

from datetime import UTC
from pathlib import Path
from typing import Annotated

from desktop_assist.calendars.invitations.incoming_message import IncomingMessage, read_message
from desktop_assist.calendars.invitations.incoming_store import IncomingStore
from desktop_assist.calendars.invitations.taken_message import taken_outcome
from desktop_assist.calendars.meeting import ImportedMeetings, Meeting
from desktop_assist.calendars.meeting_import import events_in
from desktop_assist.calendars.meeting_json import meeting_json, skipped_json
from desktop_assist.calendars.meeting_store import MeetingStore
from desktop_assist.calendars.wording import when_words
from desktop_assist.domain.card import Card, CardAction, CardTable
from desktop_assist.domain.cause import Cause
from desktop_assist.domain.errors import ToolInputError, UsageError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.tools.arguments import Arguments, describe, parse, schema

_MOST_ROWS = 20


class _ImportCalendar(Arguments, frozen=True):
    file: Annotated[str, describe("Path of the .ics file, or of an .eml file that carries one.")]
    keep_cancelled: Annotated[
        bool | None,
        describe("Of a cancellation: keep the meeting, marked as cancelled. Null: take it out."),
    ] = None


class ImportCalendar:
    """Copies events from a calendar file; what is there already is left alone."""

    def __init__(
        self, meetings: MeetingStore, incoming: IncomingStore, workers: WorkerPool
    ) -> None:
        self._meetings = meetings
        self._incoming = incoming
        self._workers = workers

    spec = ToolSpec(
        name="import_calendar",
        description=(
            "Copy the events of an .ics file into the user's calendar, or do what a message about "
            "a meeting says: an invitation, an answer, a cancellation."
        ),
        parameters=schema(_ImportCalendar),
        effect="write",
    )

    async def run(self, arguments: JsonObject, context: ToolContext) -> ToolOutcome:
        """Copy the events."""
        given = parse(_ImportCalendar, arguments)
        file, home = Path(given.file), context.now.tzinfo or UTC
        cause = Cause(f"Imported {file.name}", "import_calendar", context.origin, context.turn_id)
        # A file made to hang or crash its reader does so in a process of its own, not in ours.
        message = await self._workers.run_isolated(read_message, file, home)
        if message is not None:
            return await self._take(message, cause, is_kept=bool(given.keep_cancelled))
        await self._workers.run_isolated(events_in, file, home)
        imported = await self._workers.run(self._meetings.import_file, file, cause)
        summary = _summary(imported, file)
        change_id = imported.change.id if imported.change else None
        return ToolOutcome(
            output={**_json(imported), "summary": summary},
            card=_card(imported, file, summary),
            change_id=change_id,
            is_outside=True,
        )

    async def _take(self, message: IncomingMessage, cause: Cause, *, is_kept: bool) -> ToolOutcome:
        """Do what a message about a meeting says."""
        take = self._incoming.call_off if is_kept else self._incoming.take
        try:
            change = await self._workers.run(take, message, cause)
        except UsageError as error:
            raise ToolInputError(error.message, error.hint) from error
        return taken_outcome(message, change)


def _json(imported: ImportedMeetings) -> JsonObject:
    return {
        "added": [meeting_json(meeting) for meeting in imported.added],
        "identical": [meeting_json(meeting) for meeting in imported.identical],
        "conflicting": [meeting_json(meeting) for meeting in imported.conflicting],
        "skipped": [skipped_json(event) for event in imported.skipped],
    }


def _summary(imported: ImportedMeetings, file: Path) -> str:
    parts = [
        f"{len(imported.added)} added",
        *_counted(imported.identical, "already there"),
        *_counted(imported.conflicting, "left alone because your calendar has another version"),
        *_counted(imported.skipped, "could not be read"),
    ]
    return f"Events from {file.name}: {', '.join(parts)}."


def _counted(events: tuple[object, ...], words: str) -> list[str]:
    return [f"{len(events)} {words}"] if events else []


def _card(imported: ImportedMeetings, file: Path, summary: str) -> Card:
    rows = [(when_words(one), one.title, one.location) for one in imported.added[:_MOST_ROWS]]
    more = len(imported.added) - _MOST_ROWS
    return Card(
        kind="calendar_import",
        title=file.name,
        subtitle=summary,
        table=CardTable(("When", "Meeting", "Where"), tuple(rows)) if rows else None,
        warnings=_warnings(imported),
        footnote=f"{more} more were added." if more > 0 else "",
        actions=_actions(imported),
    )


def _warnings(imported: ImportedMeetings) -> tuple[str, ...]:
    conflicts = [
        f"{_name(one)} differs from the one in your calendar." for one in imported.conflicting
    ]
    return (*conflicts, *(f"{one.title or 'An event'}: {one.reason}" for one in imported.skipped))


def _name(meeting: Meeting) -> str:
    return f"{meeting.title or 'An event'} ({when_words(meeting)})"


def _actions(imported: ImportedMeetings) -> tuple[CardAction, ...]:
    if imported.change is None:
        return ()
    undo = CardAction("Undo", tool="undo", arguments={"change_id": imported.change.id})
    return (undo, CardAction("Show file", opens=imported.added[0].file))
