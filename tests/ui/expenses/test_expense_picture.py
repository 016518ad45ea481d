"""What is read for the table: filtered, sorted, added up."""

from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.ui.expenses.expense_picture import TableQuestion, read_picture
from desktop_assist.ui.expenses.period_choice import Days


def read(rig, **question):
    return read_picture(rig.house.store, TableQuestion(**question))


def merchants(picture):
    return [one.merchant.split()[0] for one in picture.expenses]


async def test_the_latest_stand_first(rig):
    assert merchants(read(rig)) == ["City", "Taxi", "Gasthaus"]


@pytest.mark.parametrize(
    ("column", "is_descending", "order"),
    [
        ("amount", True, ["Gasthaus", "City", "Taxi"]),
        ("merchant", False, ["City", "Gasthaus", "Taxi"]),
        ("date", False, ["Gasthaus", "Taxi", "City"]),
    ],
)
async def test_rows_are_sorted_by_a_column(rig, column, is_descending, order):
    assert merchants(read(rig, sorted_by=column, is_descending=is_descending)) == order


@pytest.mark.parametrize(
    ("words", "found"),
    [("taxi", ["Taxi"]), ("EUR meals", ["Gasthaus"]), ("64.80", ["Gasthaus"]), ("nowhere", [])],
)
async def test_each_word_has_to_stand_in_the_row(rig, words, found):
    assert merchants(read(rig, words=words)) == found


async def test_only_what_is_shown_is_added_up(rig):
    october = Days(date(2026, 10, 1), date(2026, 10, 31))
    assert read(rig, days=october).totals == {"EUR": Decimal("84.50")}


async def test_a_column_nothing_stands_in_is_left_out(rig):
    names = {column.name for column in read(rig).columns}
    assert "status" not in names
    assert {"date", "merchant", "amount", "receipt"} <= names


async def test_a_missing_sheet_says_what_to_do(rig):
    rig.house.sheet.unlink()
    message, hint = read(rig).problem
    assert "no expense sheet" in message
    assert "Drop" in hint


async def test_an_expense_with_another_id_is_found_by_its_row(rig):
    before = read(rig).expenses[1]
    rig.write("2026-10-01;Kiosk;;;2.00;EUR;;;", "2026-10-30;Taxi Nordstern;Cab;;19.70;EUR;;;")
    picture = read(rig)
    assert picture.expenses[picture.place_of(before)].category == "Cab"
    rig.write("2026-10-01;Kiosk;;;2.00;EUR;;;")
    assert read(rig).place_of(before) == -1
