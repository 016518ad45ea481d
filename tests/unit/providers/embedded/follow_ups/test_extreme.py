"""The smallest, the largest, the oldest of the expenses that were shown."""

import pytest

from tests.helpers.earlier_turns import EarlierTurns, text_in


def row(number, merchant, amount, day, currency="EUR"):
    return {
        "id": f"r{number}",
        "date": day,
        "merchant": merchant,
        "category": "",
        "description": "",
        "amount": amount,
        "currency": currency,
    }


ROWS = [
    row(1, "Rail", "61.00", "2026-11-03"),
    row(2, "Cafe", "4.20", "2026-11-09"),
    row(3, "Hotel", "140.00", "2026-11-04"),
    row(4, "Kiosk", "9.90", "2026-11-01"),
]


def shown(rows=ROWS):
    turns = EarlierTurns()
    turns.expenses = list(rows)
    turns.did("list_expenses", {"expenses": rows, "summary": "4 expenses"})
    return turns


@pytest.mark.parametrize(
    ("text", "which"),
    [
        ("delete the smallest one", "r2"),
        ("please remove the most expensive one", "r3"),
        ("delete the oldest", "r4"),
        ("lösche die günstigste", "r2"),
        ("delete the 4th one", "r4"),
    ],
)
async def test_the_one_of_the_list_is_meant(text, which):
    *_, call = await shown().say(text)

    assert (call.name, call.arguments["expense_id"]) == ("delete_expense", which)


async def test_it_can_be_changed():
    *_, call = await shown().say("change the biggest one to 150")

    assert (call.name, call.arguments["expense_id"]) == ("update_expense", "r3")


@pytest.mark.parametrize(
    "rows",
    [
        [*ROWS, row(5, "Bar", "4.20", "2026-11-10")],
        [*ROWS, row(5, "Bar", "1.00", "2026-11-10", "CHF")],
    ],
)
async def test_where_it_is_open_nothing_is_changed(rows):
    turns = shown(rows)

    assert all(call.name != "delete_expense" for call in await turns.say("delete the smallest one"))


async def test_a_question_changes_nothing():
    turns = shown()
    calls = await turns.say("what was the smallest one?")

    assert all(call.name not in {"delete_expense", "update_expense"} for call in calls)
    assert "deleted" not in text_in(turns.last_events)


async def test_what_was_given_back_leaves_the_smallest_open():
    turns = shown([*ROWS, row(5, "Shop", "-36.90", "2026-11-10")])

    assert all(call.name != "delete_expense" for call in await turns.say("delete the smallest one"))
