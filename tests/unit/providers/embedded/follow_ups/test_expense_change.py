"""Whole sentences about an expense that was just added."""

import pytest

from tests.helpers.earlier_turns import HOTEL, TAXI, after_an_expense

UPDATE = {"tool": "update_expense", "expense_id": "row 5"}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("that should be 23.50", {"amount": "23.50"}),
        ("das waren 23,50", {"amount": "23.50"}),
        ("make it 25 USD", {"amount": "25.00", "currency": "USD"}),
        ("no, 30 euros", {"amount": "30.00", "currency": "EUR"}),
        ("in dollars", {"currency": "USD"}),
        ("it was on Friday", {"date": "2026-11-20"}),
        ("it was at Vapiano", {"merchant": "Vapiano"}),
        ("put it under Travel", {"category": "Travel"}),
    ],
)
async def test_what_is_said_is_changed_and_nothing_else(text, values):
    assert await after_an_expense().changes(text) == {**UPDATE, **values}


@pytest.mark.parametrize("text", ["delete that one", "lösch das", "remove it"])
async def test_it_is_deleted(text):
    made = await after_an_expense().changes(text)

    assert made == {"tool": "delete_expense", "expense_id": "row 5"}


async def test_a_row_that_moved_is_found_by_what_is_in_it():
    turns = after_an_expense()
    turns.expenses = [{**HOTEL, "id": "row 5"}, {**TAXI, "id": "row 9"}]

    assert (await turns.changes("delete it"))["expense_id"] == "row 9"


async def test_a_row_that_is_not_there_as_it_was_is_left_alone():
    turns = after_an_expense()
    turns.expenses = [{**TAXI, "amount": "99.00"}]

    assert [one.name for one in await turns.say("delete it")] == ["list_expenses"]
    assert "is not in the sheet any more" in turns.text
