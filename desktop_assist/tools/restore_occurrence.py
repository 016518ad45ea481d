"""Bring back one time of a repeating meeting that was taken out."""

from typing import Annotated

from desktop_assist.calendars.invitations.invitation_state import InvitationState
from desktop_assist.calendars.invitations.invitation_store import InvitationStore
from desktop_assist.calendars.meeting_card import CardDetails, meeting_card
from desktop_assist.calendars.meeting_change import ChangedMeeting, MeetingKey
from desktop_assist.calendars.meeting_json import meeting_json
from desktop_assist.calendars.meeting_store import MeetingStore
from desktop_assist.calendars.wording import clash_warnings, clash_words, when_words
from desktop_assist.domain.cause import Cause
from desktop_assist.domain.errors import ToolInputError, UsageError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.tools.arguments import Arguments, describe, parse, schema


class _RestoreOccurrence(Arguments, frozen=True):
    uid: Annotated[str, describe("Of the meeting, as list_meetings gives it.")]
    recurrence_id: Annotated[
        str, describe("When it would take place: an ISO 8601 date, or date-time.")
    ]


class RestoreOccurrence:
    """Restores an occurrence at once; it can be undone."""

    def __init__(
        self, meetings: MeetingStore, invitations: InvitationStore, workers: WorkerPool
    ) -> None:
        self._meetings = meetings
        self._invitations = invitations
        self._workers = workers

    spec = ToolSpec(
        name="restore_occurrence",
        description=(
            "Let a repeating meeting take place again on a day on which it was cancelled. Works "
            "for what any program cancelled, also long ago."
        ),
        parameters=schema(_RestoreOccurrence),
        effect="write",
    )

    async def run(self, arguments: JsonObject, context: ToolContext) -> ToolOutcome:
        """Restore the occurrence."""
        given = parse(_RestoreOccurrence, arguments)
        restored, invitation = await self._workers.run(self._restore, given, context)
        meeting = restored.edited.meeting
        details = CardDetails(
            invitation, context.now.tzinfo, restored.calendars_checked, bool(restored.clashes)
        )
        words = invitation.in_words(details.home)
        said = f"{meeting.title} takes place again: {when_words(meeting)}."
        return ToolOutcome(
            output={
                **meeting_json(meeting),
                "title": meeting.title,
                "clashes": [meeting_json(one) for one in restored.clashes],
                "calendars_checked": list(restored.calendars_checked),
                "invitation": words or None,
                "summary": " ".join(filter(None, (said, clash_words(restored.clashes), words))),
            },
            card=meeting_card(
                meeting, restored.change.id, clash_warnings(restored.clashes), details=details
            ),
            change_id=restored.change.id,
            # Whoever wrote the meeting may not have been the person.
            is_outside=True,
        )

    def _restore(
        self, given: _RestoreOccurrence, context: ToolContext
    ) -> tuple[ChangedMeeting, InvitationState]:
        try:
            title = self._meetings.find(MeetingKey(given.uid)).meeting.title or "without a title"
            cause = Cause(
                f"Restored a time of meeting {title}",
                "restore_occurrence",
                context.origin,
                context.turn_id,
            )
            restored = self._meetings.restore(MeetingKey(given.uid, given.recurrence_id), cause)
        except UsageError as error:
            raise ToolInputError(error.message, error.hint) from error
        meeting = restored.edited.meeting
        key = MeetingKey(meeting.uid, meeting.recurrence_id or "")
        return restored, self._invitations.state(key, meeting)
