"""What the expenses that were just spoken of come to."""

import pytest

from tests.helpers.earlier_turns import (
    OCTOBER,
    after_a_meeting,
    after_an_expense,
    after_expenses_listed,
)


@pytest.mark.parametrize(
    "text", ["what's the total now?", "how much is that in total", "was macht das zusammen?"]
)
async def test_after_an_expense_the_month_is_listed(text):
    [call] = await after_an_expense().say(text)

    assert (call.name, call.arguments) == (
        "list_expenses",
        {"from": "2026-11-01", "to": "2026-11-22"},
    )


async def test_after_a_list_the_same_is_listed_again():
    [call] = await after_expenses_listed().say("what's the total?")

    assert (call.name, call.arguments) == ("list_expenses", OCTOBER)


async def test_after_a_meeting_no_sum_is_meant():
    assert await after_a_meeting().say("what's the total?") == []
