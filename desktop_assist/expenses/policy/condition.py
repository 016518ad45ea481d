"""Tell whether a rule holds for an expense."""

from decimal import Decimal
from functools import lru_cache
from typing import assert_never

from desktop_assist.expenses.category_words import is_category, plain
from desktop_assist.expenses.expense import Expense
from desktop_assist.expenses.policy.basis import Basis
from desktop_assist.expenses.policy.rule import (
    AmountTest,
    Comparison,
    Condition,
    DateTest,
    DayKind,
    DayTest,
    ExpensePolicy,
    TextField,
    TextTest,
)
from desktop_assist.expenses.receipt.category import category_of

_WEEKDAYS: tuple[DayKind, ...] = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
)  # fmt: skip
_KEPT = 8_192
_WEEKEND = ("saturday", "sunday")


def holds(conditions: tuple[Condition, ...], expense: Expense, basis: Basis) -> bool:
    """Whether all conditions are met.

    Raises:
        NotComparableError: One of them compares with an amount for which there is no rate.
    """
    # Amounts last: an expense that is not meant anyway needs no rate.
    ordered = sorted(conditions, key=lambda one: isinstance(one, AmountTest))
    return all(_is_met(one, expense, basis) for one in ordered)


def category_of_expense(expense: Expense) -> str:
    """The category in the sheet, else the one that merchant and description tell."""
    if expense.category.strip():
        return expense.category
    return _guessed(expense.merchant, expense.description)


@lru_cache(_KEPT)
def _guessed(merchant: str, description: str) -> str:
    return category_of(merchant, description, {})[0]


def text_in(expense: Expense, field: TextField) -> str:
    """What stands in a field."""
    if field == "category":
        return category_of_expense(expense)
    texts: dict[TextField, str] = {
        "merchant": expense.merchant,
        "description": expense.description,
        "place": expense.place,
        "project": expense.project,
        "payment": expense.payment,
        "attendees": expense.attendees,
        "receipt": expense.receipt,
        "status": expense.status,
        "currency": expense.currency,
    }
    return texts[field]


def _is_met(condition: Condition, expense: Expense, basis: Basis) -> bool:
    match condition:
        case TextTest():
            return _fits(condition, text_in(expense, condition.field), basis.policy)
        case AmountTest(comparison, limit):
            return _compares(comparison, basis.amount_in(expense, limit.currency), limit.amount)
        case DateTest(comparison, day):
            here, there = Decimal(expense.date.toordinal()), Decimal(day.toordinal())
            return _compares(comparison, here, there)
        case DayTest(kinds):
            return any(_is_day(kind, expense, basis.policy) for kind in kinds)
        case _:
            assert_never(condition)


def _fits(test: TextTest, text: str, policy: ExpensePolicy) -> bool:
    if test.is_there is not None:
        return bool(text.strip()) == test.is_there
    if test.field == "category":
        by_word = any(is_category(text, word, policy.categories) for word in test.words)
    else:
        by_word = plain(text) in map(plain, test.words)
    return (by_word or any(one.is_in(text) for one in test.patterns)) != test.is_not


def _compares(comparison: Comparison, here: Decimal, there: Decimal) -> bool:
    match comparison:
        case "ge":
            return here >= there
        case "gt":
            return here > there
        case "le":
            return here <= there
        case "lt":
            return here < there
        case "eq":
            return here == there
        case _:
            assert_never(comparison)


def _is_day(kind: DayKind, expense: Expense, policy: ExpensePolicy) -> bool:
    name = _WEEKDAYS[expense.date.weekday()]
    is_weekend, is_holiday = name in _WEEKEND, expense.date in policy.holidays
    match kind:
        case "weekend":
            return is_weekend
        case "holiday":
            return is_holiday
        case "workday":
            return not is_weekend and not is_holiday
        case _:
            return name == kind
