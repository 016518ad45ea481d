"""Find the hours in which nothing is in the calendar."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from desktop_assist.calendars.meeting import Meeting, as_utc
from desktop_assist.calendars.wording import weekday_words, zone_words
from desktop_assist.domain.errors import UsageError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.settings import CalendarSettings

MOST_DAYS = 92
_ONE_DAY = timedelta(days=1)
_SATURDAY = 5
_QUARTER = timedelta(minutes=15)


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
    """

    first: date
    last: date
    length: timedelta
    hours: WorkingHours

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
        """From the first midnight to the last."""
        start = datetime.combine(self.first, time(), home)
        return start, datetime.combine(self.last + _ONE_DAY, time(), home)

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

    Meetings that keep nobody busy, and cancelled ones, take no time. `now` is in the home zone.
    """
    home = now.tzinfo or UTC
    spans = [
        (as_utc(one.start, home), as_utc(one.end, home))
        for one in meetings
        if one.status != "cancelled" and not one.is_free
    ]
    busy = sorted(spans)
    found = (gap for day in wish.days() for gap in _gaps(busy, _hours_of(day, wish, home), now))
    return [_at_home(gap, home) for gap in found if gap.end - gap.start >= wish.length]


def _hours_of(day: date, wish: FreeTimeWish, home: tzinfo) -> FreeTime:
    start = datetime.combine(day, wish.hours.start, home)
    end = datetime.combine(day, wish.hours.end, home)
    return FreeTime(start.astimezone(UTC), end.astimezone(UTC))


def _gaps(
    busy: Iterable[tuple[datetime, datetime]], hours: FreeTime, now: datetime
) -> Iterator[FreeTime]:
    """What is left of some hours, in UTC."""
    place = max(hours.start, _next_quarter(now.astimezone(UTC)))
    for start, end in busy:
        if start > place:
            yield FreeTime(place, min(start, hours.end))
        place = max(place, end)
    yield FreeTime(place, hours.end)


def _next_quarter(moment: datetime) -> datetime:
    midnight = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight - (midnight - moment) // _QUARTER * _QUARTER


def _at_home(gap: FreeTime, home: tzinfo) -> FreeTime:
    return FreeTime(gap.start.astimezone(home), gap.end.astimezone(home))
