"""The days a question is about, as first and last day."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from desktop_assist.calendars.phrases import Point, Understanding, understand
from desktop_assist.providers.embedded.request import UserRequest

_RECENTLY = re.compile(r"\b(?:recent(?:ly)?|lately|kürzlich|neulich|in letzter zeit)\b")
_RECENT_DAYS = 30


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
    found = understand(request.text, request.now, request.policy.for_listing("past"))
    period = period_of(found)
    if period is None and _RECENTLY.search(request.lower):
        today = request.now.date()
        return Period(today - timedelta(days=_RECENT_DAYS), today)
    return period


def coming_period(request: UserRequest) -> Period | None:
    """The days looked ahead to; None when none are named."""
    return period_of(understand(request.text, request.now, request.policy.for_listing("future")))


def period_of(found: Understanding | None) -> Period | None:
    """The days a time phrase names; None when it names none."""
    if found is None or found.start is None or not found.names_day:
        return None
    first = _day(found.start)
    if isinstance(found.end, datetime) or found.end is None:
        return Period(first, first)
    return Period(first, found.end - timedelta(days=1))


def _day(point: Point) -> date:
    return point.date() if isinstance(point, datetime) else point
