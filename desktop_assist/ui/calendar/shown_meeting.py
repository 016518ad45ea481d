"""A meeting as the calendar shows it: in the zone at home, with the calendar it comes from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from desktop_assist.calendars.meeting import Meeting, Moment
from desktop_assist.domain.calendar_source import CalendarSource
from desktop_assist.domain.translation import tr

_ONE_DAY = timedelta(days=1)
_LEAST = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class MeetingPlace:
    """Which meeting it is, also after it was read again."""

    file: str
    uid: str
    recurrence_id: str


@dataclass(frozen=True, slots=True)
class ShownMeeting:
    """One meeting on the screen.

    Attributes:
        meeting: As it was read.
        source: The calendar it is kept in.
        colour: The calendar's number among all, which gives its colour.
        starts: When it starts, at home; of whole days midnight of the first.
        ends: When it is over, at home; of whole days midnight after the last.
    """

    meeting: Meeting
    source: CalendarSource
    colour: int
    starts: datetime
    ends: datetime

    @property
    def place(self) -> MeetingPlace:
        """Names it among all meetings."""
        one = self.meeting
        return MeetingPlace(str(one.file), one.uid, one.recurrence_id or "")

    @property
    def title(self) -> str:
        """Never empty."""
        return " ".join(self.meeting.title.split()) or tr("Without a title")

    @property
    def is_repeating(self) -> bool:
        """Whether it is one occurrence of several."""
        return self.meeting.recurrence_id is not None

    @property
    def is_bar(self) -> bool:
        """Whether it lasts a day or longer, and stands above the hours."""
        return self.meeting.is_all_day or self.ends - self.starts >= _ONE_DAY

    @property
    def first_day(self) -> date:
        """The day it starts on."""
        return self.starts.date()

    @property
    def last_day(self) -> date:
        """The last day that has a part of it."""
        return max(self.starts, self.ends - _LEAST).date()


def shown_meetings(
    meetings: Sequence[Meeting], sources: Sequence[CalendarSource], home: tzinfo
) -> tuple[ShownMeeting, ...]:
    """The meetings with their calendars, in the order in which they are looked through."""
    numbers = {source.name: number for number, source in enumerate(sources)}
    shown = []
    for one in meetings:
        number = numbers.get(one.calendar, 0)
        starts = at_home(one.start, home)
        ends = max(starts, at_home(one.end, home))
        shown.append(ShownMeeting(one, sources[number], number, starts, ends))
    return tuple(sorted(shown, key=lambda one: (one.starts, -one.ends.timestamp(), one.title)))


def at_home(moment: Moment, home: tzinfo) -> datetime:
    """A moment on the clocks at home; a day begins at midnight."""
    if isinstance(moment, datetime):
        return moment.astimezone(home)
    return datetime(moment.year, moment.month, moment.day, tzinfo=home)
