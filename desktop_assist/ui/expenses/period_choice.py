"""The periods that can be chosen with one click, as days."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from desktop_assist.domain.translation import marked

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Days:
    """From the first day to the last; None where it is open."""

    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class PeriodChoice:
    """A period by its name, which moves on with the calendar."""

    name: str
    days: Callable[[date], Days]


def _month(day: date) -> Days:
    return Days(day.replace(day=1), _next_month(day) - _ONE_DAY)


def _last_month(day: date) -> Days:
    return _month(day.replace(day=1) - _ONE_DAY)


def _quarter(day: date) -> Days:
    first = day.replace(month=day.month - (day.month - 1) % 3, day=1)
    third = _next_month(_next_month(first))
    return Days(first, _next_month(third) - _ONE_DAY)


def _last_quarter(day: date) -> Days:
    first = _quarter(day).first or day
    return _quarter(first - _ONE_DAY)


def _year(day: date) -> Days:
    return Days(date(day.year, 1, 1), date(day.year, 12, 31))


def _last_year(day: date) -> Days:
    return Days(date(day.year - 1, 1, 1), date(day.year - 1, 12, 31))


def _all(_: date) -> Days:
    return Days()


def _next_month(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1)


LAST_MONTH = PeriodChoice(marked("Last month"), _last_month)
PERIODS = (
    PeriodChoice(marked("All time"), _all),
    PeriodChoice(marked("This month"), _month),
    LAST_MONTH,
    PeriodChoice(marked("This quarter"), _quarter),
    PeriodChoice(marked("Last quarter"), _last_quarter),
    PeriodChoice(marked("This year"), _year),
    PeriodChoice(marked("Last year"), _last_year),
)
