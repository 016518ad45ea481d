from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.expenses.column_habits import SheetConventions, habits_of
from desktop_assist.expenses.expense import Expense, SkippedRow
from desktop_assist.expenses.expense_row import RowReader, TotalsRow, shown_text
from desktop_assist.expenses.heading import find_heading
from desktop_assist.files.formats.table import Table

CONVENTIONS = SheetConventions("EUR", "day_first")


def read(*row, heading=("Date", "Merchant", "Amount", "Currency", "Tax")):
    table = Table("", (heading, row))
    found = find_heading(table)
    assert found is not None
    return RowReader(found, habits_of(table, found, CONVENTIONS), CONVENTIONS).read(2, row)


def test_a_row_becomes_an_expense():
    expense = read(date(2026, 10, 3), "Shop", 19.99, "usd", 3.19)

    assert isinstance(expense, Expense)
    assert (expense.amount, expense.currency) == (Decimal("19.99"), "USD")
    assert (expense.tax, expense.row) == (Decimal("3.19"), 2)


def test_short_rows_have_empty_cells():
    assert read(date(2026, 10, 3), "Shop") == SkippedRow(2, "there is no amount")


@pytest.mark.parametrize("row", [(), ("", "", ""), ("", "")])
def test_empty_rows_are_nothing(row):
    assert read(*row) is None


@pytest.mark.parametrize(
    "row",
    [("Total", "", 5.0), ("", "Summe:", 5.0), ("", "Gesamt EUR", 5.0), ("Subtotal October", "", 1)],
)
def test_rows_of_sums_are_told_from_expenses(row):
    assert read(*row) == TotalsRow(2)


def test_a_merchant_called_total_is_an_expense():
    heading = ("Date", "Merchant", "Category", "Amount", "Currency")

    assert isinstance(read("2026-10-03", "Total", "Fuel", 5.0, "EUR", heading=heading), Expense)
    assert isinstance(read("", "Total", "Fuel", 5.0, "EUR", heading=heading), SkippedRow)


@pytest.mark.parametrize("cell", [True, "#DIV/0!", "free"])
def test_amounts_that_are_none_are_named(cell):
    found = read("2026-10-03", "Shop", cell)

    assert isinstance(found, SkippedRow)
    assert "amount" in found.reason


def test_the_guard_against_formulas_is_no_part_of_the_text():
    expense = read("2026-10-03", "'=1+1", "1.00", "EUR")

    assert isinstance(expense, Expense)
    assert expense.merchant == "=1+1"


def test_a_missing_currency_is_marked_where_there_is_a_column_for_it():
    expense = read("2026-10-03", "Shop", "1.00", "")

    assert isinstance(expense, Expense)
    assert expense.warnings == ("No currency is given; EUR is assumed.",)


def test_cells_are_shown_as_people_write_them():
    assert [shown_text(cell) for cell in (7.0, 7.5, " a ", date(2026, 1, 2))] == [
        "7", "7.5", "a", "2026-01-02",
    ]  # fmt: skip


def test_how_for_what_with_whom_and_where_it_was_paid_is_read():
    heading = ("Date", "Amount", "Zahlungsart", "Projekt", "Gäste", "Ort")

    found = read("2026-10-03", 5.0, "Visa", 4711.0, "Ada, Bo", "Kiel", heading=heading)

    assert isinstance(found, Expense)
    assert (found.payment, found.project) == ("Visa", "4711")
    assert (found.attendees, found.place) == ("Ada, Bo", "Kiel")


def test_a_note_beside_the_table_is_no_row():
    heading = ("Date", "Merchant", "Amount", "", "")

    assert read("", "", "", "", "Keep this", heading=heading) is None
    assert isinstance(read("2026-10-03", "Bar", 5.0, "", "Keep", heading=heading), Expense)
