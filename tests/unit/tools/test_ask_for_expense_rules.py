"""A model drafts rules from a document; only what the document says is taken, after a yes."""

from dataclasses import replace

import pytest

from desktop_assist.domain.errors import ToolFailedError
from desktop_assist.expenses.policy.rule_inquiry import RuleInquiry
from desktop_assist.tools.ask_for_expense_rules import AskForExpenseRules
from desktop_assist.tools.save_expense_rules import SaveExpenseRules
from tests.helpers.expense_house import ExpenseHouse
from tests.helpers.receipt_reading import ScriptedQuestions
from tests.helpers.said_rules import EVERY_RULE, FIRST_CLASS, GUESTS, POLICY, rules_said


@pytest.fixture
def house(tmp_path):
    return ExpenseHouse(tmp_path)


@pytest.fixture
def document(tmp_path):
    path = tmp_path / "rules.md"
    path.write_text("\n\n".join(text for _, text in POLICY), encoding="utf-8")
    return path


async def ask(house, document, *answers, context=None):
    tool = AskForExpenseRules(
        house.policy_form, RuleInquiry(ScriptedQuestions(*answers)), house.workers
    )
    return await tool.run({"file": str(document)}, context or house.context)


async def save(house, arguments):
    tool = SaveExpenseRules(house.policy_form, house.workers)
    return await tool.run(arguments, house.context)


async def test_all_kinds_are_saved_after_a_yes_each_with_its_passage(house, document):
    outcome = await ask(house, document, rules_said(*EVERY_RULE))
    assert house.policies.policy() is None

    await save(house, outcome.card.actions[0].arguments)

    policy = house.policies.policy()
    assert len(policy.rules) == 6
    assert {one.citation.source for one in (*policy.rules, *policy.mileage)} == {"rules.md"}


async def test_a_rule_whose_title_is_deleted_is_not_used(house, document):
    outcome = await ask(house, document, rules_said(GUESTS, FIRST_CLASS))

    arguments = {**outcome.card.actions[0].arguments, "kept": "First class"}
    await save(house, arguments)

    names = [one.id for one in house.policies.policy().rules]
    assert "first-class" in names
    assert "dinners-with-guests" not in names


async def test_what_is_in_use_already_is_not_drafted_again(house, document):
    first = await ask(house, document, rules_said(GUESTS))
    await save(house, first.card.actions[0].arguments)

    again = await ask(house, document, rules_said(GUESTS, FIRST_CLASS))

    assert again.card.fields[-1].value == "First class"


async def test_rules_of_one_name_stand_beside_each_other(house, document):
    house.write_policy('[[rule]]\nid = "first-class"\nkind = "forbid"\nwords = ["first"]\n')
    outcome = await ask(house, document, rules_said(FIRST_CLASS))

    await save(house, outcome.card.actions[0].arguments)

    names = [one.id for one in house.policies.policy().rules]
    assert names[0] == "first-class"
    assert "first-class-2" in names


async def test_what_the_document_does_not_say_is_told(house, document):
    outcome = await ask(house, document, rules_said({**GUESTS, "amount": "900"}))

    assert outcome.output["refused"] == ["Dinners with guests"]
    assert outcome.card.warnings == ("Not in the document, so not taken: Dinners with guests.",)


async def test_without_a_model_or_outside_any_conversation_nothing_is_asked(house, document):
    with pytest.raises(ToolFailedError, match="No model is chosen"):
        await ask(house, document)
    with pytest.raises(ToolFailedError):
        await ask(house, document, "{}", context=replace(house.context, conversation_id=""))
