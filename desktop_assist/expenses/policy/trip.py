"""Put the days on the road together into trips."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from desktop_assist.expenses.category_words import is_category, plain
from desktop_assist.expenses.expense import Expense
from desktop_assist.expenses.policy.head_count import nights_of

_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Trip:
    """Days on the road, both ends included."""

    first: date
    last: date

    def is_edge(self, day: date) -> bool:
        """Whether a day is the first or the last one."""
        return day in (self.first, self.last)


def trips_of(expenses: Iterable[Expense], home: str) -> tuple[Trip, ...]:
    """The trips that expenses tell of: places away from home, and nights in hotels.

    Days follow each other without a gap; a hotel's nights fill one.
    """
    away = sorted(
        ((one.date, _nights(one)) for one in expenses if _is_away(one, home)),
        key=lambda stay: stay[0],
    )
    trips: list[Trip] = []
    until = date.min
    for day, nights in away:
        # Written without adding to the day: the last day of the calendar has no next one.
        if trips and day - until <= _A_DAY:
            trips[-1] = Trip(trips[-1].first, max(day, trips[-1].last))
        else:
            trips.append(Trip(day, day))
            until = day
        until = max(until, min(day, date.max - timedelta(days=nights)) + timedelta(days=nights))
    return tuple(trips)


def trip_on(day: date, trips: Sequence[Trip]) -> Trip | None:
    """The trip that a day belongs to."""
    return next((one for one in trips if one.first <= day <= one.last), None)


def _is_away(expense: Expense, home: str) -> bool:
    place = plain(expense.place)
    if place:
        return place != plain(home)
    return is_lodging(expense)


def is_lodging(expense: Expense) -> bool:
    """Whether it is a bed for the night."""
    return is_category(expense.category, "lodging", _NO_OTHERS)


def _nights(expense: Expense) -> int:
    return nights_of(expense) if is_lodging(expense) else 0


_NO_OTHERS: Mapping[str, tuple[str, ...]] = {}
