"""Keep rules from being worked out for ever: those that repeat too often, and those that never do.

The library makes each repetition one by one, whether anybody looks at it or not.
"""

import math
import sys
from calendar import monthrange
from datetime import UTC, datetime, timedelta
from typing import Any, TypeAlias

from desktop_assist.calendars.meeting import Moment, as_utc

# Each costs some microseconds on the way to the window, and 0.15 ms inside it.
MOST_ON_THE_WAY = 100_000
MOST_IN_WINDOW = 10_000

# Any: the library's rule, whose values have a class for each part.
_Rule: TypeAlias = dict[str, Any]

_STEPS = {
    "SECONDLY": timedelta(seconds=1),
    "MINUTELY": timedelta(minutes=1),
    "HOURLY": timedelta(hours=1),
    "DAILY": timedelta(days=1),
    "WEEKLY": timedelta(days=7),
    "MONTHLY": timedelta(days=30),
    "YEARLY": timedelta(days=365),
}
_CLOCK = {"BYHOUR": 24, "BYMINUTE": 60, "BYSECOND": 60}
_COARSER = {"SECONDLY": 3, "MINUTELY": 2, "HOURLY": 1}
_DATES = frozenset({"BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYMONTH"})
_DAYS_A_STEP = {"MONTHLY": 31, "YEARLY": 366}
_LEAP_YEAR = 2024


def is_too_often(rule: _Rule, start: Moment, first: datetime, end: datetime) -> bool:
    """Whether a rule has more repetitions than can be listed between two moments, or before.

    Raises:
        ValueError: It makes no sense.
    """
    frequency = str(rule.get("FREQ", [""])[0]).upper()
    step = _STEPS.get(frequency)
    if step is None:
        return False
    begin = as_utc(start, UTC)
    until = rule.get("UNTIL", [None])[0]
    last = min(end, as_utc(until, UTC)) if isinstance(until, datetime) and until.tzinfo else end
    most = _number(rule, "COUNT", sys.maxsize)
    interval = _number(rule, "INTERVAL", 1)
    if interval < 1:  # the library would stay at the start for ever
        raise ValueError("an interval of nothing")
    step = step * interval
    a_step = _a_step(rule, frequency)
    on_the_way = (last - begin) / step * max(1, a_step)
    inside = (last - max(begin, first)) / step * a_step
    return min(on_the_way, most) > MOST_ON_THE_WAY or min(inside, most) > MOST_IN_WINDOW


def never_comes(rule: _Rule) -> bool:
    """Whether no month of a rule has one of its days: 30 February.

    The library would look for it, day by day, until the year 9999.
    """
    months = [int(month) for month in rule.get("BYMONTH", [])]
    days = [abs(int(day)) for day in rule.get("BYMONTHDAY", [])]
    if not months or not days or not set(months) <= set(range(1, 13)):
        return False
    return min(days) > max(monthrange(_LEAP_YEAR, month)[1] for month in months)


def _a_step(rule: _Rule, frequency: str) -> float:
    """How many repetitions a step has at most."""
    coarser = _COARSER.get(frequency, 0)
    clock = [
        len(rule[part]) / (size if number < coarser else 1)
        for number, (part, size) in enumerate(_CLOCK.items())
        if part in rule
    ]
    days = _DAYS_A_STEP.get(frequency, 1) if rule.keys() & _DATES else 1
    if frequency == "WEEKLY":
        days = len(rule.get("BYDAY", [""]))
    return math.prod(clock) * days


def _number(rule: _Rule, part: str, default: int) -> int:
    values = rule.get(part)
    return int(values[0]) if values else default
