"""Write a change of a meeting into the lines of one event."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from desktop_assist.calendars.ics.attendee import Attendee, attendee
from desktop_assist.calendars.ics.content_line import escape_text
from desktop_assist.calendars.ics.event_edit import EventEdit
from desktop_assist.calendars.ics.event_writer import (
    NAME_ONLY_PROPERTY,
    TRAVEL_PROPERTY,
    attendee_line,
    names_alone,
    reminder_lines,
    travel_line,
    utc_text,
    with_names,
)
from desktop_assist.calendars.ics.series_events import SeriesEvent
from desktop_assist.calendars.ics.time_form import TimeForm
from desktop_assist.calendars.meeting import Moment
from desktop_assist.calendars.meeting_change import MeetingChange

if TYPE_CHECKING:
    from icalendar import Component, Event

_ONE_DAY = timedelta(days=1)
_ALL_DAY_MARK = "X-MICROSOFT-CDO-ALLDAYEVENT"
_PROPERTIES = {
    "title": ("SUMMARY",),
    "location": ("LOCATION",),
    "description": ("DESCRIPTION",),
    "attendees": ("ATTENDEE", NAME_ONLY_PROPERTY),
}


@dataclass(frozen=True, slots=True)
class Retiming:
    """How the times of an event move.

    Attributes:
        old: How they were written.
        new: How they are to be written.
        shift: By how much the clock moves, the change of form included.
        length: How long the event lasts from now on; None for as long as before.
    """

    old: TimeForm
    new: TimeForm
    shift: timedelta
    length: timedelta | None

    @property
    def moves(self) -> bool:
        """Whether the start is written anew."""
        return bool(self.shift) or self.old != self.new

    def wall(self, moment: Moment) -> datetime:
        """Where a moment of the old form goes."""
        return self.old.wall(moment) + self.shift

    def write(self, edit: EventEdit, event: SeriesEvent) -> None:
        """Move an event."""
        if not (self.moves or self.length):
            return
        start = self.wall(event.start)
        edit.set("DTSTART", self.new.line("DTSTART", start))
        if self.length is None and self.old.kind == self.new.kind and not _has_end(event):
            return
        edit.remove("DURATION")
        edit.set("DTEND", self.new.line("DTEND", self._end(start, self.length or event.length)))
        if edit.texts(_ALL_DAY_MARK):
            is_all_day = str(self.new.kind == "date").upper()
            edit.set(_ALL_DAY_MARK, f"{_ALL_DAY_MARK}:{is_all_day}")

    def _end(self, start: datetime, length: timedelta) -> datetime:
        if self.new.kind == "date":
            return start + _ONE_DAY * max(1, -(-length // _ONE_DAY))
        exact = start.replace(tzinfo=self.new.zone).astimezone(UTC) + length
        return exact.astimezone(self.new.zone).replace(tzinfo=None)


def write_texts(edit: EventEdit, change: MeetingChange, event: "Event") -> None:
    """Put the new texts in; those that are empty are taken out."""
    if change.title is not None:
        edit.set("SUMMARY", f"SUMMARY:{escape_text(change.title)}")
    if change.location is not None:
        _set_text(edit, "LOCATION", change.location)
    if change.description is not None or change.attendees is not None:
        _write_description(edit, change, event)
    if change.attendees is not None:
        _write_attendees(edit, change.attendees)
    if change.travel_minutes is not None:
        edit.remove(TRAVEL_PROPERTY, "X-APPLE-TRAVEL-START")
        if change.travel_minutes:
            edit.set(TRAVEL_PROPERTY, travel_line(change.travel_minutes))
    if change.reminder_minutes is not None:
        title = change.title if change.title is not None else str(event.get("SUMMARY", ""))
        edit.set_reminders(reminder_lines(title, change.reminder_minutes))


def write_stamps(edit: EventEdit, now: datetime, sequence: int | None) -> None:
    """Say when it was changed and, unless None, how often."""
    stamp = utc_text(now)
    edit.set("DTSTAMP", f"DTSTAMP:{stamp}")
    edit.set("LAST-MODIFIED", f"LAST-MODIFIED:{stamp}")
    if sequence is not None:
        edit.set("SEQUENCE", f"SEQUENCE:{sequence}")


def following_texts(
    change: MeetingChange, exception: EventEdit, main: EventEdit, length: timedelta | None
) -> MeetingChange:
    """What of a change to a series holds for an exception: where it said the same as the rule."""
    kept = {
        name: None
        for name, properties in _PROPERTIES.items()
        if any(exception.texts(one) != main.texts(one) for one in properties)
    }
    own = {field.name: None for field in fields(change) if field.name in ("start", "recurrence")}
    return replace(change, **kept, **own, length=length)


def _has_end(event: SeriesEvent) -> bool:
    return "DTEND" in event.component


def _set_text(edit: EventEdit, name: str, text: str) -> None:
    if text:
        edit.set(name, f"{name}:{escape_text(text)}")
    else:
        edit.remove(name)


def _write_description(edit: EventEdit, change: MeetingChange, event: "Event") -> None:
    """The description ends with the names of those who have no address."""
    old_names = [str(name) for name in _values(event, NAME_ONLY_PROPERTY)]
    old = str(event.get("DESCRIPTION", ""))
    own = old.removesuffix(with_names("", old_names)).rstrip("\n") if old_names else old
    names = old_names if change.attendees is None else names_alone(change.attendees)
    new = with_names(own if change.description is None else change.description, names)
    if new != old:
        _set_text(edit, "DESCRIPTION", new)
        edit.remove("X-ALT-DESC")  # the same text as HTML, which would still say the old one


def _write_attendees(edit: EventEdit, attendees: Sequence[str]) -> None:
    """Those who stay keep their lines, and with them what they have answered."""
    lines = {name: edit.texts(name) for name in _PROPERTIES["attendees"]}
    staying: set[str] = set()
    new: dict[str, list[str]] = {name: [] for name in lines}
    for person in map(attendee, attendees):
        known = next((one for found in lines.values() for one in found if _is(person, one)), None)
        if known is not None:
            staying.add(known)
        else:
            new["ATTENDEE" if person.address else NAME_ONLY_PROPERTY].append(attendee_line(person))
    for name, found in lines.items():
        edit.replace(name, [line for line in found if line not in staying], new[name])


def _is(person: Attendee, line: str) -> bool:
    """Whether a line speaks of a person; a name alone may be that of somebody with an address."""
    from icalendar import Event

    event = Event.from_ical(f"BEGIN:VEVENT\r\n{line}\r\nEND:VEVENT\r\n")
    found = [one for name in _PROPERTIES["attendees"] for one in _values(event, name)]
    known = [text for one in found for text in (str(one), str(one.params.get("CN", "")))]
    wanted = (person.address or person.name).casefold()
    return any(text.casefold().removeprefix("mailto:") == wanted for text in known)


def _values(event: "Component", name: str) -> Sequence[Any]:  # one class for each kind of value
    value = event.get(name, [])
    return value if isinstance(value, list) else [value]
