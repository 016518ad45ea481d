"""The days a question is about, as first and last day."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from desktop_assist.calendars.phrases import Direction, Point, Understanding, understand
from desktop_assist.providers.embedded.request import UserRequest

_RECENTLY = re.compile(r"\b(?:recent(?:ly)?|lately|kürzlich|neulich|in letzter zeit)\b")
_RECENT_DAYS = 30
_YEAR = re.compile(r"\b(20\d\d)\b")
_IN_MONTH = re.compile(
    r"(?<!\bin )(?<!\bof )(?<!\bfor )(?<!\d )\b(?P<month>march|may)(?:'s)? "
    r"(?=(?:expens|spend|receipt|cost|report|claim|mileage|bills?\b|lot\b|stuff\b))",
    re.IGNORECASE,
)
"""The month, not the verb."""
_TO_DATE = re.compile(
    r"\b(?P<unit>year|month|quarter|week)[- ]to[- ]date\b|\bytd\b"
    r"|\b(?:bisher|bis jetzt) (?:in )?diese[nms]? (?P<einheit>jahr|monat)\b"
)
_RUNNING = re.compile(r"\blaufende(?=[nrs]? (?:jahr|monat|quartal|woche))", re.IGNORECASE)
_HALF_A_YEAR = timedelta(days=183)
_THIS = {name: f"this {name}" for name in ("year", "month", "quarter", "week")}
_THIS |= {"jahr": "this year", "monat": "this month"}
_FIRST = frozenset(["first", "1st", "erste", "ersten"])
_NOW = re.compile(
    r"(?<=\w)(?<!\buntil)(?<!\btill)(?<!\bto)(?<!\bbis)(?<!\band)(?<!\bund)(?<!\bfrom)(?<!\bab)"
    r"\W+(?:right now|by now|now|jetzt|inzwischen|mittlerweile)\b",
    re.IGNORECASE,
)
"""Says when it is asked, and not of which days."""
_HALF = re.compile(
    r"\b(?:the |die |der )?(?P<which>first|1st|second|2nd|last|ersten?|zweiten?|letzten?)"
    r" (?:half|hälfte)(?: of| des| von| vom| im)?(?: the)?\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Period:
    """First and last day, both included."""

    first: date
    last: date

    def arguments(self) -> dict[str, str]:
        """As arguments of a tool."""
        return {"from": self.first.isoformat(), "to": self.last.isoformat()}


def past_period(request: UserRequest) -> Period | None:
    """The days looked back on; None when none are named."""
    return _to_date(request) or _named(request, "past") or _recent(request)


def coming_period(request: UserRequest) -> Period | None:
    """The days looked ahead to; None when none are named."""
    return _named(request, "future")


def period_of(found: Understanding | None) -> Period | None:
    """The days a time phrase names; None when it names none."""
    if found is None or found.start is None or not found.names_day:
        return None
    first = _day(found.start)
    if row := _days_in_a_row(first, found):
        return Period(row[0], row[-1])
    if isinstance(found.end, datetime) or found.end is None:
        return Period(first, first)
    return Period(first, found.end - timedelta(days=1))


def _days_in_a_row(first: date, found: Understanding) -> list[date]:
    """Days of which one follows the other: "Tuesday and Wednesday", where "or" may mean either.

    The one said last comes first where a length is said with it: "Tuesday or Wednesday an hour".
    """
    days = sorted((first, *(_day(other.start) for other in found.alternatives)))
    is_row = all(day == days[0] + timedelta(days=n) for n, day in enumerate(days))
    return days if len(days) > 1 and is_row and found.grain == "day" else []


def _named(request: UserRequest, direction: Direction) -> Period | None:
    """The days that are named; "the first half of October" is cut in two here."""
    half = _HALF.search(request.text)
    text = _HALF.sub("", request.text) if half else request.text
    text = _RUNNING.sub("diese", _IN_MONTH.sub(_as_month, _NOW.sub("", text)))
    period = period_of(understand(text, request.now, request.policy.for_listing(direction)))
    if period is None and (year := _YEAR.search(text)):
        period = Period(date(int(year[1]), 1, 1), date(int(year[1]), 12, 31))
    if period is None or half is None:
        return period
    return _half(period, is_first=half["which"].lower() in _FIRST)


def _as_month(found: re.Match[str]) -> str:
    return f"in {found['month'].capitalize()} "


def _half(period: Period, *, is_first: bool) -> Period:
    if period.last - period.first > _HALF_A_YEAR:
        middle = period.first.replace(month=7)
    else:
        middle = period.first + ((period.last - period.first) + timedelta(days=1)) // 2
    if is_first:
        return Period(period.first, middle - timedelta(days=1))
    return Period(middle, period.last)


def _recent(request: UserRequest) -> Period | None:
    if not _RECENTLY.search(request.lower):
        return None
    today = request.now.date()
    return Period(today - timedelta(days=_RECENT_DAYS), today)


def _to_date(request: UserRequest) -> Period | None:
    found = _TO_DATE.search(request.lower)
    if found is None:
        return None
    unit = found["unit"] or found["einheit"] or "year"
    begun = period_of(understand(_THIS[unit], request.now, request.policy.for_listing("past")))
    return Period(begun.first, request.now.date()) if begun else None


def _day(point: Point) -> date:
    return point.date() if isinstance(point, datetime) else point
