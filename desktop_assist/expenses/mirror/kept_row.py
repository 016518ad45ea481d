"""An expense as a row of the mirror, and back."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop_assist.domain.database import SqlValue
from desktop_assist.expenses.currency import exponent
from desktop_assist.expenses.expense import Expense

COLUMNS = (
    "place, id, day, merchant, category, description, amount, tax, exponent, currency, receipt, "
    "status, payment, project, attendees, city, warnings"
)
WIDTH = 20
"""Columns of the table: those above, the sheet before them and two folded texts behind."""


# Not frozen: a thousand of them are made for one answer, and frozen ones take three times as long.
@dataclass(slots=True)
class KeptRow:
    """What the database gives for one row; its columns are those of `COLUMNS`."""

    place: int
    id: str
    day: str
    merchant: str
    category: str
    description: str
    amount: int
    tax: int | None
    exponent: int
    currency: str
    receipt: str
    status: str
    payment: str
    project: str
    attendees: str
    city: str
    warnings: str

    def expense(self) -> Expense:
        """The expense as it was read."""
        tax = None if self.tax is None else Decimal(self.tax).scaleb(-self.exponent)
        return Expense(
            self.id, date.fromisoformat(self.day), self.merchant, self.category, self.description,
            Decimal(self.amount).scaleb(-self.exponent), self.currency, tax, self.receipt,
            self.status, self.place, self.payment, self.project, self.attendees, self.city,
            tuple(json.loads(self.warnings)) if self.warnings else (),
        )  # fmt: skip


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
