"""Check what was spent in a day against the flat rate of the place."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from desktop_assist.expenses.expense import Expense
from desktop_assist.expenses.policy.basis import Basis
from desktop_assist.expenses.policy.claim import Meal
from desktop_assist.expenses.policy.finding import Finding
from desktop_assist.expenses.policy.head_count import provided_meals
from desktop_assist.expenses.policy.message import compared, finding_of
from desktop_assist.expenses.policy.per_diem import DayWanted, per_diem_day
from desktop_assist.expenses.policy.rule import PerDiem, Rule
from desktop_assist.expenses.policy.trip import trip_on

_ABOVE = "{merchant} on {date} comes to {value}; the flat rate for {place} is {limit}."
_NO_PLACE = "{merchant} on {date}: the per-diem table does not know the place {place}."
_NO_TABLE = "{merchant} on {date} cannot be compared: the table {words} is not among the policies."


def check_per_diem(
    rule: Rule, per_diem: PerDiem, expenses: Sequence[Expense], basis: Basis
) -> Iterator[Finding]:
    """Days on which more was spent than the flat rate.

    Raises:
        NotComparableError: An amount cannot be converted.
        UnreadableFileError: The table has no such column.
    """
    if not expenses:
        return
    table = basis.tables.get(per_diem.table)
    if table is None:
        yield finding_of(rule, expenses, _NO_TABLE, {"words": per_diem.table})
        return
    days: dict[date, list[Expense]] = {}
    for one in expenses:
        days.setdefault(one.date, []).append(one)
    for day, rows in days.items():
        place = next((one.place for one in rows if one.place), "")
        wanted = DayWanted(day, place, _is_edge(day, basis), _provided(rows))
        allowed = per_diem_day(per_diem, table, wanted)
        if allowed is None:
            if place:
                yield finding_of(rule, rows, _NO_PLACE)
            continue
        total = sum((basis.amount_in(one, per_diem.currency) for one in rows), Decimal(0))
        if total > allowed.amount:
            values = compared(total, allowed.amount, per_diem.currency)
            yield finding_of(rule, rows, _ABOVE, {**values, "place": allowed.place})


def _is_edge(day: date, basis: Basis) -> bool:
    trip = trip_on(day, basis.trips)
    return trip is not None and trip.is_edge(day)


def _provided(rows: Sequence[Expense]) -> tuple[Meal, ...]:
    return provided_meals(" | ".join(one.description for one in rows))
