"""Of a model's rules those are believed that the document says."""

import pytest

from desktop_assist.expenses.policy.rule_opinion import answer_format, weigh_rules
from tests.helpers.said_rules import (
    CAR,
    EVERY_RULE,
    FIRST_CLASS,
    GUESTS,
    MEALS,
    SENTENCES,
    rules_said,
)


def weighed(*answers):
    return weigh_rules(answers, SENTENCES, "rules.pdf", "EUR")


def test_rules_of_the_form_and_further_ones_are_taken_with_their_passage():
    opinion = weighed(rules_said(*EVERY_RULE))

    assert [(one.line, one.text) for one in opinion.lines] == [
        ("meals_per_day", "60 EUR"),
        ("mileage_rate", "0.30 EUR a km"),
    ]
    assert [one.block.name for one in opinion.further] == [
        "dinners-with-guests", "names-of-guests", "first-class", "deadline", "paid-twice",
    ]  # fmt: skip
    assert opinion.further[0].citation.place_words() == "rules.pdf, page 2, 1 Meals"
    assert opinion.refused == ()


@pytest.mark.parametrize(
    "made_up",
    [
        {**GUESTS, "amount": "90"},
        {**GUESTS, "evidence": "Business dinners with guests cost at most 90 EUR a person."},
        {**GUESTS, "per": "night"},
        {**GUESTS, "amount": None},
        {**FIRST_CLASS, "category": None, "words": ["business class"]},
        {**CAR, "unit": "mi"},
    ],
)
def test_what_the_document_does_not_say_is_refused(made_up):
    opinion = weighed(rules_said(MEALS, made_up))

    assert [one.line for one in opinion.lines] == ["meals_per_day"]
    assert (opinion.further, opinion.refused) == ((), (made_up["title"],))


def test_the_same_rule_said_twice_is_one_and_two_of_one_title_are_two():
    other = {**FIRST_CLASS, "title": GUESTS["title"]}

    opinion = weighed(rules_said(GUESTS), rules_said({**GUESTS, "title": "Again"}, other))

    names = [one.block.name for one in opinion.further]
    assert names == ["dinners-with-guests", "dinners-with-guests-2"]
    assert 'id = "dinners-with-guests-2"' in opinion.further[1].block.text


@pytest.mark.parametrize("answer", ["", "no json", "[]", '{"rules": 5}', '{"rules": [5, {}]}'])
def test_an_answer_that_does_not_fit_is_nothing(answer):
    opinion = weighed(answer)

    assert (opinion.lines, opinion.further, opinion.refused) == ((), (), ())


def test_every_field_of_the_answer_is_required():
    shape = answer_format().schema["properties"]["rules"]["items"]

    assert set(shape["required"]) == set(shape["properties"]) >= set(MEALS)
    assert shape["additionalProperties"] is False
