from datetime import date
from decimal import Decimal

import openpyxl
import pytest

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.expenses.column_habits import SheetConventions
from desktop_assist.expenses.expense import SkippedRow
from desktop_assist.expenses.expense_sheet import read_expense_sheet, totals_of

GERMAN = SheetConventions("EUR", "day_first")


def write_csv(path, text, encoding="utf-8"):
    path.write_bytes(text.encode(encoding))
    return path


def write_workbook(path, *rows, sheet="Expenses"):
    workbook = openpyxl.Workbook()
    workbook.active.title = sheet
    for row in rows:
        workbook.active.append(row)
    workbook.save(path)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_german_csv_is_read_in_every_encoding(tmp_path, encoding):
    text = "Datum;Händler;Betrag;Währung\r\n03.10.2026;Café Süd;1.234,50;EUR\r\n"

    sheet = read_expense_sheet(write_csv(tmp_path / "a.csv", text, encoding), GERMAN)

    (expense,) = sheet.expenses
    assert (expense.date, expense.merchant) == (date(2026, 10, 3), "Café Süd")
    assert (expense.amount, expense.currency) == (Decimal("1234.50"), "EUR")


def test_excels_separator_line_is_obeyed(tmp_path):
    text = "sep=|\nDate|Merchant|Amount\n2026-10-03|A, B; C|12.50\n"

    sheet = read_expense_sheet(write_csv(tmp_path / "a.csv", text), GERMAN)

    assert sheet.expenses[0].merchant == "A, B; C"


def test_a_workbook_gives_typed_dates_and_exact_amounts(tmp_path):
    path = write_workbook(
        tmp_path / "a.xlsx",
        ("Date", "Merchant", "Amount", "Currency"),
        (date(2026, 10, 3), "Taxi Nord", 19.99, "CHF"),
        (date(2026, 10, 4), "Taxi Nord", -5, "CHF"),
    )

    sheet = read_expense_sheet(path, GERMAN)

    assert totals_of(sheet.expenses) == {"CHF": Decimal("14.99")}
    assert [expense.id.split("/")[0] for expense in sheet.expenses] == ["row 2", "row 3"]


def test_the_first_sheet_with_headings_is_taken(tmp_path):
    path = write_workbook(tmp_path / "a.xlsx", ("Notes",), sheet="Read me")
    workbook = openpyxl.load_workbook(path)
    workbook.create_sheet("2026").append(("Date", "Amount"))
    workbook["2026"].append((date(2026, 1, 2), 3))
    workbook.save(path)

    assert read_expense_sheet(path, GERMAN).name == "2026"


def test_totals_rows_are_left_out(tmp_path):
    rows = "Date,Merchant,Amount\n2026-10-03,Total Energies,40.00\n,,\n"
    rows += ",Total,40.00\nSumme:,,40\n,,40\n"

    sheet = read_expense_sheet(write_csv(tmp_path / "a.csv", rows), GERMAN)

    assert [expense.merchant for expense in sheet.expenses] == ["Total Energies"]
    assert sheet.totals_rows == (4, 5)
    assert sheet.skipped == (SkippedRow(6, "there is no date"),)


def test_rows_that_cannot_be_read_are_named_with_their_number(tmp_path):
    rows = "Date,Merchant,Amount,Currency\nsoon,A,1.00,EUR\n2026-10-03,B,,EUR\n2026-10-03,C,x,EUR\n"
    rows += "2026-10-03,D,1.00,Taler\n2026-10-03,E,2.00,EUR\n"

    sheet = read_expense_sheet(write_csv(tmp_path / "a.csv", rows), GERMAN)

    assert [expense.merchant for expense in sheet.expenses] == ["E"]
    assert sheet.skipped == (
        SkippedRow(2, 'the date "soon" cannot be read'),
        SkippedRow(3, "there is no amount"),
        SkippedRow(4, 'the amount "x" cannot be read'),
        SkippedRow(5, 'the currency "Taler" is not known'),
    )


def test_a_doubtful_value_is_marked(tmp_path):
    rows = "Date,Merchant,Amount,Currency\n03/04/2026,A,1.234,\n"

    sheet = read_expense_sheet(write_csv(tmp_path / "a.csv", rows), GERMAN)

    assert sheet.expenses[0].warnings == (
        "03/04/2026 is read as 2026-04-03; could be 2026-03-04.",
        'The amount "1.234" is read as 1234.00.',
    )


def test_the_heading_names_the_currency(tmp_path):
    rows = "Date,Amount (USD)\n2026-10-03,80.00\n"

    sheet = read_expense_sheet(write_csv(tmp_path / "a.csv", rows), GERMAN)

    assert sheet.expenses[0].currency == "USD"


def test_a_rate_is_no_tax_amount(tmp_path):
    rows = "Date,Amount,VAT\n2026-10-03,119.00,19%\n2026-10-03,119.00,19.00\n"

    sheet = read_expense_sheet(write_csv(tmp_path / "a.csv", rows), GERMAN)

    assert [expense.tax for expense in sheet.expenses] == [None, Decimal("19.00")]


def test_a_sheet_without_headings_is_refused_with_what_it_needs(tmp_path):
    path = write_workbook(tmp_path / "a.xlsx", ("Name", "Phone"))

    with pytest.raises(UnreadableFileError) as caught:
        read_expense_sheet(path, GERMAN)

    assert "a date and an amount" in caught.value.hint
