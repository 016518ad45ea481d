"""What the table's columns show."""

from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.expenses.expense import Expense
from desktop_assist.ui.expenses.table_column import COLUMNS

ONE = Expense(
    id="e1", date=date(2026, 10, 31), merchant="Taxi Nord", category="Taxi", description="",
    amount=Decimal("1234.50"), currency="EUR", tax=None, receipt="", status="", row=2,
)  # fmt: skip


@pytest.mark.parametrize(
    ("name", "text"),
    [("date", "31 Oct 2026"), ("amount", "1,234.50 EUR"), ("merchant", "Taxi Nord"), ("mark", "")],
)
def test_a_column_says_what_it_is_for(name, text):
    assert next(one for one in COLUMNS if one.name == name).text(ONE) == text


def test_what_is_corrected_is_typed_as_the_tools_read_it():
    typed = {one.name: one.typed(ONE) for one in COLUMNS if one.typed}
    assert typed == {"date": "2026-10-31", "amount": "1234.50 EUR"}
