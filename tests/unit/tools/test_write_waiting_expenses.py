import os

import pytest

from desktop_assist.tools.write_waiting_expenses import WriteWaitingExpenses
from tests.helpers.expense_house import ExpenseHouse

TAXI = {"date": "2026-11-20", "merchant": "Taxi", "amount": "12.50"}


@pytest.fixture
def house(tmp_path):
    house = ExpenseHouse(tmp_path, "expenses.csv")
    house.sheet.write_text("Date,Merchant,Amount,Currency\n")
    note = house.sheet.with_name("~$expenses.csv")
    note.write_bytes(b"\x03Ada")
    os.utime(note, (house.clock.now().timestamp(),) * 2)
    house.note = note
    return house


async def write(house, **arguments):
    tool = WriteWaitingExpenses(house.store, house.workers)
    return await tool.run(arguments, house.context)


async def test_an_expense_that_waits_is_no_failure_and_can_be_tried_again(house):
    waiting = await house.adding().run(TAXI, house.context)

    assert waiting.output["waiting"]
    assert "not in the sheet yet" in waiting.output["summary"]
    house.note.unlink()
    outcome = await write(house, **waiting.card.actions[0].arguments)
    assert outcome.output["summary"] == "Taxi is in expenses.csv now."
    house.history.undo(outcome.change_id)
    assert "Taxi" not in house.sheet.read_text()


async def test_what_still_waits_is_named(house):
    await house.adding().run(TAXI, house.context)

    outcome = await write(house)

    assert "open at Ada" in outcome.output["summary"]
    assert len(outcome.output["waiting"]) == 1


async def test_one_is_discarded(house):
    waiting = await house.adding().run(TAXI, house.context)

    discarded = await write(house, **waiting.card.actions[1].arguments)

    assert discarded.output["summary"] == "The waiting expense is discarded."
    assert (await write(house)).output["summary"] == "No expense waits."
    again = await write(house, **waiting.card.actions[1].arguments)
    assert again.output["summary"] == "This expense does not wait any more."
