"""A row is found again by its id, and never mistaken for another."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.domain.errors import ToolInputError
from desktop_assist.expenses.expense import Expense
from desktop_assist.expenses.expense_id import find_expense, is_row_id, with_row_id

TAXI = Expense("", date(2026, 10, 1), "Taxi", "", "", Decimal(12), "EUR", None, "", "", 3)
DINER = replace(TAXI, merchant="Diner", row=4)


def named(*expenses):
    return [with_row_id(one) for one in expenses]


def test_a_row_is_named_by_its_place_and_its_content():
    taxi, diner = named(TAXI, DINER)

    assert taxi.id.startswith("row 3/")
    assert is_row_id(taxi.id)
    assert find_expense([taxi, diner], taxi.id) is taxi


def test_an_id_of_the_sheets_own_stays():
    own = with_row_id(replace(TAXI, id="17"))

    assert own.id == "17"
    assert not is_row_id(own.id)
    assert find_expense([own], " 17 ") is own


def test_a_row_that_was_moved_is_found():
    (listed,) = named(TAXI)
    moved = named(DINER, replace(TAXI, row=9))

    assert find_expense(moved, listed.id) is moved[1]


def test_of_two_equal_rows_the_one_in_its_place_is_meant():
    rows = named(TAXI, replace(TAXI, row=9))

    assert find_expense(rows, rows[1].id) is rows[1]


@pytest.mark.parametrize(
    ("now", "words"),
    [
        ([replace(TAXI, amount=Decimal(13))], "changed or removed"),
        ([DINER], "changed or removed"),
        ([replace(TAXI, row=8), replace(TAXI, row=9)], "rows 8, 9"),
    ],
)
def test_what_is_not_clear_is_refused(now, words):
    (listed,) = named(TAXI)

    with pytest.raises(ToolInputError, match=words):
        find_expense(named(*now), listed.id)


def test_an_id_given_twice_is_refused():
    with pytest.raises(ToolInputError, match="rows 3, 4"):
        find_expense([replace(TAXI, id="17"), replace(DINER, id="17")], "17")


def test_a_bare_row_number_is_not_enough():
    with pytest.raises(ToolInputError):
        find_expense(named(TAXI), "row 3")


def test_a_mark_also_tells_projects_apart_and_old_marks_stay():
    assert with_row_id(TAXI).id == "row 3/026adffd"
    assert with_row_id(TAXI).id != with_row_id(replace(TAXI, project="Alpha")).id
