"""Check limits on amounts: of one expense, or of those of a day, a trip, a category together."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import reduce
from typing import assert_never

from desktop_assist.expenses.category_words import plain
from desktop_assist.expenses.currency import rounded
from desktop_assist.expenses.expense import Expense
from desktop_assist.expenses.policy.basis import Basis
from desktop_assist.expenses.policy.condition import text_in
from desktop_assist.expenses.policy.finding import Finding
from desktop_assist.expenses.policy.head_count import nights_of, people_of
from desktop_assist.expenses.policy.message import compared, finding_of
from desktop_assist.expenses.policy.rule import Cap, Group, Rule, Share
from desktop_assist.expenses.policy.trip import trip_on

_DATE_LENGTHS = {"day": 10, "month": 7, "year": 4}
_SHARE_WORDS: Mapping[Share, str] = {
    "attendee": "{amount} a person",
    "night": "{amount} a night",
}
_GROUP_WORDS: Mapping[Group, str] = {
    "day": "{amount} in a day",
    "month": "{amount} in the month",
    "year": "{amount} in the year",
    "trip": "{amount} for the trip",
    "category": "{amount} for the category",
    "merchant": "{amount} for the merchant",
    "place": "{amount} for the place",
    "project": "{amount} for the project",
    "currency": "{amount} for the currency",
}
_ITEM = "{merchant} on {date} costs {each}; at most {limit} is allowed."
_SUM = "{merchant} on {date} come to {each}; at most {limit} is allowed."
_ONE_OF_SUM = "{merchant} on {date} comes to {each}; at most {limit} is allowed."


def check_cap(rule: Rule, cap: Cap, expenses: Sequence[Expense], basis: Basis) -> Iterator[Finding]:
    """What is above the limit. Money that came back lowers a sum.

    Raises:
        NotComparableError: An amount cannot be converted.
    """
    for rows in _groups(cap, expenses, basis):
        total = sum((_shared(cap, one, basis) for one in rows), Decimal(0))
        if total > cap.limit.amount:
            values = compared(total, cap.limit.amount, cap.limit.currency)
            values["each"] = _each(cap, values["value"])
            yield finding_of(rule, rows, _usual(cap, rows), values)


def _groups(cap: Cap, expenses: Sequence[Expense], basis: Basis) -> list[list[Expense]]:
    if not cap.per:
        return [[one] for one in expenses]
    groups: dict[tuple[str, ...], list[Expense]] = {}
    for one in expenses:
        groups.setdefault(tuple(_key(one, group, basis) for group in cap.per), []).append(one)
    return list(groups.values())


def _key(expense: Expense, group: Group, basis: Basis) -> str:
    """What rows of one group have in common."""
    match group:
        case "day" | "month" | "year":
            return expense.date.isoformat()[: _DATE_LENGTHS[group]]
        case "trip":
            trip = trip_on(expense.date, basis.trips)
            return (trip.first if trip else expense.date).isoformat()
        case "category" | "merchant" | "place" | "project" | "currency":
            return plain(text_in(expense, group))
        case _:
            assert_never(group)


def _shared(cap: Cap, expense: Expense, basis: Basis) -> Decimal:
    """The part for one person or one night, in whole smallest units as it is shown."""
    amount = basis.amount_in(expense, cap.limit.currency)
    if "attendee" in cap.shares:
        amount /= people_of(expense)
    if "night" in cap.shares:
        amount /= nights_of(expense)
    return rounded(amount, cap.limit.currency) if cap.shares else amount


def _usual(cap: Cap, rows: Sequence[Expense]) -> str:
    if not cap.per:
        return _ITEM
    return _SUM if len({one.merchant for one in rows}) > 1 else _ONE_OF_SUM


def _each(cap: Cap, amount: str) -> str:
    """What is compared with the limit, with what it is of."""
    words = [*(_SHARE_WORDS[one] for one in cap.shares), *(_GROUP_WORDS[one] for one in cap.per)]
    return reduce(lambda said, one: one.format(amount=said), words, amount)
