"""Work out what a day on the road is paid by the flat rate of its place."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from desktop_assist.expenses.currency import rounded
from desktop_assist.expenses.policy.claim import Meal, PerDiemDay
from desktop_assist.expenses.policy.per_diem_table import PerDiemTable
from desktop_assist.expenses.policy.rule import PerDiem


@dataclass(frozen=True, slots=True)
class DayWanted:
    """A day on the road.

    Attributes:
        day: The day.
        place: Where.
        is_edge: Whether it is the first or the last one of the trip.
        provided: Meals that somebody else paid for.
    """

    day: date
    place: str
    is_edge: bool
    provided: tuple[Meal, ...] = ()


def per_diem_day(rule: PerDiem, table: PerDiemTable, wanted: DayWanted) -> PerDiemDay | None:
    """What the day is paid; None where the table knows neither the place nor a usual rate.

    What a provided meal takes off is a share of the whole rate, also on the first and last day:
    so the German rules have it (§ 9 Abs. 4a EStG).

    Raises:
        UnreadableFileError: The table has no such column.
    """
    whole = table.rate(wanted.place, wanted.day, rule.column, rule.default)
    if whole is None:
        return None
    paid, share = whole.rate, Decimal(1)
    if wanted.is_edge and rule.edge_column:
        edge = table.rate(wanted.place, wanted.day, rule.edge_column, rule.default)
        paid = edge.rate if edge else paid
        share = paid / whole.rate if whole.rate else Decimal(1)
    elif wanted.is_edge:
        share = rule.edge
        paid = whole.rate * share
    taken = sum((rule.meals.get(meal, Decimal(0)) for meal in wanted.provided), Decimal(0))
    deducted = rounded(whole.rate * taken, rule.currency)
    return PerDiemDay(
        day=wanted.day,
        place=whole.place,
        rate=whole.rate,
        share=share,
        provided=wanted.provided,
        deducted=deducted,
        amount=max(Decimal(0), rounded(paid, rule.currency) - deducted),
        currency=rule.currency,
    )


def per_diem_days(
    rule: PerDiem,
    table: PerDiemTable,
    place: str,
    period: tuple[date, date],
    provided: Collection[Meal],
) -> tuple[PerDiemDay, ...]:
    """The days of a whole trip; the same meals are given on each.

    Breakfast at a hotel comes after a night there: not on the day of leaving home, unless the trip
    has only that day.

    Raises:
        UnreadableFileError: The table has no such column.
    """
    first, last = period
    found: list[PerDiemDay] = []
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        is_arrival = number == 0 and first != last
        meals = tuple(one for one in provided if not (is_arrival and one == "breakfast"))
        worked_out = per_diem_day(rule, table, DayWanted(day, place, day in (first, last), meals))
        if worked_out is not None:
            found.append(worked_out)
    return tuple(found)
