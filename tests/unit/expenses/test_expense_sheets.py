"""Sheets are handed out as they are in their files, from wherever that is quickest."""

import os
from datetime import date

import pytest

from desktop_assist.domain.errors import StorageError, UnreadableFileError
from desktop_assist.expenses import expense_sheets
from desktop_assist.expenses.column_choices import ColumnChoices
from desktop_assist.expenses.column_habits import SheetConventions
from desktop_assist.expenses.expense import ExpenseFilter
from desktop_assist.expenses.expense_sheets import ExpenseSheets
from desktop_assist.expenses.mirror.sheet_mirror import SheetMirror
from tests.helpers.expense_house import ExpenseHouse

CONVENTIONS = SheetConventions("EUR", "day_first")
ROWS = "Date,Merchant,Amount\n2026-10-02,Bar,2.00\n2026-10-01,Taxi,1.00\n"


@pytest.fixture
def house(tmp_path):
    house = ExpenseHouse(tmp_path, "expenses.csv")
    write(house.sheet, ROWS, age_s=60)
    return house


def write(path, text, age_s):
    path.write_text(text)
    moment = path.stat().st_mtime - age_s
    os.utime(path, (moment, moment))


def merchants(sheets, house, **wanted):
    listing = sheets.listing(house.sheet, CONVENTIONS, ExpenseFilter(**wanted))
    return [one.merchant for one in listing.expenses]


def after_a_restart(house):
    return ExpenseSheets(SheetMirror(house.database), ColumnChoices(house.database))


def test_days_are_in_order_and_both_ends_count(house):
    assert merchants(house.sheets, house) == ["Taxi", "Bar"]
    first = date(2026, 10, 2)
    assert merchants(house.sheets, house, first_day=first, last_day=first) == ["Bar"]


def test_a_file_is_read_once_also_over_a_restart(house, monkeypatch):
    sheet = house.sheets.sheet(house.sheet, CONVENTIONS)
    monkeypatch.setattr(expense_sheets, "expense_sheet_in", None)
    later = after_a_restart(house)

    assert merchants(later, house) == ["Taxi", "Bar"]
    assert later.sheet(house.sheet, CONVENTIONS) == sheet
    assert merchants(later, house) == ["Taxi", "Bar"]
    assert later.sheet_in(house.sheet, house.sheet.read_bytes(), CONVENTIONS) == sheet


@pytest.mark.parametrize("age_s", [0, 30])
def test_a_change_by_another_program_is_read(house, age_s):
    merchants(house.sheets, house)

    write(house.sheet, ROWS.replace("Bar", "Pub"), age_s=age_s)

    assert merchants(house.sheets, house) == ["Taxi", "Pub"]
    assert merchants(after_a_restart(house), house) == ["Taxi", "Pub"]


def test_a_change_within_the_same_moment_is_read(house):
    write(house.sheet, ROWS, age_s=0)
    moment = house.sheet.stat().st_mtime_ns
    merchants(house.sheets, house)

    house.sheet.write_text(ROWS.replace("Bar", "Pub"))
    os.utime(house.sheet, ns=(moment, moment))

    assert merchants(house.sheets, house) == ["Taxi", "Pub"]


def test_other_bytes_are_read_as_they_are(house):
    house.sheets.sheet(house.sheet, CONVENTIONS)

    other = house.sheets.sheet_in(house.sheet, ROWS.replace("Bar", "Pub").encode(), CONVENTIONS)

    assert [one.merchant for one in other.expenses] == ["Pub", "Taxi"]


class BrokenDatabase:
    def rows(self, *_):
        raise StorageError("The database cannot be read.", "")

    write = rows


def test_without_the_database_the_file_is_read(house):
    sheets = ExpenseSheets(SheetMirror(BrokenDatabase()), ColumnChoices(BrokenDatabase()))

    assert merchants(sheets, house) == ["Taxi", "Bar"]
    assert len(sheets.sheet(house.sheet, CONVENTIONS).expenses) == 2


def test_no_sheet_is_said(house):
    house.sheet.unlink()

    with pytest.raises(UnreadableFileError):
        merchants(house.sheets, house)


HOTELS = (
    "Date,Merchant,Category,Amount\n2026-10-02,Hotel taxi,Taxi,2.00\n2026-10-03,Linde,Hotel,1.00\n"
)


def test_days_that_were_told_are_not_looked_up_again(house, monkeypatch):
    write(house.sheet, HOTELS, age_s=60)
    house.sheets.sheet(house.sheet, CONVENTIONS)
    later = after_a_restart(house)
    days = {"first_day": date(2026, 10, 1), "last_day": date(2026, 10, 2)}
    assert merchants(later, house, **days) == ["Hotel taxi"]
    monkeypatch.setattr(SheetMirror, "listing", None)

    assert merchants(later, house, **days, category="taxi") == ["Hotel taxi"]
    # As for the whole sheet: a word that is one of its categories means that one.
    assert merchants(later, house, **days, text="hotel") == []


def test_days_that_were_told_are_looked_up_again_once_the_file_changed(house):
    house.sheets.sheet(house.sheet, CONVENTIONS)
    later = after_a_restart(house)
    assert merchants(later, house) == ["Taxi", "Bar"]

    write(house.sheet, HOTELS, age_s=30)

    assert merchants(later, house) == ["Hotel taxi", "Linde"]
