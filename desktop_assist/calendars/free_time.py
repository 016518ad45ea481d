"""Find the hours in which nothing is in the calendar."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

from desktop_assist.calendars.busy_time import NO_BREAKS, Breaks, BusyTime, busy_times
from desktop_assist.calendars.meeting import Meeting
from desktop_assist.calendars.wording import weekday_words, zone_words
from desktop_assist.domain.errors import UsageError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.settings import CalendarSettings

MOST_DAYS = 92
_ONE_DAY = timedelta(days=1)
_SATURDAY = 5
_QUARTER = timedelta(minutes=15)
_LONGEST_WAY = timedelta(hours=8)
_MOST_SUGGESTED = 3


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """From when to when meetings may be, each day; in the home zone."""

    start: time
    end: time


@dataclass(frozen=True, slots=True)
class FreeTime:
    """A time without meetings, as long as it lasts; both aware, in the home zone."""

    start: datetime
    end: datetime

    @property
    def minutes(self) -> int:
        """How long it lasts."""
        return int((self.end.astimezone(UTC) - self.start.astimezone(UTC)) / timedelta(minutes=1))


@dataclass(frozen=True, slots=True)
class FreeTimeWish:
    """What is looked for.

    Attributes:
        first: The first day.
        last: The last day, included.
        length: How long it has to be at least.
        hours: On each day.
        breaks: What is kept free around meetings.
        zones: Where the others are: only hours that are working hours there too.
    """

    first: date
    last: date
    length: timedelta
    hours: WorkingHours
    breaks: Breaks = NO_BREAKS
    zones: tuple[ZoneInfo, ...] = ()

    def check(self) -> None:
        """Make sure that it makes sense.

        Raises:
            UsageError: It does not.
        """
        if self.last < self.first:
            raise UsageError(f"The last day, {self.last}, lies before the first, {self.first}.")
        if (self.last - self.first).days >= MOST_DAYS:
            raise UsageError(f"At most {MOST_DAYS} days can be searched at once.")
        if self.length <= timedelta():
            raise UsageError("The free time needs a length.")

    def window(self, home: tzinfo | None) -> tuple[datetime, datetime]:
        """From the first midnight to the last, and as far around as breaks and ways reach."""
        around = max(self.breaks.buffer, self.breaks.travel, _LONGEST_WAY)
        start = datetime.combine(self.first, time(), home) - around
        return start, datetime.combine(self.last + _ONE_DAY, time(), home) + around

    def days(self) -> list[date]:
        """The days to look at: weekends only when nothing else is asked for."""
        count = (self.last - self.first).days + 1
        days = [self.first + _ONE_DAY * number for number in range(count)]
        return [day for day in days if day.weekday() < _SATURDAY] or days


def working_hours(text: str) -> WorkingHours:
    """Read "09:00-17:30".

    Raises:
        UsageError: It says something else.
    """
    start, _, end = text.replace("\N{EN DASH}", "-").partition("-")
    try:
        hours = WorkingHours(time.fromisoformat(start.strip()), time.fromisoformat(end.strip()))
    except ValueError as error:
        raise UsageError(
            f'"{text}" does not say from when to when.', "Write it as 09:00-17:30."
        ) from error
    if hours.end <= hours.start:
        raise UsageError(f'"{text}" ends before it starts.', "Write it as 09:00-17:30.")
    return hours


def usual_hours(settings: CalendarSettings) -> WorkingHours:
    """The working hours in the settings.

    Raises:
        UsageError: They end before they start.
    """
    return working_hours(f"{settings.working_hours_start}-{settings.working_hours_end}")


def usual_breaks(settings: CalendarSettings) -> Breaks:
    """What the settings keep free around meetings."""
    return Breaks(
        timedelta(minutes=settings.buffer_minutes), timedelta(minutes=settings.travel_minutes)
    )


def free_time_json(free: FreeTime) -> JsonObject:
    """One stretch; the weekday is given because models get it wrong when they work it out."""
    return {
        "start": free.start.isoformat(),
        "end": free.end.isoformat(),
        "weekday": weekday_words(free.start),
        "time_zone": zone_words(free.start.tzinfo),
        "minutes": free.minutes,
    }


def free_times(meetings: Iterable[Meeting], wish: FreeTimeWish, now: datetime) -> list[FreeTime]:
    """Each stretch without meetings that is long enough and not over yet.

    Meetings that keep nobody busy, cancelled and declined ones take no time. `now` is in the home
    zone.
    """
    home = now.tzinfo or UTC
    busy = busy_times(meetings, wish.breaks, home)
    hours = (stretch for day in wish.days() for stretch in _hours_of(day, wish, home))
    found = (gap for stretch in hours for gap in _gaps(busy, stretch, now))
    return [_at_home(gap, home) for gap in found if gap.end - gap.start >= wish.length]


def suggestions(found: Iterable[FreeTime], length: timedelta) -> list[FreeTime]:
    """A few times to choose from, on different days first; each lies in a stretch of its own."""
    starts = [FreeTime(one.start, one.start + length) for one in found]
    first_of_days = list({one.start.date(): one for one in reversed(starts)}.values())[::-1]
    others = [one for one in starts if one not in first_of_days]
    return sorted((*first_of_days, *others)[:_MOST_SUGGESTED], key=lambda one: one.start)


def _hours_of(day: date, wish: FreeTimeWish, home: tzinfo) -> list[FreeTime]:
    """The working hours of a day, as far as people elsewhere work then too; in UTC."""
    stretches = [_on(day, wish.hours, home)]
    for zone in wish.zones:
        days = (day + _ONE_DAY * step for step in (-1, 0, 1))
        theirs = [_on(one, wish.hours, zone) for one in days if one.weekday() < _SATURDAY]
        stretches = [
            FreeTime(max(own.start, other.start), min(own.end, other.end))
            for own in stretches
            for other in theirs
            if max(own.start, other.start) < min(own.end, other.end)
        ]
    return stretches


def _on(day: date, hours: WorkingHours, zone: tzinfo) -> FreeTime:
    start, end = (datetime.combine(day, clock, zone) for clock in (hours.start, hours.end))
    return FreeTime(start.astimezone(UTC), end.astimezone(UTC))


def _gaps(busy: Iterable[BusyTime], hours: FreeTime, now: datetime) -> Iterator[FreeTime]:
    """What is left of some hours, in UTC."""
    place = max(hours.start, _next_quarter(now.astimezone(UTC)))
    for one in busy:
        if one.start > place:
            yield FreeTime(place, min(one.start, hours.end))
        place = max(place, one.end)
    yield FreeTime(place, hours.end)


def _next_quarter(moment: datetime) -> datetime:
    midnight = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight - (midnight - moment) // _QUARTER * _QUARTER


def _at_home(gap: FreeTime, home: tzinfo) -> FreeTime:
    return FreeTime(gap.start.astimezone(home), gap.end.astimezone(home))
