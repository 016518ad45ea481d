from dataclasses import FrozenInstanceError
from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.expenses.expense import Expense
from desktop_assist.expenses.mirror.kept_row import COLUMNS, kept_expense, kept_row


@pytest.mark.parametrize(
    ("amount", "currency", "units"),
    [("12.50", "EUR", 1250), ("-1200", "JPY", -1200), ("1.234", "KWD", 1234)],
)
def test_money_is_kept_in_whole_smallest_units(amount, currency, units):
    expense = Expense(
        "7", date(2026, 10, 3), "Bar", "Meals", "", Decimal(amount), currency, Decimal(0), "a.png",
        "open", 8, "Visa", "Alpha", "Ada", "Kiel", ("Check it.",),
    )  # fmt: skip

    values = kept_row(expense)

    assert values[6] == units
    assert kept_expense(*values[: len(COLUMNS.split(","))]) == expense


def test_what_was_kept_is_as_frozen_as_what_was_read():
    values = kept_row(
        Expense("7", date(2026, 10, 3), "Bar", "", "", Decimal(1), "EUR", None, "", "", 8)
    )

    kept = kept_expense(*values[: len(COLUMNS.split(","))])

    assert type(kept) is Expense
    assert hash(kept)
    with pytest.raises(FrozenInstanceError):
        kept.merchant = "Other"
