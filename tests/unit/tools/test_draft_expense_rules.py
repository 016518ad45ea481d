"""Rules drafted from a document, shown with their words before they are used."""

import pytest

from desktop_assist.expenses.expense import ExpenseFilter
from desktop_assist.expenses.policy.rule_inquiry import RuleInquiry
from desktop_assist.system.resources import resource_path
from desktop_assist.system.sample_workspace import fill_sample
from desktop_assist.tools.draft_expense_rules import DraftExpenseRules
from desktop_assist.tools.save_expense_rules import SaveExpenseRules
from tests.helpers.expense_house import ExpenseHouse
from tests.helpers.receipt_reading import ScriptedQuestions


@pytest.fixture
def house(tmp_path):
    house = ExpenseHouse(tmp_path)
    fill_sample(house.files.workspace.folder, resource_path("sample"))
    house.policies.file.unlink()
    return house


async def draft(house, path, *answers):
    inquiry = RuleInquiry(ScriptedQuestions(*answers))
    tool = DraftExpenseRules(house.policy_form, inquiry, house.workers)
    return await tool.run({"file": str(path)}, house.context)


async def test_each_rule_is_shown_with_its_words_and_tried_on_the_persons_rows(house):
    path = house.files.workspace.policies / "Travel and expense policy.pdf"

    card = (await draft(house, path)).card

    hotel = card.table.rows[0]
    assert hotel[:2] == ("Hotel, at most a night", "140.00 EUR")
    assert hotel[2].startswith(f"{path.name}, page 1")
    assert hotel[3] == "A room costs at most 140 EUR a night, breakfast included."
    assert hotel[4].startswith("2: Hotel Seeblick on 19 August 2026")


async def test_nothing_is_used_before_it_is_confirmed(house):
    path = house.files.workspace.policies / "Travel and expense policy.pdf"

    save = (await draft(house, path)).card.actions[0]
    assert house.policies.policy() is None

    tool = SaveExpenseRules(house.policy_form, house.workers)
    await tool.run(save.arguments, house.context)

    found = house.policies.check(ExpenseFilter()).findings
    assert {one.citation.page for one in found} == {1, 2}


async def test_what_the_document_says_twice_is_marked(house, tmp_path):
    path = tmp_path / "rules.md"
    path.write_text("Meals are paid up to 60 EUR per day.\n\nMeals up to 80 EUR per day abroad.\n")

    card = (await draft(house, path)).card

    assert card.fields[0].is_doubtful
    assert card.warnings == ("Meals, at most a day: the document also says 80.00 EUR.",)


async def test_a_document_without_plain_rules_leads_to_the_form(house, tmp_path):
    path = tmp_path / "rules.txt"
    path.write_text("Be reasonable.")

    outcome = await draft(house, path)

    assert outcome.output["rules"] == []
    assert [one.tool for one in outcome.card.actions] == ["show_expense_rules"]


async def test_where_a_model_is_chosen_it_can_be_asked_for_more(house):
    path = house.files.workspace.policies / "Travel and expense policy.pdf"

    card = (await draft(house, path, "{}")).card

    assert [one.tool for one in card.actions] == [
        "save_expense_rules", "ask_for_expense_rules", "show_expense_rules",
    ]  # fmt: skip
    assert "It is sent the words of the document" in card.footnote
