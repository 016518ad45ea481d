from dataclasses import replace
from pathlib import Path

from desktop_assist.expenses.column_habits import SheetConventions
from desktop_assist.expenses.expense_sheet import expense_sheet_in
from desktop_assist.expenses.mirror.sheet_json import (
    about_text,
    categories_in,
    conventions_text,
    sheet_from,
    skipped_in,
)

CONVENTIONS = SheetConventions("EUR", "day_first")
ROWS = b"Datum;Betrag;Kategorie\n3.10.2026;1,50;Taxi\nbald;2,00;\n;Summe;\n"


def test_all_but_the_expenses_comes_back_from_text():
    sheet = expense_sheet_in(Path("a.csv"), ROWS, CONVENTIONS)

    about = about_text(sheet)

    assert sheet_from(about, sheet.file, sheet.expenses) == sheet
    assert (categories_in(about), skipped_in(about)) == (["Taxi"], sheet.skipped)


def test_other_conventions_are_other_texts():
    other = replace(CONVENTIONS, home_currency="CHF")

    assert conventions_text(CONVENTIONS) != conventions_text(other)
