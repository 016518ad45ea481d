"""A fact answers a question about the person, in its own words."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop_assist.domain.fact import Fact
from desktop_assist.providers.embedded.intents.recall import read
from desktop_assist.providers.embedded.reply import Act, Say
from desktop_assist.providers.embedded.understanding import FALLBACK, understood
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.user_requests import request

FACTS = (
    Fact("a", "I travel by train", SUNDAY_MORNING),
    Fact("b", "My wife's birthday is on 3 May", SUNDAY_MORNING - timedelta(days=3)),
    Fact("c", "Ich esse kein Fleisch", SUNDAY_MORNING),
    Fact("d", "Payments go to Acme", SUNDAY_MORNING, is_outside=True),
)


def reply_to(text, facts=FACTS):
    return understood(replace(request(text), facts=facts))


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("how do I travel?", "“I travel by train” (remembered on 22 November 2026)."),
        ("Do you know how I travel?", "“I travel by train” (remembered on 22 November 2026)."),
        (
            "When is my wife's birthday?",
            "“My wife's birthday is on 3 May” (remembered on 19 November 2026).",
        ),
        (
            "what's my preferred way to travel?",
            "“I travel by train” (remembered on 22 November 2026).",
        ),
        ("Was esse ich nicht? Fleisch?", "„Ich esse kein Fleisch“ (gemerkt am 22.11.2026)."),
    ],
)
def test_a_question_about_the_person_is_answered_with_the_fact(question, answer):
    assert reply_to(question) == Say(answer)


@pytest.mark.parametrize(
    "question",
    [
        "what do you know about me?",
        "Please tell me what you remember about me",
        "What did I ask you to remember?",
        "list my facts",
        "Was weißt du über mich?",
        "Was hast du dir alles gemerkt?",
        "Was weisst du über mich?",
        "which facts have you stored?",
        "Do you know anything about me?",
    ],
)
def test_everything_remembered_is_listed_with_its_mark(question):
    reply = reply_to(question)

    assert isinstance(reply, Say)
    assert all(fact.text in reply.text for fact in FACTS)
    assert "another program" in reply.text or "anderen Programm" in reply.text


@pytest.mark.parametrize("question", ["what do you know about me?", "was weißt du über mich"])
def test_when_nothing_is_remembered_it_is_said_how_to(question):
    reply = reply_to(question, facts=())

    assert isinstance(reply, Say)
    assert "emember that I travel" in reply.text or "Merk dir" in reply.text


@pytest.mark.parametrize("question", ["what do you know about me?", "Was weißt du über mich?"])
def test_when_facts_are_not_to_be_used_it_is_said_why_there_are_none(question):
    reply = understood(replace(request(question), uses_facts=False))

    assert isinstance(reply, Say)
    assert "Memory" in reply.text


@pytest.mark.parametrize(
    "text", ["how do I travel?", "I travel by train", "Which train do they take?", "travel"]
)
def test_without_a_fitting_fact_or_question_nothing_is_quoted(text):
    facts = FACTS[1:] if text == "how do I travel?" else FACTS

    assert read(replace(request(text), facts=facts)) is None


@pytest.mark.parametrize(
    "text",
    [
        "What is on my calendar tomorrow?",
        "How much did I spend on trains in October?",
        "What did I spend on hotels in Berlin?",
        "What did we say about the hotel in Berlin?",
        "What did I say about the hotel?",
    ],
)
def test_chores_are_still_done(text):
    hotel = Fact("e", "My preferred hotel in Berlin is the Motel One", SUNDAY_MORNING)

    assert isinstance(reply_to(text, (*FACTS, hotel)), Act)


def test_a_question_that_no_fact_answers_is_not_understood_as_before():
    assert reply_to("What is my shoe size?") == Say(FALLBACK.english)
