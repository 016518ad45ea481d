"""Writes a repetition as an RRULE and finds the first day that is on it."""

from datetime import UTC, date, datetime, time, timedelta

from desktop_assist.calendars.phrases.calendar_math import DAY_CODES, month_length, nth_weekday
from desktop_assist.calendars.phrases.terms import Limit, Pattern, Repeat

_DAYS_IN = {"DAILY": 1, "WEEKLY": 7, "MONTHLY": 31, "YEARLY": 366}
_DAYS_SEARCHED = 8 * 366
"""Every rule we write has an occurrence before the second leap day from now."""


def first_day(repeat: Repeat, start: date) -> date:
    """The first day on or after `start` that the repetition falls on."""
    if repeat.pattern == Pattern():
        return start
    days = (start + timedelta(days=number) for number in range(_DAYS_SEARCHED))
    return next((day for day in days if _falls_on(repeat.pattern, day)), start)


def days_between(repeat: Repeat) -> int:
    """How many days lie between two that it falls on, at most; 1 for several in a week."""
    has_several = repeat.frequency == "WEEKLY" and len(repeat.pattern.by_day) > 1
    return 1 if has_several else repeat.interval * _DAYS_IN[repeat.frequency]


def rule_text(repeat: Repeat, limit: Limit | None, start: date | datetime | None) -> str:
    """The RRULE's value, for example "FREQ=WEEKLY;BYDAY=MO"."""
    pattern = repeat.pattern
    parts = [f"FREQ={repeat.frequency}"]
    if repeat.interval != 1:
        parts.append(f"INTERVAL={repeat.interval}")
    if pattern.by_month:
        parts.append("BYMONTH=" + ",".join(map(str, pattern.by_month)))
    if pattern.by_day:
        parts.append("BYDAY=" + ",".join(pattern.by_day))
    if pattern.by_month_day:
        parts.append("BYMONTHDAY=" + ",".join(map(str, pattern.by_month_day)))
    if pattern.position:
        parts.append(f"BYSETPOS={pattern.position}")
    if limit and limit.times:
        parts.append(f"COUNT={limit.times}")
    elif limit and (last := limit.last_day):
        parts.append(f"UNTIL={_until(last, start)}")
    return ";".join(parts)


def _until(last: date, start: date | datetime | None) -> str:
    """UNTIL is a date for all-day events, else the last start in UTC (RFC 5545, 3.3.10)."""
    if not isinstance(start, datetime):
        return last.strftime("%Y%m%d")
    until = datetime.combine(last, time(start.hour, start.minute), tzinfo=start.tzinfo)
    return until.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _falls_on(pattern: Pattern, day: date) -> bool:
    if pattern.by_month and day.month not in pattern.by_month:
        return False
    if pattern.by_month_day and not _is_numbered(pattern.by_month_day, day):
        return False
    if pattern.position:
        return _is_in_position(pattern, day)
    return not pattern.by_day or any(_is_named(code, day) for code in pattern.by_day)


def _is_numbered(numbers: tuple[int, ...], day: date) -> bool:
    left = month_length(day.year, day.month) - day.day + 1
    return day.day in numbers or -left in numbers


def _is_in_position(pattern: Pattern, day: date) -> bool:
    """The first or last of the named weekdays in its month."""
    length = month_length(day.year, day.month)
    named = [n for n in range(1, length + 1) if _code(day.replace(day=n)) in pattern.by_day]
    place = (pattern.position or 1) - (1 if (pattern.position or 1) > 0 else 0)
    return -len(named) <= place < len(named) and named[place] == day.day


def _code(day: date) -> str:
    return DAY_CODES[day.weekday()]


def _is_named(code: str, day: date) -> bool:
    if day.weekday() != DAY_CODES.index(code[-2:]):
        return False
    number = code[:-2]
    return not number or nth_weekday(day.year, day.month, day.weekday(), int(number)) == day
