from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.expenses.expense import Expense
from desktop_assist.expenses.mirror.kept_row import COLUMNS, KeptRow, kept_row


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
    assert KeptRow(*values[: len(COLUMNS.split(","))]).expense() == expense
