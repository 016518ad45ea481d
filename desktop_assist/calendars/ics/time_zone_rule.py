"""How a time zone changes its clocks each year, as far as one rule can say it."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from zoneinfo import TZPATH, ZoneInfo

CHECKED_YEARS = 6

_NAME = r"(<[^>]+>|[A-Za-z]+)"
_OFFSET = r"([-+]?\d+(?::\d+){0,2})"
_DAY = r"(M\d+\.\d\.\d(?:/[-+\d:]+)?)"
_FOOTER = re.compile(rf"{_NAME}{_OFFSET}(?:{_NAME}{_OFFSET}?,{_DAY},{_DAY})?")
_LAST_LINE = re.compile(rb"\n([^\n]*)\n\Z")
_WEEKDAYS = ("SU", "MO", "TU", "WE", "TH", "FR", "SA")
_LAST = 5
_COMMON_YEAR = 2001


@dataclass(frozen=True, slots=True)
class YearlyDay:
    """A day that comes back each year: "last Sunday of March", with a time of that day.

    Attributes:
        month: From 1.
        week: 1 to 4, or 5 for the last one of the month.
        weekday: 0 is Sunday.
        time: Since midnight of that day; may lead into the day before or after.
    """

    month: int
    week: int
    weekday: int
    time: timedelta

    def moment(self, year: int) -> datetime:
        """Date and time in one year, on the clock of the place."""
        first_weekday = (date(year, self.month, 1).weekday() + 1) % 7
        day = 1 + (self.weekday - first_weekday) % 7 + 7 * (self.week - 1)
        if day > monthrange(year, self.month)[1]:
            day -= 7
        # A wall clock: its offset is what the caller is about to find out.
        return datetime(year, self.month, day) + self.time  # noqa: DTZ001

    def recurrence(self) -> str | None:
        """The same as an RFC 5545 rule; None when the time leads out of the month."""
        shift = self.time.days
        weekday = _WEEKDAYS[(self.weekday + shift) % 7]
        if not shift:
            week = -1 if self.week == _LAST else self.week
            return f"FREQ=YEARLY;BYMONTH={self.month};BYDAY={week}{weekday}"
        # Counted from the start of the month also for the last week: not every program can count
        # back from the end here (ical.js does not). No zone changes its clocks in February.
        length = monthrange(_COMMON_YEAR, self.month)[1]
        first = shift + (length - 6 if self.week == _LAST else 7 * self.week - 6)
        if first < 1 or first + 6 > length:
            return None
        days = ",".join(map(str, range(first, first + 7)))
        return f"FREQ=YEARLY;BYMONTH={self.month};BYDAY={weekday};BYMONTHDAY={days}"


@dataclass(frozen=True, slots=True)
class Observance:
    """The time of year in which clocks keep one offset from UTC.

    Attributes:
        name: As people write it: "CEST".
        offset_from: Before it begins.
        offset: While it lasts.
        begins: None when it lasts all year.
    """

    name: str
    offset_from: timedelta
    offset: timedelta
    begins: YearlyDay | None = None


@lru_cache(maxsize=32)
def observances(zone_name: str, year: int) -> tuple[Observance, ...]:
    """The one or two observances of a zone from `year` on; none when no yearly rule fits it.

    A rule is only believed when the zone's own data agree with it for some years: Morocco's, for
    example, leaves out Ramadan, and a past year may have had another rule.
    """
    footer = _footer(zone_name)
    found = _from_footer(footer) if footer else ()
    zone = ZoneInfo(zone_name)
    years = range(year, year + CHECKED_YEARS)
    return found if all(_holds(one, zone, years) for one in found) else ()


def _footer(zone_name: str) -> str:
    """The rule for all years to come, from the very file that Python's zoneinfo reads."""
    parts = zone_name.split("/")
    folders = [*map(Path, TZPATH), files("tzdata") / "zoneinfo"]
    places = (folder.joinpath(*parts) for folder in folders)
    path = next((place for place in places if place.is_file()), None)
    match = _LAST_LINE.search(path.read_bytes()) if path else None
    return match[1].decode("ascii", errors="replace") if match else ""


def _from_footer(footer: str) -> tuple[Observance, ...]:
    match = _FOOTER.fullmatch(footer)
    if match is None:
        return ()
    name, offset, summer_name, summer_offset, to_summer, to_winter = match.groups()
    winter = -_duration(offset)
    if summer_name is None:
        return (Observance(_plain(name), winter, winter),)
    summer = -_duration(summer_offset) if summer_offset else winter + timedelta(hours=1)
    return (
        Observance(_plain(name), summer, winter, _yearly_day(to_winter)),
        Observance(_plain(summer_name), winter, summer, _yearly_day(to_summer)),
    )


def _yearly_day(text: str) -> YearlyDay:
    day, _, time = text.removeprefix("M").partition("/")
    month, week, weekday = map(int, day.split("."))
    return YearlyDay(month, week, weekday, _duration(time or "2"))


def _duration(text: str) -> timedelta:
    hours, minutes, seconds = (*text.lstrip("+-").split(":"), "0", "0")[:3]
    size = timedelta(hours=int(hours), minutes=int(minutes), seconds=int(seconds))
    return -size if text.startswith("-") else size


def _plain(name: str) -> str:
    return name.strip("<>")


def _holds(observance: Observance, zone: ZoneInfo, years: range) -> bool:
    if observance.begins is None:
        first = datetime(years.start, 1, 1, tzinfo=UTC)
        weeks = (first + timedelta(weeks=number) for number in range(53 * len(years)))
        return all(week.astimezone(zone).utcoffset() == observance.offset for week in weeks)
    if observance.begins.recurrence() is None:
        return False
    onsets = (observance.begins.moment(year) - observance.offset_from for year in years)
    return all(
        _offset(onset - timedelta(seconds=1), zone) == observance.offset_from
        and _offset(onset, zone) == observance.offset
        for onset in onsets
    )


def _offset(moment_utc: datetime, zone: ZoneInfo) -> timedelta | None:
    return moment_utc.replace(tzinfo=UTC).astimezone(zone).utcoffset()
