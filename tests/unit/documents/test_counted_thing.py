"""Whether a text tells how many there are."""

import pytest

from desktop_assist.documents.asked_question import read_question
from desktop_assist.documents.counted_thing import counts_thing
from desktop_assist.documents.wording import Wording


def asked_for(question):
    wording = Wording({("colleagu",): ("teammates",), ("colleague",): ("teammates",)}, {})
    return read_question(question, wording, lambda words: dict.fromkeys(words, 1), 100)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How many seats does the van have?", "The van has nine seats."),
        ("How many seats does the van have?", "Seats: 9"),
        ("How many unpaid days off do I get?", "Up to 12 days may be taken."),
        ("How many colleagues may come along?", "Bring no more than three teammates."),
        (
            "After how many hours is it switched off?",
            "It stops by itself.\n24 hours later it goes.",
        ),
    ],
)
def test_a_number_near_the_word_for_the_thing_tells_how_many(question, text):
    assert counts_thing(asked_for(question), text) is True


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How many seats does the van have?", "The van costs 90 dollars and is kept in hall 4."),
        ("How many seats does the van have?", "1. Seats are cleaned on return."),
        ("How many seats does the van have?", "Every van has a first-aid box under the seats."),
        ("How many colleagues may come along?", "By 5 pm all of the parcels have to be ready."),
    ],
)
def test_another_number_or_none_does_not(question, text):
    assert counts_thing(asked_for(question), text) is False


@pytest.mark.parametrize(
    "question", ["Who drives the van?", "How much is the van?", "How many can I take?"]
)
def test_nothing_is_told_where_no_thing_is_counted(question):
    assert counts_thing(asked_for(question), "The van has nine seats.") is None
