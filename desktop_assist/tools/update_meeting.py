"""Change a meeting in the user's calendar."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Annotated, TypeAlias

import msgspec

from desktop_assist.calendars.contacts.addressed import addressed
from desktop_assist.calendars.invitations.invitation_state import InvitationState
from desktop_assist.calendars.invitations.invitation_store import InvitationStore
from desktop_assist.calendars.meeting import Meeting, Moment
from desktop_assist.calendars.meeting_card import CardDetails, meeting_card
from desktop_assist.calendars.meeting_change import (
    SCOPE_WORDS,
    VERSION_WORDS,
    ChangedMeeting,
    FoundMeeting,
    MeetingChange,
    MeetingKey,
    Scope,
)
from desktop_assist.calendars.meeting_check import check_wall_clock
from desktop_assist.calendars.meeting_json import meeting_json, own_time_json
from desktop_assist.calendars.meeting_store import MeetingStore
from desktop_assist.calendars.meeting_time import (
    MINUTES_A_DAY,
    at_time_of,
    is_day,
    is_midnight,
    start_day,
    start_moment,
    zone_named,
)
from desktop_assist.calendars.repeat_words import new_repeat_words, reminded_words, reminder_words
from desktop_assist.calendars.wording import clash_warnings, clash_words, when_words
from desktop_assist.domain.cause import Cause
from desktop_assist.domain.contact import ContactSource
from desktop_assist.domain.errors import ToolInputError, UsageError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.tools.arguments import Arguments, describe, parse, schema

_MOST_MINUTES = 366 * MINUTES_A_DAY

_Length: TypeAlias = Annotated[int, msgspec.Meta(ge=1, le=_MOST_MINUTES)]
_LeadTime: TypeAlias = Annotated[int, msgspec.Meta(ge=0, le=_MOST_MINUTES)]


class _UpdateMeeting(Arguments, frozen=True, kw_only=True):
    uid: Annotated[str, describe("Of the meeting, as list_meetings gives it.")]
    recurrence_id: Annotated[
        str | None,
        describe(
            "Which occurrence of a repeating meeting to change, as list_meetings gives it. "
            "Null: all of them."
        ),
    ] = None
    scope: Annotated[Scope | None, describe(SCOPE_WORDS)] = None
    version: Annotated[str | None, describe(VERSION_WORDS)] = None
    title: Annotated[str | None, describe("The new title. Null: as it is.")] = None
    start: Annotated[
        str | None,
        describe(
            "The new start: an ISO 8601 date-time, or a date for the same time on another day. "
            "For all of a repeating meeting: the new start of its occurrence on that day, or of "
            "the nearest one; all others move by as much. Null: as it is."
        ),
    ] = None
    duration_minutes: Annotated[_Length | None, describe("The new length. Null: as it is.")] = None
    attendees: Annotated[
        list[str] | None,
        describe("All who are to take part, those who stay included. Null: as it is."),
    ] = None
    all_day: Annotated[bool | None, describe("Whether it lasts whole days. Null: as it is.")] = None
    location: Annotated[str | None, describe("Empty text: no place. Null: as it is.")] = None
    description: Annotated[str | None, describe("Empty text: none. Null: as it is.")] = None
    note: Annotated[
        str | None, describe("Text to stand below the description that is there. Null: none.")
    ] = None
    recurrence: Annotated[
        str | None,
        describe("An RFC 5545 rule. Empty text: it does not repeat any more. Null: as it is."),
    ] = None
    reminder_minutes: Annotated[
        _LeadTime | None, describe("Minutes before the start at which to remind. Null: as it is.")
    ] = None
    travel_minutes: Annotated[
        _LeadTime | None, describe("How long the way there takes; 0: no way. Null: as it is.")
    ] = None
    time_zone: Annotated[
        str | None, describe("IANA name of the zone to keep it in. Null: as it is.")
    ] = None


class UpdateMeeting:
    """Changes a meeting at once; it can be undone."""

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
        name="update_meeting",
        description=(
            "Change a meeting in the user's calendar: move, rename, lengthen, other people. "
            "Says which meetings it clashes with then."
        ),
        parameters=schema(_UpdateMeeting),
        effect="write",
    )

    async def run(self, arguments: JsonObject, context: ToolContext) -> ToolOutcome:
        """Change the meeting."""
        given = parse(_UpdateMeeting, arguments)
        changed, invitation = await self._workers.run(self._update, given, context)
        details = CardDetails(
            invitation,
            context.now.tzinfo,
            changed.calendars_checked,
            bool(changed.clashes),
            new_repeat_words(given.recurrence, changed.edited.meeting.start),
            reminder_words(given.reminder_minutes),
        )
        warnings = (*clash_warnings(changed.clashes), *_notes(changed, invitation))
        return ToolOutcome(
            output=_output(changed, details, given),
            card=meeting_card(
                changed.edited.meeting,
                changed.change.id,
                warnings,
                given.description or given.note or "",
                details,
            ),
            change_id=changed.change.id,
            # Whoever wrote the meeting may not have been the person.
            is_outside=True,
        )

    def _update(
        self, given: _UpdateMeeting, context: ToolContext
    ) -> tuple[ChangedMeeting, InvitationState]:
        usual_minutes = self._settings.current().calendar.default_duration_minutes
        key = MeetingKey(given.uid, given.recurrence_id or "")
        shown = replace(key, version=given.version or "")
        try:
            found = self._meetings.find(key)
            title = found.meeting.title or "without a title"
            cause = Cause(
                f"Changed meeting {title}", "update_meeting", context.origin, context.turn_id
            )
            change = _change(given, found, context, usual_minutes)
            self._check_is_theirs_to_change(key, found, change)
            if change.attendees is not None:
                change = replace(change, attendees=self._addressed(change.attendees, found))
            changed = self._meetings.update(shown, change, cause, given.scope)
        except UsageError as error:
            raise ToolInputError(error.message, error.hint) from error
        meeting = changed.edited.meeting
        which = meeting.recurrence_id if changed.scope == "this" else None
        return changed, self._invitations.state(MeetingKey(meeting.uid, which or ""), meeting)

    def _check_is_theirs_to_change(
        self, key: MeetingKey, found: FoundMeeting, change: MeetingChange
    ) -> None:
        """Make sure that a guest changes nothing but what is their own (RFC 5546, 3.2.2).

        Raises:
            ToolInputError: It belongs to whoever invited.
        """
        private = replace(change, reminder_minutes=None, travel_minutes=None)
        if private == MeetingChange():
            return
        state = self._invitations.state(key, found.meeting)
        if state.is_own or state.people.guest_at(self._invitations.own_address) is None:
            return
        raise ToolInputError(
            f"{found.organizer} invited to this meeting, so only they can change it; guests only "
            "answer.",
            "Ask them to change it or propose another time; decline it; or make a copy of your own "
            "with duplicate_meeting.",
        )

    def _addressed(self, names: tuple[str, ...], found: FoundMeeting) -> tuple[str, ...]:
        """Those who are new with their addresses; the others stay as they are in the file."""
        book, kept = self._contacts.current(), found.meeting.attendees
        return tuple(
            one
            for name in names
            for one in ((name,) if name in kept else addressed((name,), book).attendees)
        )


def _change(
    given: _UpdateMeeting, found: FoundMeeting, context: ToolContext, usual_minutes: int
) -> MeetingChange:
    if given.title is not None and not given.title.strip():
        raise ToolInputError("A meeting needs a title.")
    start = _start(given, found.meeting, context)
    minutes = given.duration_minutes
    if minutes is None and isinstance(start, datetime) and found.meeting.is_all_day:
        minutes = usual_minutes
    change = MeetingChange(
        title=given.title.strip() if given.title is not None else None,
        start=start,
        length=timedelta(minutes=minutes) if minutes else None,
        attendees=tuple(given.attendees) if given.attendees is not None else None,
        location=given.location,
        description=_description(given, found.meeting),
        recurrence=given.recurrence,
        reminder_minutes=given.reminder_minutes,
        zone=zone_named(given.time_zone) if given.time_zone else None,
        travel_minutes=given.travel_minutes,
    )
    if change == MeetingChange():
        raise ToolInputError("Nothing was named that is to change.")
    return change


def _description(given: _UpdateMeeting, meeting: Meeting) -> str | None:
    if not given.note:
        return given.description
    before = meeting.description if given.description is None else given.description
    return "\n".join(filter(None, (before.rstrip(), given.note)))


def _start(given: _UpdateMeeting, meeting: Meeting, context: ToolContext) -> Moment | None:
    """The new start; a day alone keeps the time, and a time makes hours of whole days."""
    was_all_day = meeting.is_all_day
    is_all_day = was_all_day if given.all_day is None else given.all_day
    if given.start is None:
        if is_all_day == was_all_day:
            return None
        if not is_all_day:
            raise ToolInputError("It is not clear when it starts.", "Give start as a date-time.")
        return meeting.start.date() if isinstance(meeting.start, datetime) else meeting.start
    if given.all_day is None and was_all_day and not is_midnight(given.start):
        is_all_day = False
    if is_all_day:
        return start_day(given.start)
    if is_day(given.start) and not was_all_day:
        return at_time_of(start_day(given.start), meeting.start)
    zone = zone_named(given.time_zone) if given.time_zone else context.now.tzinfo
    start = start_moment(given.start, zone)
    check_wall_clock(start)
    return start


def _output(changed: ChangedMeeting, details: CardDetails, given: _UpdateMeeting) -> JsonObject:
    meeting = changed.edited.meeting
    invitation = details.invitation.in_words(details.home)
    said = (
        _summary(changed, details),
        reminded_words(details.reminder),
        *_notes(changed, details.invitation),
        invitation,
    )
    shown = meeting_json(meeting)
    return {
        **shown,
        **own_time_json(meeting, details.home),
        "title": meeting.title,
        "before": {key: meeting_json(changed.found.meeting)[key] for key in ("start", "end")},
        "is_series": _is_series(changed),
        "scope": changed.scope,
        "clashes": [meeting_json(clash) for clash in changed.clashes],
        "recurrence": given.recurrence,
        "reminder_minutes": given.reminder_minutes,
        "calendars_checked": list(changed.calendars_checked),
        "invitation": invitation or None,
        "summary": " ".join(filter(None, said)),
    }


def _is_series(changed: ChangedMeeting) -> bool:
    return changed.found.repeats and changed.scope == "all"


def _summary(changed: ChangedMeeting, details: CardDetails) -> str:
    meeting, repeats = changed.edited.meeting, details.repeats
    when = ", ".join(
        filter(None, (when_words(meeting, details.home), repeats[:1].lower() + repeats[1:]))
    )
    clash = f" {clash_words(changed.clashes)}" if changed.clashes else ""
    if changed.scope == "following":
        which = "This and all following occurrences are"
    else:
        which = "All occurrences are" if _is_series(changed) else "It is"
    return f"{meeting.title} was changed. {which} now: {when}.{clash}"


def _notes(changed: ChangedMeeting, invitation: InvitationState) -> tuple[str, ...]:
    notes = []
    if changed.found.organizer and not invitation.is_own:
        notes.append(f"{changed.found.organizer} invited to it and is not told of the change.")
    if dropped := changed.edited.dropped:
        notes.append(f"{dropped} occurrences with changes of their own are left out.")
    return tuple(notes)
