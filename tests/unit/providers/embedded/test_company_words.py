"""Words of company life, and the forms in which people ask what is allowed there."""

import pytest

from desktop_assist.providers.embedded.company_words import AT_WORK, NORM, PERMISSION, RULES


@pytest.mark.parametrize(
    "text",
    [
        "are we allowed to book airbnb",
        "does the company pay for parking",
        "who approves the trip",
        "do i need written approval",
        "übernimmt die firma das hotel",
        "beteiligt sich die firma an den kita-gebühren",
        "darf ich das",
        "can i put a glass of wine on expenses",
        "kann ich ein bier über spesen abrechnen",
    ],
)
def test_whoever_asks_what_is_allowed_asks_for_a_rule(text):
    assert PERMISSION.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "what is the cap on client dinners",
        "how long must i keep receipts",
        "bis wann muss ich den beleg abgeben",
    ],
)
def test_limits_and_duties_at_work_are_rules(text):
    assert NORM.search(text)
    assert AT_WORK.search(text)


@pytest.mark.parametrize("text", ["the travel policy", "reiserichtlinie", "kilometerpauschale"])
def test_rules_are_known_by_their_names(text):
    assert RULES.search(text)


@pytest.mark.parametrize("text", ["what is the capital of australia", "tell me a joke"])
def test_other_questions_are_about_no_rule(text):
    assert not PERMISSION.search(text)
    assert not AT_WORK.search(text)
