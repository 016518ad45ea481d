"""What is to become of a meeting that is in the calendar already."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal, TypeAlias
from zoneinfo import ZoneInfo

from desktop_assist.calendars.meeting import Meeting, Moment
from desktop_assist.domain.journal import Change

Scope: TypeAlias = Literal["this", "following", "all"]
"""How much of a series is meant: one occurrence, that one and all later ones, or all of it."""
SCOPE_WORDS = (
    "How much of a repeating meeting: this (one occurrence), following (that one and all later "
    "ones), all. Null: this with recurrence_id, else all."
)

VERSION_WORDS = (
    "As list_meetings gave it: nothing is done if the meeting has changed since. Null: as it is."
)


@dataclass(frozen=True, slots=True)
class MeetingKey:
    """Which meeting is meant.

    Attributes:
        uid: As it is listed.
        recurrence_id: One occurrence of a series, as it is listed; empty for all of it.
        version: As it was shown: nothing is changed if it is not so any more. Empty: as it is.
    """

    uid: str
    recurrence_id: str = ""
    version: str = ""


@dataclass(frozen=True, slots=True)
class MeetingChange:
    """What changes; None leaves it as it is, an empty text takes it out.

    Attributes:
        title: What it is called.
        start: Aware, or a date when it is to last whole days. Of a series: where the occurrence of
            that day goes, or the one nearest to it; all others move by as much.
        length: How long it lasts.
        attendees: All of them, those who stay included.
        location: Place or link.
        description: Free text.
        recurrence: A rule as in RFC 5545; empty when it is to take place once.
        reminder_minutes: How long before the start to remind.
        zone: The time zone in which it is kept from now on.
        travel_minutes: How long the way there takes; 0 for no way.
    """

    title: str | None = None
    start: Moment | None = None
    length: timedelta | None = None
    attendees: tuple[str, ...] | None = None
    location: str | None = None
    description: str | None = None
    recurrence: str | None = None
    reminder_minutes: int | None = None
    zone: ZoneInfo | None = None
    travel_minutes: int | None = None

    @property
    def is_of_time(self) -> bool:
        """Whether it changes when the meeting takes place."""
        times = (self.start, self.length, self.recurrence, self.zone, self.travel_minutes)
        return any(one is not None for one in times)


@dataclass(frozen=True, slots=True)
class FoundMeeting:
    """A meeting in the calendar.

    Attributes:
        meeting: The event, or the occurrence that is meant.
        repeats: Whether it is one of several.
        organizer: Who invited; empty when nobody is named.
    """

    meeting: Meeting
    repeats: bool
    organizer: str = ""


@dataclass(frozen=True, slots=True)
class EditedMeeting:
    """A calendar file with a meeting changed.

    Attributes:
        content: The file.
        meeting: As it reads now; of a series the occurrence that was named, or its first.
        occurrences: Those to look for clashes of: of a series, of the next months.
        dropped: Occurrences with changes of their own that no longer fall on the rule.
    """

    content: bytes
    meeting: Meeting
    occurrences: tuple[Meeting, ...]
    dropped: int = 0


@dataclass(frozen=True, slots=True)
class ChangedMeeting:
    """A meeting that was changed.

    Attributes:
        found: As it was.
        edited: As it is now.
        clashes: What it overlaps with now, when its time has changed.
        change: For Undo.
        calendars_checked: Names of the calendars that were looked at for clashes; none when its
            time has not changed.
        scope: How much of a series it was.
    """

    found: FoundMeeting
    edited: EditedMeeting
    clashes: tuple[Meeting, ...]
    change: Change
    calendars_checked: tuple[str, ...] = ()
    scope: Scope = "all"


@dataclass(frozen=True, slots=True)
class CancelledMeeting:
    """A meeting that is no longer in the calendar, as it was, and how much of a series it is."""

    found: FoundMeeting
    change: Change
    scope: Scope = "all"
