"""What is looked up for a question as people talk."""

import pytest

from desktop_assist.providers.embedded.proposals.asked_part import asked_part
from desktop_assist.providers.embedded.proposals.document_query import (
    in_standard_words,
    queries_for,
)


def _known(*answered: str):
    return lambda query: query in answered


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("would they chip in for a bike?", "would the company pay something towards a bike?"),
        (
            "do work put anything towards glasses?",
            "would the company pay something towards glasses?",
        ),
        ("will they cough up for a cab?", "would the company pay something towards a cab?"),
        ("what do they give us a mile?", "what do they pay per mile?"),
        ("how much can a room cost a night?", "how much can a room cost per night?"),
        ("when do I have to have my claim in by?", "when do I have to hand in my claim by?"),
        ("krieg ich da was dazu?", "zahlt die Firma einen Zuschuss?"),
        ("how long is probation?", "how long is probation?"),
    ],
)
def test_loose_words_for_paying_are_put_as_documents_put_them(said, meant):
    assert in_standard_words(said) == meant


def test_what_is_told_before_gives_its_things_and_names():
    part = asked_part("I'm taking my own car to see Fernwood, what do they pay a mile?")

    assert queries_for(part, _known()) == ("what do they pay per mile, own car Fernwood",)


def test_what_leans_on_what_is_told_is_looked_up_with_it():
    part = asked_part("I work the odd Sunday. Do I get anything back for that?")

    [query] = queries_for(part, _known())

    assert query == "I work the odd Sunday. Do I get anything back for that"


def test_two_questions_that_stand_alone_are_looked_up_each():
    part = asked_part("how many fit in the hall, and how early must drinks be ordered?")

    assert queries_for(part, _known()) == (
        "how many fit in the hall",
        "how early must drinks be ordered",
    )


def test_a_second_question_that_leans_on_the_first_stays_with_it():
    part = asked_part("what's the pass mark for the test and how often do I have to take it?")

    assert len(queries_for(part, _known())) == 1


def test_the_query_that_the_documents_answer_is_taken():
    part = asked_part("My back hurts at home, do they lend chairs?")
    whole = "My back hurts at home. do they lend chairs"

    assert queries_for(part, _known(whole)) == (whole,)


def test_what_happened_is_called_damage():
    part = asked_part("Someone backed the van into a wall, how long have they got to report it?")

    assert queries_for(part, _known("how long have they got to report it, damage")) == (
        "how long have they got to report it, damage",
    )
