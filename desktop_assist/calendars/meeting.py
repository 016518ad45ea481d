"""A meeting as the program speaks of it, wherever it is kept."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo
from pathlib import Path
from typing import Literal, TypeAlias

from desktop_assist.domain.journal import Change

MeetingStatus: TypeAlias = Literal["confirmed", "tentative", "cancelled"]
Moment: TypeAlias = datetime | date
"""An aware date-time, or a plain date for something that lasts whole days."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting at one time: an event, or one occurrence of a repeating one.

    Attributes:
        uid: The event's own identifier, shared by all its occurrences.
        title: Text from outside unless this program wrote it, as are place and description.
        start: An aware date-time, or a date when it lasts whole days.
        end: The same kind; not part of the meeting any more.
        file: Where it is kept.
        recurrence_id: Which occurrence of a series, as ISO 8601 text.
        location: Place or link.
        description: Free text.
        attendees: Names, or addresses where no name is given.
        status: Cancelled ones are listed but take no time.
        is_free: Whoever made it said that it keeps nobody busy.
        unknown_zone: Name of a time zone that nobody knows; the times are then read as home time.
        calendar: Name of the calendar it is in.
        is_writable: Whether it may be changed there.
        is_outside: Whether it is in a calendar that somebody else writes.
        organizer: Who invited, by name or address; empty when nobody is named.
        travel_minutes: How long the way there takes, where the event itself says so.
        declined: Mail addresses of those who do not come, in small letters.
        is_declined: Whether the person is one of them; it then takes no time.
    """

    uid: str
    title: str
    start: Moment
    end: Moment
    file: Path
    recurrence_id: str | None = None
    location: str = ""
    description: str = ""
    attendees: tuple[str, ...] = ()
    status: MeetingStatus = "confirmed"
    is_free: bool = False
    unknown_zone: str = ""
    calendar: str = ""
    is_writable: bool = True
    is_outside: bool = False
    organizer: str = ""
    travel_minutes: int = 0
    declined: tuple[str, ...] = ()
    is_declined: bool = False

    @property
    def is_off(self) -> bool:
        """Whether it takes place without the person, or not at all."""
        return self.status == "cancelled" or self.is_declined

    @property
    def takes_time(self) -> bool:
        """Whether it keeps the person busy."""
        return not self.is_off and not self.is_free

    @property
    def is_all_day(self) -> bool:
        """Whether it lasts whole days."""
        return not isinstance(self.start, datetime)


@dataclass(frozen=True, slots=True)
class NewMeeting:
    """A meeting to be made.

    Attributes:
        title: What it is called.
        start: Aware, in the zone it is to be kept in; a date when it lasts whole days.
        end: The same kind, exclusive.
        attendees: "Name", "address", or "Name <address>".
        location: Place or link.
        description: Free text.
        recurrence: A rule as in RFC 5545 ("FREQ=WEEKLY;BYDAY=TU"); empty when it takes place once.
        reminder_minutes: How long before the start to remind; None for no reminder.
        calendar: Name of the calendar it goes into; empty for the usual one.
        travel_minutes: How long the way there takes.
    """

    title: str
    start: Moment
    end: Moment
    attendees: tuple[str, ...] = ()
    location: str = ""
    description: str = ""
    recurrence: str = ""
    reminder_minutes: int | None = None
    calendar: str = ""
    travel_minutes: int = 0


@dataclass(frozen=True, slots=True)
class SkippedEvent:
    """Something in a calendar file that cannot be shown, and why."""

    file: Path
    title: str
    reason: str


@dataclass(frozen=True, slots=True)
class MeetingListing:
    """Meetings by start, and what had to be left out.

    Attributes:
        meetings: By start.
        skipped: What could not be read.
        notes: How far each calendar can be relied on, where there is something to say.
    """

    meetings: tuple[Meeting, ...]
    skipped: tuple[SkippedEvent, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CreatedMeeting:
    """A meeting that was written, and what it overlaps with.

    A repeating one is compared with the other meetings of its first months.

    Attributes:
        meeting: As it reads now.
        clashes: What it overlaps with.
        change: For Undo.
        calendars_checked: Names of the calendars that were looked at for clashes.
    """

    meeting: Meeting
    clashes: tuple[Meeting, ...]
    change: Change
    calendars_checked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportedMeetings:
    """What became of a calendar file brought in from outside.

    Attributes:
        added: One meeting for each event copied, the first when it repeats.
        identical: Already in the calendar, word for word.
        conflicting: In the calendar under the same identifier but with other content; left alone.
        skipped: Could not be read.
        change: None when there was nothing to add.
    """

    added: tuple[Meeting, ...]
    identical: tuple[Meeting, ...]
    conflicting: tuple[Meeting, ...]
    skipped: tuple[SkippedEvent, ...]
    change: Change | None


def as_utc(moment: Moment, home: tzinfo) -> datetime:
    """A moment that can be compared with any other; a whole day begins at midnight at home."""
    if not isinstance(moment, datetime):
        moment = datetime.combine(moment, time(), home)
    return moment.astimezone(UTC)
