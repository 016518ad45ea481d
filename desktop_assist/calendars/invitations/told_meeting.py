"""A meeting as its guests are to be told of it: all of it, or one occurrence."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from desktop_assist.calendars.ics.event_edit import EventEdit, value_of
from desktop_assist.calendars.ics.series_edit import SeriesEdit
from desktop_assist.calendars.ics.series_events import (
    SeriesEvent,
    SeriesEvents,
    moment_of,
    series_events,
)
from desktop_assist.calendars.invitations.participants import Participants, participants
from desktop_assist.calendars.meeting_change import MeetingChange, MeetingKey
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.errors import UsageError


@dataclass(frozen=True, slots=True)
class ToldMeeting:
    """What a message about a meeting is made from.

    Attributes:
        source: The calendar file, for its time zones.
        events: The rule or the only event first, then its exceptions; or one occurrence alone.
        people: Everyone who takes part.
    """

    source: bytes
    events: tuple[SeriesEvent, ...]
    people: Participants

    @property
    def sequence(self) -> int:
        """How often its times were changed, as its writers counted."""
        return max(event.sequence for event in self.events)

    @property
    def occurrence(self) -> str:
        """RECURRENCE-ID as written, when it is one time of a series; else empty."""
        lines = EventEdit(self.events[0].block).texts("RECURRENCE-ID")
        return value_of(lines[0]) if lines else ""


def told_meeting(source: bytes, key: MeetingKey, clock: Clock) -> ToldMeeting:
    """The meeting of a file.

    Raises:
        UsageError: There is none, or it is not fully understood.
    """
    series = series_events(source, key.uid)
    if series is None:
        raise UsageError("There is no such meeting in the calendar.")
    if key.recurrence_id and series.main.repeats:
        return _occurrence(source, series, key, clock)
    others = tuple(event for event in series.exceptions if event is not series.main)
    return ToldMeeting(source, (series.main, *others), participants(series.main.component))


def _occurrence(source: bytes, series: SeriesEvents, key: MeetingKey, clock: Clock) -> ToldMeeting:
    home: ZoneInfo = clock.time_zone
    moment = moment_of(key.recurrence_id, home)
    event = series.exception_at(moment, home)
    if event is None:
        edit = SeriesEdit(source, series, home, clock.now())
        changed = series_events(edit.changed_occurrence(moment, MeetingChange()).content, key.uid)
        event = changed.exception_at(moment, home) if changed else None
    if event is None:
        raise UsageError("The meeting does not take place at that time.")
    own = participants(event.component)
    people = own if own.guests else participants(series.main.component)
    return ToldMeeting(source, (event,), people)
