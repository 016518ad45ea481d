"""The form with the common rules."""

from desktop_assist.tools.show_expense_rules import ShowExpenseRules
from tests.helpers.expense_house import ExpenseHouse

MEALS = (
    '[[rule]]\nid = "m"\nper = "day"\nwhen = { category = "Meals" }\nlimit = { amount = "60.00" }'
)


async def show(house):
    return await ShowExpenseRules(house.policy_form, house.workers).run({}, house.context)


async def test_without_a_policy_every_line_is_empty_and_can_be_filled_in(tmp_path):
    outcome = await show(ExpenseHouse(tmp_path))

    card = outcome.card
    assert outcome.output["summary"] == "No rules for expenses are filled in yet."
    assert [one.value for one in card.fields] == [""] * 6
    assert card.fields[0].name == "meals_per_day"
    assert [one.tool for one in card.actions] == ["save_expense_rules"]


async def test_what_the_policy_says_stands_in_the_form(tmp_path):
    house = ExpenseHouse(tmp_path)
    house.write_policy(MEALS)

    outcome = await show(house)

    assert outcome.output["meals_per_day"] == "60.00 EUR"
    assert outcome.card.fields[0].value == "60.00 EUR"
    assert outcome.card.actions[1].opens == house.policies.file
