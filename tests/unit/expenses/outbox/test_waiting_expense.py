from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_assist.domain.cause import Cause
from desktop_assist.expenses.expense import NewExpense
from desktop_assist.expenses.outbox.waiting_expense import (
    cause_from,
    cause_text,
    expense_from,
    expense_text,
)

DAY = date(2026, 11, 3)


@pytest.mark.parametrize(
    "new",
    [
        NewExpense(DAY, "Bar", Decimal("1.50")),
        NewExpense(
            DAY, "Bär \"Süd\"", Decimal("-0.10"), "EUR", "Meals", "Lunch", Decimal("0.02"),
            Path("a b.png"), payment="Visa", project="Alpha", attendees="Ada", place="Kiel",
        ),
    ],
)  # fmt: skip
def test_an_expense_comes_back_from_text_as_it_was(new):
    assert expense_from(expense_text(new)) == new


@pytest.mark.parametrize(
    "cause", [Cause("Added", "add_expense", "user"), Cause("x", "y", "model", "7")]
)
def test_who_asked_comes_back_too(cause):
    assert cause_from(cause_text(cause)) == cause
