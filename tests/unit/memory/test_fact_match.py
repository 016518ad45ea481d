"""The fact a sentence is about is found by the words both share."""

import pytest

from desktop_assist.domain.fact import Fact
from desktop_assist.memory.fact_match import fitting_facts
from tests.helpers.frozen_clock import SUNDAY_MORNING

TEXTS = (
    "I travel by train",
    "I prefer quiet hotels near the station",
    "My wife's birthday is on 3 May",
    "Ich esse kein Fleisch",
    "My cost centre is 4711",
    "The assistant of our director is called Ms Sommer",
)
FACTS = tuple(Fact(f"fact_{n}", text, SUNDAY_MORNING) for n, text in enumerate(TEXTS))


def found(sentence):
    return [TEXTS.index(fact.text) for fact in fitting_facts(sentence, FACTS)]


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("how do I travel?", 0),
        ("How do I usually like to travel?", 0),
        ("what kind of hotel do I like?", 1),
        ("When is my wife's birthday?", 2),
        ("when's the birthday of my wife", 2),
        ("Esse ich Fleisch?", 3),
        ("what's my cost centre", 4),
        ("Who is the director's assistant?", 5),
    ],
)
def test_a_question_finds_its_fact(sentence, place):
    assert found(sentence) == [place]


@pytest.mark.parametrize(
    "sentence",
    [
        "",
        "what do you know about me?",
        "What did I spend on taxis in October?",
        "Which hotel limit does the policy set for Munich?",
        "When is my next dentist appointment?",
        "Wie spät ist es?",
    ],
)
def test_other_questions_find_none(sentence):
    assert found(sentence) == []


def test_facts_that_fit_alike_are_all_found():
    facts = (*FACTS, Fact("fact_9", "I travel with a bicycle", SUNDAY_MORNING))

    assert [fact.id for fact in fitting_facts("how do I travel", facts)] == ["fact_0", "fact_9"]
