"""An expense is taken out of the sheet, and comes back by undo."""

import pytest

from desktop_assist.domain.errors import ToolInputError
from desktop_assist.expenses.expense import ExpenseFilter
from desktop_assist.tools.delete_expense import DeleteExpense
from tests.helpers.expense_house import ExpenseHouse

ROWS = "Date,Merchant,Amount,Currency\n2026-10-01,Taxi Nord,30.10,EUR\n2026-10-02,Diner,80.00,USD\n"


@pytest.fixture
def house(tmp_path):
    house = ExpenseHouse(tmp_path, "expenses.csv")
    house.sheet.write_text(ROWS)
    return house


async def delete(house, expense_id):
    tool = DeleteExpense(house.store, house.workers)
    return await tool.run({"expense_id": expense_id}, house.context)


async def test_the_answer_says_what_is_gone(house):
    diner = house.store.list(ExpenseFilter()).expenses[1]

    outcome = await delete(house, diner.id)

    assert outcome.output["summary"] == (
        "Deleted 80.00 USD at Diner on 2 October 2026 from expenses.csv."
    )
    assert (outcome.output["id"], outcome.is_outside) == (diner.id, True)
    assert "Diner" not in house.sheet.read_text()
    house.history.undo(outcome.card.actions[0].arguments["change_id"])
    assert house.sheet.read_text() == ROWS


async def test_an_unknown_expense_is_handed_back(house):
    with pytest.raises(ToolInputError):
        await delete(house, "row 3/00000000")

    assert house.sheet.read_text() == ROWS
