"""Two questions are one only if they differ in nothing that matters, on the very same grounds."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop_assist.assistant.repeated_question import AnswerGrounds, folded, repeat_key
from desktop_assist.domain.fact import Fact
from desktop_assist.domain.provider import ModelRequest
from tests.helpers.frozen_clock import SUNDAY_MORNING

PASSAGE = {"source": "travel.pdf", "page": 4, "text": "A hotel may cost 150 dollars."}
REQUEST = ModelRequest("conv", "Be brief.", (), (), SUNDAY_MORNING)


def key(question="May I book a suite?", passage=PASSAGE, request=REQUEST, model="gpt-6-luna"):
    grounds = AnswerGrounds((question,), {"passages": [passage]}, request, model)
    return repeat_key(grounds)


@pytest.mark.parametrize(
    "asked",
    [
        "may i book a suite",
        "May I book a  suite??",
        "Hi, please tell me: may I book a suite? Thanks!",
    ],
)
def test_capitals_spaces_courtesies_and_the_last_mark_change_nothing(asked):
    assert key(asked) == key()


@pytest.mark.parametrize(
    "asked",
    [
        "May I not book a suite?",
        "May I book 2 suites?",
        "May Anna book a suite?",
        "May I book a suite in May?",
        "May I book a suit?",
        "Suite a book I may?",
    ],
)
def test_any_other_word_makes_another_question(asked):
    assert key(asked) != key()


@pytest.mark.parametrize(
    "asked",
    [
        "May I book a suite today?",
        "What was the limit last year?",
        "Was gilt heute?",
        "",
        "Thanks!",
    ],
)
def test_what_moves_with_the_day_and_what_says_nothing_is_never_repeated(asked):
    assert key(asked) is None


@pytest.mark.parametrize(
    "other",
    [
        {"passage": {**PASSAGE, "text": "A hotel may cost 160 dollars."}},
        {"passage": {**PASSAGE, "page": 5}},
        {"model": "gpt-6.1-terra"},
        {"request": replace(REQUEST, instructions="Be long.")},
        {"request": replace(REQUEST, facts=(Fact("f1", "I live in Bonn", SUNDAY_MORNING),))},
    ],
)
def test_another_document_model_instruction_or_fact_makes_the_answer_another(other):
    assert key(**other) != key()


@pytest.mark.parametrize(
    ("text", "matters"),
    [
        ("A hotel may cost 170 dollars.", False),
        ("From 1 December on a hotel may cost 170 dollars.", True),
        ("From January 2027 on a hotel may cost 170 dollars.", True),
        ("A hotel may cost 170 dollars (amended on 3 March 2025).", True),
        ("A hotel may cost 170 dollars (amended on 3 March 2024).", False),
        ("A hotel may cost 170 dollars. [65 FR 21366, Apr. 21, 2000, as of 2022-05]", False),
        ("Seit dem 1.4.2019 kostet ein Hotel höchstens 170 Euro.", False),
        ("From 1 May 2019 on it holds for ten years.", True),
        ("Set up in 2019; a claim is due on 5 January.", True),
        ("Approved on 12/05/2021, valid for a while.", True),
    ],
)
def test_the_day_matters_where_the_documents_name_a_date_that_is_not_long_past(text, matters):
    tomorrow = replace(REQUEST, now=SUNDAY_MORNING + timedelta(days=1))
    passage = {**PASSAGE, "text": text}

    assert (key(passage=passage, request=tomorrow) != key(passage=passage)) is matters


def test_without_a_passage_there_is_nothing_to_stand_on():
    assert repeat_key(AnswerGrounds(("Why?",), {"passages": []}, REQUEST, "m")) is None


def test_numbers_and_signs_within_a_question_stay():
    assert folded("Is 12.50 € / day OK?") == "is 12.50 € / day ok"
