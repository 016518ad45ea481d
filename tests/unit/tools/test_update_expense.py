"""An expense is corrected from arguments, told in words, and shown on a card."""

import pytest

from desktop_assist.domain.errors import ToolInputError
from desktop_assist.expenses.expense import ExpenseFilter
from desktop_assist.tools.update_expense import UpdateExpense
from tests.helpers.expense_house import ExpenseHouse

ROWS = "Date,Merchant,Category,Amount,Currency\n2026-10-01,Taxi Nord,Taxi,30.10,EUR\n"


@pytest.fixture
def house(tmp_path):
    house = ExpenseHouse(tmp_path, "expenses.csv")
    house.sheet.write_text(ROWS)
    return house


async def update(house, **arguments):
    (expense,) = house.store.list(ExpenseFilter()).expenses
    tool = UpdateExpense(house.store, house.workers)
    return await tool.run({"expense_id": expense.id} | arguments, house.context)


async def test_the_answer_says_what_stands_there_now(house):
    outcome = await update(house, amount="31.10", category=None)

    assert outcome.output["summary"] == (
        "Changed the expense in expenses.csv: 31.10 EUR at Taxi Nord on 1 October 2026."
    )
    assert (outcome.output["amount"], outcome.output["before"]["amount"]) == ("31.10", "30.10")
    assert outcome.output["id"] == house.store.list(ExpenseFilter()).expenses[0].id
    assert house.sheet.read_text() == ROWS.replace("30.10", "31.10")


async def test_the_card_shows_what_changed_and_the_way_back(house):
    card = (await update(house, merchant="Taxi Süd", currency="CHF")).card

    assert [(field.label, field.value) for field in card.fields] == [
        ("Merchant", "Taxi Süd (was Taxi Nord)"),
        ("Currency", "CHF (was EUR)"),
    ]
    house.history.undo(card.actions[0].arguments["change_id"])
    assert house.sheet.read_text() == ROWS


async def test_an_amount_may_name_its_currency(house):
    assert (await update(house, amount="12.00 USD")).output["currency"] == "USD"


@pytest.mark.parametrize(
    "arguments",
    [
        {},
        {"merchant": " "},
        {"amount": "1,234"},
        {"date": "soon"},
        {"currency": "Taler"},
        {"expense_id": "row 2", "amount": "1"},
        {"colour": "red"},
    ],
)
async def test_what_makes_no_sense_is_handed_back(house, arguments):
    with pytest.raises(ToolInputError):
        await update(house, **arguments)

    assert house.sheet.read_text() == ROWS


async def test_a_new_project_is_shown(house):
    house.sheet.write_text("Date,Merchant,Amount,Project\n2026-10-01,Taxi,1.00,Alpha\n")

    outcome = await update(house, project="Beta")

    assert outcome.output["project"] == "Beta"
    assert outcome.output["summary"].endswith(', project "Beta".')
    assert [field.value for field in outcome.card.fields] == ["Beta (was Alpha)"]
