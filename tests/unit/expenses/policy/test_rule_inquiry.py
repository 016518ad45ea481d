"""A model is asked of a document piece by piece."""

from decimal import Decimal

import pytest

from desktop_assist.domain.errors import BudgetUsedUpError
from desktop_assist.expenses.policy.policy_draft import PolicySentence
from desktop_assist.expenses.policy.rule_inquiry import RuleInquiry
from tests.helpers.receipt_reading import ScriptedQuestions
from tests.helpers.said_rules import SENTENCES

LONG = tuple(PolicySentence(f"Rule {number}: {'words ' * 100}", 1, "") for number in range(200))


async def test_the_text_goes_under_its_headings_and_the_cost_is_told():
    questions = ScriptedQuestions("said", cost_usd=Decimal("0.002"))

    answers = await RuleInquiry(questions).ask(SENTENCES, "conversation")

    assert (answers.texts, answers.note) == (("said",), "Asked scripted-1 ($0.0020).")
    (asked,) = questions.asked
    assert asked.text.startswith("\n1 Meals\nMeals are reimbursed up to 60 EUR per day.\n")
    assert asked.text.count("1 Meals") == 1
    assert asked.source == "a company's policy"


async def test_of_a_long_document_the_rest_is_said_to_be_left_out():
    questions = ScriptedQuestions(*["said"] * 4)

    answers = await RuleInquiry(questions).ask(LONG, "conversation")

    assert len(answers.texts) == 4
    assert answers.warning == "The document is long: only its beginning was asked of."


async def test_sentences_without_any_rule_stay_out_of_a_long_document():
    chatter = tuple(PolicySentence("Welcome to the company. " * 20, 1, "") for _ in range(100))
    questions = ScriptedQuestions("said")

    await RuleInquiry(questions).ask((*chatter, *SENTENCES), "conversation")

    assert "Welcome" not in questions.asked[0].text
    assert SENTENCES[-1].text in questions.asked[0].text


async def test_a_later_piece_that_fails_leaves_the_first_answer_good():
    questions = ScriptedQuestions("said", BudgetUsedUpError("The budget is used up."))

    answers = await RuleInquiry(questions).ask(LONG, "conversation")

    assert answers.texts == ("said",)
    assert "The budget is used up." in answers.warning


async def test_a_first_piece_that_fails_is_told():
    questions = ScriptedQuestions(BudgetUsedUpError("The budget is used up."))

    with pytest.raises(BudgetUsedUpError):
        await RuleInquiry(questions).ask(SENTENCES, "conversation")


async def test_without_a_chosen_model_nothing_can_be_asked():
    assert not await RuleInquiry(ScriptedQuestions()).is_possible()
