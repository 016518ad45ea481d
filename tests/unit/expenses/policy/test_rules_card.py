"""Drafted rules are shown with their words, and each can be left out."""

from pathlib import Path

import pytest

from desktop_assist.expenses.policy.rules_card import rules_card, rules_json
from tests.helpers.expense_house import ExpenseHouse
from tests.helpers.said_rules import FIRST_CLASS, GUESTS, MEALS, SENTENCES, rules_said


@pytest.fixture
def house(tmp_path):
    return ExpenseHouse(tmp_path)


def drafted(house, *rules):
    return house.policy_form.draft("rules.pdf", SENTENCES, [rules_said(*rules)])


def card_of(draft):
    return rules_card(Path("rules.pdf"), draft, "Found.", (), "Asked a model.")


def test_further_rules_stand_below_those_of_the_form(house):
    card = card_of(drafted(house, GUESTS, FIRST_CLASS))

    assert [one[0] for one in card.table.rows][-2:] == ["Dinners with guests", "First class"]
    assert card.table.rows[-2][1:4] == (
        "At most 80 EUR a person for meals",
        "rules.pdf, page 2, 1 Meals",
        "Business dinners with guests cost at most 80 EUR a person.",
    )
    assert card.fields[-1].value == "Dinners with guests; First class"
    assert card.footnote == "Asked a model."


def test_what_differs_from_the_plain_words_is_marked(house):
    sentences = [one for one in SENTENCES if "60" in one.text]
    other = {**MEALS, "amount": "6", "evidence": "Meals are reimbursed up to 6"}
    draft = house.policy_form.draft("rules.pdf", tuple(sentences), [rules_said(other)])

    assert card_of(draft).warnings == ("Not in the document, so not taken: Meals a day.",)


def test_what_was_refused_is_named(house):
    made_up = [{**GUESTS, "amount": "9", "title": f"Rule {number}"} for number in range(7)]

    (warning,) = card_of(drafted(house, *made_up)).warnings

    assert warning.endswith("Rule 0; Rule 1; Rule 2; Rule 3; Rule 4 and 2 more.")


def test_programs_are_told_the_same(house):
    rules = rules_json(drafted(house, GUESTS))

    assert rules[-1]["text"] == "At most 80 EUR a person for meals"
    assert rules[0]["rule"] == "meals_per_day"
