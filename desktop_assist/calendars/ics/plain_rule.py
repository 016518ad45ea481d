"""Work out the days of the most usual repetitions, without looking at every day on the way.

The library makes each repetition from the first one on. Here a rule is taken only if no part of it
leaves room for doubt; tests hold the days against the library's.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import islice
from typing import NamedTuple

_DAYS = {"MO": 0, "TU": 1, "WE": 2, "TH": 3, "FR": 4, "SA": 5, "SU": 6}
_PARTS = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "WKST"})
_CHOOSING = {
    "DAILY": frozenset[str](),
    "WEEKLY": frozenset({"BYDAY"}),
    "MONTHLY": frozenset({"BYDAY", "BYMONTHDAY"}),
    "YEARLY": frozenset[str](),
}
"""Which parts may choose days, by frequency."""
_NUMBERED = re.compile(r"([+-]?[1-5])(MO|TU|WE|TH|FR|SA|SU)")
_NUMBER = re.compile(r"[1-9]\d{0,4}")
_MONTH_DAY = re.compile(r"-?(?:[1-9]|[12]\d|3[01])")
_WEEK = 7
_MONTHS_A_YEAR = 12


class PlainRule(NamedTuple):
    """A rule as RFC 5545 has it, of the usual parts only.

    Attributes:
        frequency: FREQ.
        interval: INTERVAL.
        times: COUNT, 0 for none.
        until: UNTIL as written, empty for none.
        weekdays: BYDAY of a weekly rule.
        numbered: BYDAY of a monthly rule, as number and weekday.
        month_days: BYMONTHDAY.
        week_start: WKST.
    """

    frequency: str
    interval: int = 1
    times: int = 0
    until: str = ""
    weekdays: tuple[int, ...] = ()
    numbered: tuple[tuple[int, int], ...] = ()
    month_days: tuple[int, ...] = ()
    week_start: int = 0


def plain_rule(text: str, start: date) -> PlainRule | None:
    """Read a rule; None when it has other parts, or when the start is not on it."""
    parts = _parts(text)
    frequency = parts.get("FREQ", "") if parts else ""
    if not parts or not parts.keys() <= _PARTS or not _fit(parts, frequency):
        return None
    by_day = parts.get("BYDAY", "").split(",") if "BYDAY" in parts else []
    is_weekly = frequency == "WEEKLY"
    weekdays = tuple(_DAYS[day] for day in by_day if day in _DAYS) if is_weekly else ()
    found = [_NUMBERED.fullmatch(day) for day in by_day] if frequency == "MONTHLY" else []
    numbered = tuple((int(one[1]), _DAYS[one[2]]) for one in found if one)
    if len(weekdays) + len(numbered) < len(by_day):
        return None
    rule = PlainRule(
        frequency,
        int(parts.get("INTERVAL", 1)),
        int(parts.get("COUNT", 0)),
        parts.get("UNTIL", ""),
        weekdays,
        numbered,
        tuple(int(day) for day in parts["BYMONTHDAY"].split(",")) if "BYMONTHDAY" in parts else (),
        _DAYS[parts.get("WKST", "MO")],
    )
    # Without such parts it is the start that says which days are on it.
    is_free = not (weekdays or numbered or rule.month_days)
    return rule if is_free or days_on(rule, start, start, start) else None


def days_on(rule: PlainRule, start: date, first: date, last: date) -> list[date]:
    """The days on a rule that begins with `start`, between two days, both included.

    `UNTIL` is not looked at.
    """
    if not rule.times:
        return list(_days(rule, start, max(first, start), last))
    counted = islice(_days(rule, start, start, last), rule.times)
    return [day for day in counted if day >= first]


def _parts(text: str) -> Mapping[str, str] | None:
    pairs = [part.partition("=") for part in text.upper().split(";")]
    parts = {name: value for name, _, value in pairs}
    return parts if len(parts) == len(pairs) and all(parts.values()) else None


def _fit(parts: Mapping[str, str], frequency: str) -> bool:
    """Whether all parts are of the usual form, and usual with this frequency."""
    given = parts.keys() & _CHOOSING["MONTHLY"]
    if frequency not in _CHOOSING or not given <= _CHOOSING[frequency] or len(given) > 1:
        return False
    days = parts["BYMONTHDAY"].split(",") if "BYMONTHDAY" in parts else []
    return (
        all(_NUMBER.fullmatch(parts[one]) for one in ("INTERVAL", "COUNT") if one in parts)
        and not {"COUNT", "UNTIL"} <= parts.keys()
        and parts.get("WKST", "MO") in _DAYS
        and all(map(_MONTH_DAY.fullmatch, days))
    )


def _days(rule: PlainRule, start: date, first: date, last: date) -> Iterable[date]:
    """From `first` on, which is not before the start."""
    match rule.frequency:
        case "DAILY":
            return _every(rule.interval, start, first, last)
        case "WEEKLY":
            return _weekly(rule, start, first, last)
        case "MONTHLY":
            found = _monthly(rule, start, first, last)
        case _:
            found = _yearly(rule, start, first, last)
    return (day for day in found if first <= day <= last)


def _every(days: int, start: date, first: date, last: date) -> Iterable[date]:
    begin = start.toordinal()
    begin += -((begin - first.toordinal()) // days) * days
    return map(date.fromordinal, range(begin, last.toordinal() + 1, days))


def _weekly(rule: PlainRule, start: date, first: date, last: date) -> Iterable[date]:
    length = _WEEK * rule.interval
    if rule.weekdays in {(), (start.weekday(),)}:
        return _every(length, start, first, last)
    week = start.toordinal() - (start.weekday() - rule.week_start) % _WEEK
    begin, end = first.toordinal(), last.toordinal()
    weeks = range(week + (begin - week) // length * length, end + 1, length)
    offsets = sorted({(day - rule.week_start) % _WEEK for day in rule.weekdays})
    days = (one + offset for one in weeks for offset in offsets)
    return (date.fromordinal(day) for day in days if begin <= day <= end)


def _monthly(rule: PlainRule, start: date, first: date, last: date) -> Iterator[date]:
    begin, end = _month(start), _month(last)
    begin += (_month(first) - begin) // rule.interval * rule.interval
    for month in range(begin, end + 1, rule.interval):
        day = date(month // _MONTHS_A_YEAR, month % _MONTHS_A_YEAR + 1, 1)
        yield from _of_month(rule, start, day)


def _month(day: date) -> int:
    return day.year * _MONTHS_A_YEAR + day.month - 1


def _of_month(rule: PlainRule, start: date, month: date) -> list[date]:
    """The days on the rule in a month, which begins with `month`."""
    length = (month.replace(day=28) + timedelta(days=4)).replace(day=1) - month
    if rule.numbered:
        found = {_numbered(number, day, month, length.days) for number, day in rule.numbered}
    else:
        days = rule.month_days or (start.day,)
        found = {day if day > 0 else length.days + 1 + day for day in days}
    return [month.replace(day=day) for day in sorted(found) if 1 <= day <= length.days]


def _numbered(number: int, weekday: int, month: date, length: int) -> int:
    """The day of the month that is its n-th such weekday, which may lie outside."""
    first = (weekday - month.weekday()) % _WEEK + 1
    if number > 0:
        return first + (number - 1) * _WEEK
    last = first + (length - first) // _WEEK * _WEEK
    return last + (number + 1) * _WEEK


def _yearly(rule: PlainRule, start: date, first: date, last: date) -> Iterator[date]:
    steps = (first.year - start.year) // rule.interval
    for year in range(start.year + steps * rule.interval, last.year + 1, rule.interval):
        try:
            yield start.replace(year=year)
        except ValueError:  # 29 February
            continue
