"""What was filled in is written, with the passages of what was drafted."""

import pytest

from desktop_assist.domain.errors import ToolInputError
from desktop_assist.tools.save_expense_rules import SaveExpenseRules
from tests.helpers.expense_house import ExpenseHouse

SOURCE = {"line": "meals_per_day", "text": "60.00 EUR", "cite": "r.pdf p.3", "quote": "up to 60"}


@pytest.fixture
def house(tmp_path):
    return ExpenseHouse(tmp_path)


async def save(house, **arguments):
    return await SaveExpenseRules(house.policy_form, house.workers).run(arguments, house.context)


async def test_rules_are_written_and_can_be_undone(house):
    outcome = await save(house, meals_per_day="60", forbidden_words="alcohol")

    assert outcome.output["forbidden_words"] == "alcohol"
    assert [one.tool for one in outcome.card.actions] == ["undo", "check_policy", ""]
    house.history.undo(outcome.change_id)
    assert not house.policies.file.exists()


async def test_a_drafted_rule_keeps_its_passage_and_a_corrected_one_does_not(house):
    await save(house, meals_per_day="60.00 EUR", sources=[SOURCE])
    assert house.policies.policy().rules[0].citation.page == 3

    await save(house, meals_per_day="50.00 EUR", sources=[SOURCE])
    assert house.policies.policy().rules[0].citation is None


async def test_what_is_not_said_stays_as_it_is(house):
    await save(house, meals_per_day="60", deadline_days="30")

    outcome = await save(house, deadline_days="30")

    assert outcome.output["summary"] == "The rules for expenses are as they were."
    assert outcome.change_id is None
    assert len(house.policies.policy().rules) == 2


async def test_a_line_that_cannot_be_understood_is_refused(house):
    with pytest.raises(ToolInputError, match="not a number of days"):
        await save(house, deadline_days="soon")
