"""An expense as a row of the mirror, and back."""

import json
from collections.abc import Sequence
from dataclasses import fields, make_dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from desktop_assist.domain.database import SqlValue
from desktop_assist.expenses.currency import exponent
from desktop_assist.expenses.expense import Expense

COLUMNS = (
    "place, id, day, merchant, category, description, amount, tax, exponent, currency, receipt, "
    "status, payment, project, attendees, city, warnings"
)
WIDTH = 20
"""Columns of the table: those above, the sheet before them and two folded texts behind."""


# A frozen value sets each of its attributes by a call of its own: 7 microseconds a row, and all of
# 100,000 are needed to add one. So a row is filled first, which takes 1, and frozen then.
_Filled: Any = make_dataclass(  # Any: a class that is made here has no type to be checked by
    "_Filled", [(one.name, one.type, one) for one in fields(Expense)], slots=True
)


def kept_expense(  # noqa: PLR0913 - the columns of a row of the database
    place: int, id_: str, day: str, merchant: str, category: str, description: str, amount: int,
    tax: int | None, decimals: int, currency: str, receipt: str, status: str, payment: str,
    project: str, attendees: str, city: str, warnings: str,
) -> Expense:  # fmt: skip
    """What the database gives for one row, in the order of `COLUMNS`, as it was read."""
    filled = _Filled(
        id_, _day(day), merchant, category, description, _money(amount, decimals), currency,
        None if tax is None else _money(tax, decimals), receipt, status, place, payment, project,
        attendees, city, tuple(json.loads(warnings)) if warnings else (),
    )  # fmt: skip
    filled.__class__ = Expense
    expense: Expense = filled
    return expense


@lru_cache(maxsize=4096)
def _day(text: str) -> date:
    return date.fromisoformat(text)


@lru_cache(maxsize=4096)
def _money(units: int, decimals: int) -> Decimal:
    return Decimal(units).scaleb(-decimals)


def kept_row(expense: Expense) -> Sequence[SqlValue]:
    """The values of a row, the sheet's number before them aside."""
    decimals = exponent(expense.currency)
    tax = None if expense.tax is None else int(expense.tax.scaleb(decimals))
    return (
        expense.row, expense.id, expense.date.isoformat(), expense.merchant, expense.category,
        expense.description, int(expense.amount.scaleb(decimals)), tax, decimals,
        expense.currency, expense.receipt, expense.status, expense.payment, expense.project,
        expense.attendees, expense.place,
        json.dumps(expense.warnings) if expense.warnings else "",
        expense.category.casefold(), expense.words.casefold(),
    )  # fmt: skip
