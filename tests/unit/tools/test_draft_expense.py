"""A filled-in expense, before it is added."""

from desktop_assist.tools.draft_expense import DraftExpense
from tests.helpers.tool_run import run_tool


async def test_everything_is_filled_in_and_one_button_adds_it():
    made = await run_tool(
        DraftExpense(), date="2026-11-17", merchant="Taxi", amount="86.40", currency="EUR"
    )

    (button,) = made.card.actions
    assert (button.tool, button.arguments["amount"]) == ("add_expense", "86.40")
    assert [one.name for one in made.card.fields] == [
        "date", "merchant", "amount", "currency", "description",
    ]  # fmt: skip
    assert made.card.subtitle == "Nothing is in your sheet yet."
