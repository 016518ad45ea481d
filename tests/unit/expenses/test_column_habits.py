from datetime import date

from desktop_assist.expenses.column_habits import SheetConventions, habits_of, with_formats
from desktop_assist.expenses.heading import find_heading
from desktop_assist.files.formats.table import Table

CONVENTIONS = SheetConventions("EUR", "day_first")


def habits(*rows):
    table = Table("", rows)
    heading = find_heading(table)
    assert heading is not None
    return habits_of(table, heading, CONVENTIONS)


def test_a_sheet_shows_how_it_writes():
    found = habits(("Date", "Betrag in CHF"), ("10/28/2026", "1.234,50"), ("11/03/2026", "2,5"))

    assert (found.date_order, found.decimal_mark) == ("month_first", ",")
    assert (found.date_text, found.currency) == ("11/03/2026", "CHF")
    assert found.names_currency


def test_typed_dates_leave_no_pattern():
    found = habits(("Date", "Amount"), (date(2026, 10, 3), 5.0), ("Total", 5.0))

    assert (found.date_text, found.date_order, found.names_currency) == ("", None, False)


def test_number_formats_show_currencies():
    codes = {2: '#,##0.00 "€"', 3: "[$CHF] #,##0.00", 4: "[$$-409]#,##0.00", 5: "[Red]0.00"}

    found = with_formats(habits(("Date", "Amount")), codes, CONVENTIONS)

    assert found.formats == {2: "EUR", 3: "CHF", 4: "USD"}
