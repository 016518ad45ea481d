"""Take a meeting out of the user's calendar."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

from desktop_assist.calendars.invitations.invitation_card import save_action
from desktop_assist.calendars.invitations.invitation_store import InvitationStore
from desktop_assist.calendars.meeting_card import is_for_programs
from desktop_assist.calendars.meeting_change import (
    SCOPE_WORDS,
    VERSION_WORDS,
    CancelledMeeting,
    MeetingKey,
    Scope,
)
from desktop_assist.calendars.meeting_json import meeting_json
from desktop_assist.calendars.meeting_store import MeetingStore
from desktop_assist.calendars.wording import day_words, when_words
from desktop_assist.domain.card import Card, CardAction
from desktop_assist.domain.cause import Cause
from desktop_assist.domain.errors import ToolInputError, UsageError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.files.file_words import in_its_folder
from desktop_assist.tools.arguments import Arguments, describe, parse, schema


class _CancelMeeting(Arguments, frozen=True):
    uid: Annotated[str, describe("Of the meeting, as list_meetings gives it.")]
    recurrence_id: Annotated[
        str | None,
        describe(
            "Which occurrence of a repeating meeting to cancel, as list_meetings gives it. "
            "Null: all of them."
        ),
    ] = None
    scope: Annotated[Scope | None, describe(SCOPE_WORDS)] = None
    version: Annotated[str | None, describe(VERSION_WORDS)] = None


@dataclass(frozen=True, slots=True)
class _Gone:
    """A cancelled meeting, and whether its guests are still to be told.

    Attributes:
        cancelled: What was done.
        is_own: Nobody else invited to it.
        told: Which meeting the guests are to be told of; None when nobody is.
    """

    cancelled: CancelledMeeting
    is_own: bool
    told: MeetingKey | None


class CancelMeeting:
    """Cancels a meeting at once; it can be undone."""

    def __init__(
        self, meetings: MeetingStore, invitations: InvitationStore, workers: WorkerPool
    ) -> None:
        self._meetings = meetings
        self._invitations = invitations
        self._workers = workers

    spec = ToolSpec(
        name="cancel_meeting",
        description="Take a meeting out of the user's calendar, or one occurrence of it.",
        parameters=schema(_CancelMeeting),
        effect="write",
    )

    async def run(self, arguments: JsonObject, context: ToolContext) -> ToolOutcome:
        """Cancel the meeting."""
        given = parse(_CancelMeeting, arguments)
        gone = await self._workers.run(self._cancel, given, context)
        cancelled = gone.cancelled
        meeting, summary = cancelled.found.meeting, _summary(cancelled)
        return ToolOutcome(
            output={
                **meeting_json(meeting),
                "title": meeting.title,
                "is_series": _is_series(cancelled),
                "scope": cancelled.scope,
                "summary": " ".join((summary, *_notes(gone))),
            },
            card=_card(gone, summary),
            change_id=cancelled.change.id,
            # Whoever wrote the meeting may not have been the person.
            is_outside=True,
        )

    def _cancel(self, given: _CancelMeeting, context: ToolContext) -> _Gone:
        key = MeetingKey(given.uid, given.recurrence_id or "")
        shown = replace(key, version=given.version or "")
        try:
            meeting = self._meetings.find(key).meeting
            title = meeting.title or "without a title"
            cause = Cause(
                f"Cancelled meeting {title}", "cancel_meeting", context.origin, context.turn_id
            )
            is_own = self._invitations.state(key, meeting).is_own
            cancelled = self._meetings.cancel(shown, cause, given.scope)
        except UsageError as error:
            raise ToolInputError(error.message, error.hint) from error
        told = key if cancelled.scope == "this" else MeetingKey(given.uid)
        is_open = self._invitations.open_invitation(told) is not None
        return _Gone(cancelled, is_own, told if is_own and is_open else None)


def _is_series(cancelled: CancelledMeeting) -> bool:
    return cancelled.found.repeats and cancelled.scope == "all"


def _summary(cancelled: CancelledMeeting) -> str:
    meeting = cancelled.found.meeting
    title = meeting.title or "The meeting"
    if _is_series(cancelled):
        return f"{title} and all its repetitions are no longer in your calendar."
    if cancelled.scope == "following":
        return f"{title} is no longer in your calendar from {day_words(meeting.start)} on."
    return f"{title} on {when_words(meeting)} is no longer in your calendar."


def _notes(gone: _Gone) -> tuple[str, ...]:
    if gone.told is not None:
        return ("The guests were invited and do not know yet.",)
    organizer = gone.cancelled.found.organizer
    return (f"{organizer} invited to it and is not told.",) if organizer and not gone.is_own else ()


def _taken_out_of(file: Path) -> str:
    if is_for_programs(file):
        return f"Taken out of the folder {file.parent.name}"
    return f"Taken out of {in_its_folder(file)}"


def _card(gone: _Gone, summary: str) -> Card:
    cancelled, meeting = gone.cancelled, gone.cancelled.found.meeting
    undo = CardAction("Undo", tool="undo", arguments={"change_id": cancelled.change.id})
    step = "Save update" if cancelled.scope == "following" else "Save cancellation"
    return Card(
        kind="meeting",
        title=f"Cancelled: {meeting.title}",
        subtitle=when_words(meeting) if cancelled.scope == "this" else summary,
        warnings=_notes(gone),
        footnote=_taken_out_of(meeting.file),
        actions=(undo, save_action(step, gone.told)) if gone.told else (undo,),
    )
