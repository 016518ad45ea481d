"""Writes a repetition as an RRULE and finds the first day that is on it."""

from datetime import UTC, date, datetime, time, timedelta

from desktop_assist.calendars.phrases.calendar_math import nth_weekday
from desktop_assist.calendars.phrases.rules.repeats import DAY_CODES
from desktop_assist.calendars.phrases.terms import Limit, Repeat

_DAYS_SEARCHED = 400
"""Every rule we write has an occurrence within a year and a month."""


def first_day(repeat: Repeat, start: date) -> date:
    """The first day on or after `start` that the repetition falls on."""
    days = (start + timedelta(days=number) for number in range(_DAYS_SEARCHED))
    return next((day for day in days if _falls_on(repeat, day)), start)


def rule_text(repeat: Repeat, limit: Limit | None, start: date | datetime | None) -> str:
    """The RRULE's value, for example "FREQ=WEEKLY;BYDAY=MO"."""
    parts = [f"FREQ={repeat.frequency}"]
    if repeat.interval != 1:
        parts.append(f"INTERVAL={repeat.interval}")
    if repeat.by_day:
        parts.append("BYDAY=" + ",".join(repeat.by_day))
    if repeat.by_month_day:
        parts.append(f"BYMONTHDAY={repeat.by_month_day}")
    if limit and limit.count:
        parts.append(f"COUNT={limit.count}")
    if limit and limit.until:
        parts.append(f"UNTIL={_until(limit.until, start)}")
    return ";".join(parts)


def _until(last: date, start: date | datetime | None) -> str:
    """UNTIL is a date for all-day events, else the last start in UTC (RFC 5545, 3.3.10)."""
    if not isinstance(start, datetime):
        return last.strftime("%Y%m%d")
    until = datetime.combine(last, time(start.hour, start.minute), tzinfo=start.tzinfo)
    return until.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _falls_on(repeat: Repeat, day: date) -> bool:
    if repeat.by_month_day:
        return day.day == repeat.by_month_day
    return not repeat.by_day or any(_is_named(code, day) for code in repeat.by_day)


def _is_named(code: str, day: date) -> bool:
    if day.weekday() != DAY_CODES.index(code[-2:]):
        return False
    number = code[:-2]
    return not number or nth_weekday(day.year, day.month, day.weekday(), int(number)) == day
