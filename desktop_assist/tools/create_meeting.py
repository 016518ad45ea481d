"""Put a meeting into the user's calendar."""

from dataclasses import replace
from typing import Annotated, TypeAlias

import msgspec

from desktop_assist.calendars.contacts.addressed import Addressed, addressed
from desktop_assist.calendars.invitations.invitation_state import InvitationState
from desktop_assist.calendars.invitations.invitation_store import InvitationStore
from desktop_assist.calendars.meeting import CreatedMeeting, Moment, NewMeeting
from desktop_assist.calendars.meeting_card import CardDetails, meeting_card
from desktop_assist.calendars.meeting_change import MeetingKey
from desktop_assist.calendars.meeting_json import meeting_json, own_time_json, time_zone_json
from desktop_assist.calendars.meeting_store import MeetingStore
from desktop_assist.calendars.meeting_time import (
    MINUTES_A_DAY,
    end_after,
    start_day,
    start_moment,
    zone_named,
)
from desktop_assist.calendars.repeat_words import reminded_words, reminder_words, repeat_words
from desktop_assist.calendars.wording import clash_warnings, clash_words, when_words
from desktop_assist.domain.cause import Cause
from desktop_assist.domain.contact import ContactSource
from desktop_assist.domain.errors import ToolInputError, UsageError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.settings import CalendarSettings, SettingsStore
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.tools.arguments import Arguments, describe, parse, schema

_MOST_MINUTES = 366 * MINUTES_A_DAY

_Length: TypeAlias = Annotated[int, msgspec.Meta(ge=1, le=_MOST_MINUTES)]
_LeadTime: TypeAlias = Annotated[int, msgspec.Meta(ge=0, le=_MOST_MINUTES)]


class _CreateMeeting(Arguments, frozen=True, kw_only=True):
    title: Annotated[str, describe("What the meeting is called.")]
    start: Annotated[
        str,
        describe(
            "ISO 8601 date-time. Without an offset it is in time_zone, or in the user's own zone. "
            "A date when all_day is true."
        ),
    ]
    duration_minutes: Annotated[_Length | None, describe("Null: the user's usual length.")] = None
    attendees: Annotated[
        list[str] | None, describe('People: "Name", an address, or "Name <address>".')
    ] = None
    all_day: Annotated[bool | None, describe("True when it lasts whole days.")] = None
    location: Annotated[str | None, describe("Place or link.")] = None
    description: Annotated[str | None, describe("Notes.")] = None
    recurrence: Annotated[
        str | None, describe("An RFC 5545 rule such as FREQ=WEEKLY;BYDAY=TU;COUNT=10.")
    ] = None
    reminder_minutes: Annotated[
        _LeadTime | None,
        describe("Minutes before the start at which to remind."),
    ] = None
    time_zone: Annotated[
        str | None, describe("IANA name, such as America/New_York. Null: the user's own zone.")
    ] = None
    travel_minutes: Annotated[
        _LeadTime | None, describe("How long the way there takes. Null: not known.")
    ] = None
    calendar: Annotated[
        str | None, describe("Name of one of the user's calendars. Null: the usual one.")
    ] = None


class CreateMeeting:
    """Creates a meeting at once; it can be undone."""

    def __init__(
        self,
        meetings: MeetingStore,
        invitations: InvitationStore,
        settings: SettingsStore,
        workers: WorkerPool,
        contacts: ContactSource,
    ) -> None:
        self._meetings = meetings
        self._invitations = invitations
        self._settings = settings
        self._workers = workers
        self._contacts = contacts

    spec = ToolSpec(
        name="create_meeting",
        description="Put a meeting into the user's calendar. Says which meetings it clashes with.",
        parameters=schema(_CreateMeeting),
        effect="write",
    )

    async def run(self, arguments: JsonObject, context: ToolContext) -> ToolOutcome:
        """Write the meeting."""
        given = parse(_CreateMeeting, arguments)
        people = await self._workers.run(self._addressed, given)
        created, invitation = await self._workers.run(self._create, given, people, context)
        details = CardDetails(
            invitation,
            context.now.tzinfo,
            created.calendars_checked,
            bool(created.clashes),
            repeat_words(given.recurrence or "", created.meeting.start),
            reminder_words(given.reminder_minutes),
        )
        return ToolOutcome(
            output=_output(created, details, given),
            card=meeting_card(
                created.meeting,
                created.change.id,
                (*clash_warnings(created.clashes), *people.notes),
                given.description or "",
                details,
            ),
            change_id=created.change.id,
            # The titles of clashing meetings may have been written by somebody else.
            is_outside=bool(created.clashes),
        )

    def _addressed(self, given: _CreateMeeting) -> Addressed:
        return addressed(given.attendees or (), self._contacts.current())

    def _create(
        self, given: _CreateMeeting, people: Addressed, context: ToolContext
    ) -> tuple[CreatedMeeting, InvitationState]:
        cause = Cause(
            f"Added meeting {given.title}", "create_meeting", context.origin, context.turn_id
        )
        usual = self._settings.current().calendar
        try:
            new = replace(_new_meeting(given, context, usual), attendees=people.attendees)
            created = self._meetings.create(new, cause)
        except UsageError as error:
            raise ToolInputError(error.message, error.hint) from error
        key = MeetingKey(created.meeting.uid)
        return created, self._invitations.state(key, created.meeting)


def _new_meeting(
    given: _CreateMeeting, context: ToolContext, usual: CalendarSettings
) -> NewMeeting:
    start = _start(given, context)
    return NewMeeting(
        title=given.title,
        start=start,
        end=end_after(start, given.duration_minutes or usual.default_duration_minutes),
        location=given.location or "",
        description=given.description or "",
        recurrence=given.recurrence or "",
        reminder_minutes=_reminder_minutes(given, usual),
        calendar=given.calendar or "",
        travel_minutes=given.travel_minutes or 0,
    )


def _reminder_minutes(given: _CreateMeeting, usual: CalendarSettings) -> int | None:
    """As given, else as set; a whole day is not reminded of shortly before midnight."""
    is_wanted = usual.reminder_minutes >= 0 and not given.all_day
    usually = usual.reminder_minutes if is_wanted else None
    return usually if given.reminder_minutes is None else given.reminder_minutes


def _start(given: _CreateMeeting, context: ToolContext) -> Moment:
    if given.all_day:
        return start_day(given.start)
    zone = zone_named(given.time_zone) if given.time_zone else context.now.tzinfo
    return start_moment(given.start, zone)


def _output(created: CreatedMeeting, details: CardDetails, given: _CreateMeeting) -> JsonObject:
    meeting = meeting_json(created.meeting)
    invitation = details.invitation.in_words(details.home)
    return {
        "uid": created.meeting.uid,
        "title": created.meeting.title,
        "start": meeting["start"],
        "end": meeting["end"],
        "time_zone": time_zone_json(created.meeting),
        "weekday": meeting["weekday"],
        **own_time_json(created.meeting, details.home),
        "file": meeting["file"],
        "calendar": meeting["calendar"],
        "calendars_checked": list(created.calendars_checked),
        "clashes": [meeting_json(clash) for clash in created.clashes],
        "recurrence": given.recurrence or None,
        "reminder_minutes": given.reminder_minutes,
        "invitation": invitation or None,
        "summary": " ".join(filter(None, (_summary(created, details), invitation))),
    }


def _summary(created: CreatedMeeting, details: CardDetails) -> str:
    meeting, repeats = created.meeting, details.repeats
    when = ", ".join(
        filter(None, (when_words(meeting, details.home), repeats[:1].lower() + repeats[1:]))
    )
    told = " ".join(filter(None, (clash_words(created.clashes), reminded_words(details.reminder))))
    if len(created.calendars_checked) > 1:
        return f"{meeting.title} is in your calendar “{meeting.calendar}”: {when}. {told}"
    return f"{meeting.title} is in your calendar: {when}. {told}"
