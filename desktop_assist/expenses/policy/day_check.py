"""Check days: how long something took, and whether the same thing stands there twice."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import assert_never

from desktop_assist.expenses.category_words import plain
from desktop_assist.expenses.expense import Expense
from desktop_assist.expenses.policy.basis import Basis
from desktop_assist.expenses.policy.condition import text_in
from desktop_assist.expenses.policy.finding import Finding
from desktop_assist.expenses.policy.message import finding_of
from desktop_assist.expenses.policy.rule import DayPoint, Rule, RuleField, Unique, Window
from desktop_assist.expenses.policy.trip import trip_on
from desktop_assist.expenses.wording import amount_words

_HANDED_IN = re.compile(
    r"submit|paid|approved|reimburs|handed|closed|done|eingereicht|bezahlt|erstattet|genehmigt"
    r"|abgerechnet|erledigt",
)
_NOT_YET = re.compile(r"\b(?:un|not|nicht|noch nicht|to be|zu)\b|unpaid|unsubmitted")
_LATE = "{merchant} on {date} is {days} days old; at most {limit} are allowed."
_LATE_AFTER = "{merchant} on {date} was handed in {days} days later; at most {limit} are allowed."
_EARLY = "{merchant} on {date}: only {days} days passed; at least {limit} are asked for."
_TWICE = "{merchant} on {date} ({value}) stands in the sheet {count} times."


def check_window(
    rule: Rule, window: Window, expenses: Sequence[Expense], basis: Basis
) -> Iterator[Finding]:
    """Expenses whose days are too far apart, or too close.

    What was handed in already, nobody knows when, is left out.
    """
    for one in expenses:
        start, end = _day(window.start, one, basis), _day(window.end, one, basis)
        if start is None or end is None:
            continue
        days = (end - start).days
        if window.most is not None and days > window.most:
            usual = _LATE if basis.submitted is None else _LATE_AFTER
            yield finding_of(rule, [one], usual, _values(days, window.most))
        elif window.least is not None and days < window.least:
            yield finding_of(rule, [one], _EARLY, _values(days, window.least))


def check_unique(rule: Rule, unique: Unique, expenses: Sequence[Expense]) -> Iterator[Finding]:
    """Expenses that are the same in every field; those with an empty one are not compared."""
    groups: dict[tuple[str, ...], list[Expense]] = {}
    for one in sorted(expenses, key=lambda expense: (expense.date, expense.id)):
        key = tuple(_text(one, name) for name in unique.fields if name != "date")
        if all(key):
            groups.setdefault(key, []).append(one)
    for rows in groups.values():
        for same in _close(rows, unique):
            if len(same) > 1:
                amount = amount_words(same[0].amount, same[0].currency)
                yield finding_of(rule, same, _TWICE, {"value": amount})


def _close(rows: Sequence[Expense], unique: Unique) -> Iterator[list[Expense]]:
    """Rows in the order of their days, parted where the days are too far from each other."""
    counts_days = "date" in unique.fields or unique.within_days > 0
    part: list[Expense] = []
    for one in rows:
        if part and counts_days and (one.date - part[-1].date).days > unique.within_days:
            yield part
            part = []
        part.append(one)
    yield part


def _day(point: DayPoint, expense: Expense, basis: Basis) -> date | None:
    match point:
        case "date":
            return expense.date
        case "trip_end":
            trip = trip_on(expense.date, basis.trips)
            return trip.last if trip else expense.date
        case "today":
            return basis.today
        case "submitted":
            if basis.submitted is not None:
                return basis.submitted
            return None if was_handed_in(expense) else basis.today
        case _:
            assert_never(point)


def was_handed_in(expense: Expense) -> bool:
    """Whether the status says so."""
    status = expense.status.casefold()
    return bool(_HANDED_IN.search(status)) and not _NOT_YET.search(status)


def _values(days: int, limit: int) -> dict[str, str]:
    return {"days": str(days), "value": f"{days} days", "limit": f"{limit} days"}


def _text(expense: Expense, name: RuleField) -> str:
    match name:
        case "amount":
            return str(expense.amount.normalize())
        case "date":
            return expense.date.isoformat()
        case "tax":
            return "" if expense.tax is None else str(expense.tax.normalize())
        case "category":
            return plain(expense.category)
        case _:
            return plain(text_in(expense, name))
