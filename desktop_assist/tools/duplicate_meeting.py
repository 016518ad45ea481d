"""Make a meeting once more at another time."""

from datetime import timedelta
from typing import Annotated

import msgspec

from desktop_assist.calendars.invitations.invitation_state import InvitationState
from desktop_assist.calendars.invitations.invitation_store import InvitationStore
from desktop_assist.calendars.meeting import CreatedMeeting, Meeting, Moment
from desktop_assist.calendars.meeting_card import CardDetails, meeting_card
from desktop_assist.calendars.meeting_change import MeetingChange, MeetingKey
from desktop_assist.calendars.meeting_check import check_wall_clock
from desktop_assist.calendars.meeting_json import meeting_json
from desktop_assist.calendars.meeting_store import MeetingStore
from desktop_assist.calendars.meeting_time import (
    MINUTES_A_DAY,
    at_time_of,
    is_day,
    start_day,
    start_moment,
)
from desktop_assist.calendars.wording import clash_warnings, clash_words, when_words
from desktop_assist.domain.cause import Cause
from desktop_assist.domain.errors import ToolInputError, UsageError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.tools.arguments import Arguments, describe, parse, schema

_MOST_MINUTES = 366 * MINUTES_A_DAY


class _DuplicateMeeting(Arguments, frozen=True, kw_only=True):
    uid: Annotated[str, describe("Of the meeting, as list_meetings gives it.")]
    start: Annotated[
        str, describe("Of the new one: an ISO 8601 date-time, or a date for the same time of day.")
    ]
    recurrence_id: Annotated[
        str | None, describe("Which occurrence of a repeating meeting. Null: what they share.")
    ] = None
    title: Annotated[str | None, describe("Null: the same.")] = None
    duration_minutes: Annotated[
        Annotated[int, msgspec.Meta(ge=1, le=_MOST_MINUTES)] | None, describe("Null: as long.")
    ] = None


class DuplicateMeeting:
    """Makes the new meeting at once; it can be undone."""

    def __init__(
        self, meetings: MeetingStore, invitations: InvitationStore, workers: WorkerPool
    ) -> None:
        self._meetings = meetings
        self._invitations = invitations
        self._workers = workers

    spec = ToolSpec(
        name="duplicate_meeting",
        description=(
            "Make a meeting of the user's calendar once more at another time, with the same "
            "people, place and notes. The new one takes place once."
        ),
        parameters=schema(_DuplicateMeeting),
        effect="write",
    )

    async def run(self, arguments: JsonObject, context: ToolContext) -> ToolOutcome:
        """Make the new meeting."""
        given = parse(_DuplicateMeeting, arguments)
        made, invitation = await self._workers.run(self._duplicate, given, context)
        details = CardDetails(
            invitation, context.now.tzinfo, made.calendars_checked, bool(made.clashes)
        )
        words = invitation.in_words(details.home)
        meeting, clash = made.meeting, clash_words(made.clashes)
        return ToolOutcome(
            output={
                **meeting_json(meeting),
                "title": meeting.title,
                "clashes": [meeting_json(one) for one in made.clashes],
                "calendars_checked": list(made.calendars_checked),
                "invitation": words or None,
                "summary": " ".join(
                    filter(None, (_summary(meeting), clash, words)),
                ),
            },
            card=meeting_card(
                meeting, made.change.id, clash_warnings(made.clashes), meeting.description, details
            ),
            change_id=made.change.id,
            # Whoever wrote the meeting may not have been the person.
            is_outside=True,
        )

    def _duplicate(
        self, given: _DuplicateMeeting, context: ToolContext
    ) -> tuple[CreatedMeeting, InvitationState]:
        key = MeetingKey(given.uid, given.recurrence_id or "")
        try:
            meeting = self._meetings.find(key).meeting
            title = given.title or meeting.title or "without a title"
            cause = Cause(
                f"Added meeting {title}", "duplicate_meeting", context.origin, context.turn_id
            )
            made = self._meetings.duplicate(key, _change(given, meeting, context), cause)
        except UsageError as error:
            raise ToolInputError(error.message, error.hint) from error
        return made, self._invitations.state(MeetingKey(made.meeting.uid), made.meeting)


def _summary(meeting: Meeting) -> str:
    return f"{meeting.title} is in your calendar: {when_words(meeting)}."


def _change(given: _DuplicateMeeting, meeting: Meeting, context: ToolContext) -> MeetingChange:
    minutes = given.duration_minutes
    return MeetingChange(
        title=given.title.strip() if given.title and given.title.strip() else None,
        start=_start(given.start, meeting, context),
        length=timedelta(minutes=minutes) if minutes else None,
    )


def _start(text: str, meeting: Meeting, context: ToolContext) -> Moment:
    """A day alone keeps the time; what lasts whole days goes on doing so."""
    if meeting.is_all_day:
        return start_day(text)
    if is_day(text):
        return at_time_of(start_day(text), meeting.start)
    start = start_moment(text, context.now.tzinfo)
    check_wall_clock(start)
    return start
