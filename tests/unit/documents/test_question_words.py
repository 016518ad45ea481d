import sqlite3
from contextlib import closing

import pytest

from desktop_assist.documents.question_words import all_of, any_of, is_german, question_words


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("What may I spend on a hotel in Denver?", ("spend", "hotel", "denver")),
        ("Wie viel darf ich für ein Hotel ausgeben?", ("hotel", "ausgeben")),
        ("who is it?", ("who", "is", "it")),
        ("M&IE per-diem, M&IE", ("m&ie", "per-diem")),
        ("What's the company's rate? I'm sure they don't say", ("company", "rate", "sure")),
        ("What\u2019s our rate, and isn\u2019t it high?", ("rate", "high")),
        ("What happens to my shares when I die?", ("happens", "shares", "die")),
        ("Is a hard hat needed in the lab?", ("hard", "hat", "needed", "lab")),
        ("Was zahlt die Firma, wenn mein Kind krank ist?", ("zahlt", "firma", "kind", "krank")),
        ("What kind of chair is paid?", ("chair", "paid")),
        ("hey whats the fee, dont wanna guess", ("fee", "guess")),
        (
            "zahlt die Firma denn ne Brille, oder ob ich das mal selber muss?",
            ("zahlt", "firma", "brille"),
        ),
        ("?!", ()),
    ],
)
def test_the_telling_words_of_a_question_are_kept(question, words):
    assert question_words(question) == words


@pytest.mark.parametrize("question", ['a "b" NEAR c', "NOT (x OR", "per-diem*", "a:b ^c"])
def test_nothing_in_a_question_is_taken_for_a_command(question):
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute("CREATE VIRTUAL TABLE t USING fts5(a)")

        found = database.execute(
            "SELECT * FROM t WHERE t MATCH ?", (any_of(question_words(question)),)
        )

        assert found.fetchall() == []


@pytest.mark.parametrize(
    ("question", "german"),
    [
        ("Wie lange ist ein Link gültig?", True),
        ("How long is a link valid?", False),
        ("Denver hotel", False),
    ],
)
def test_the_small_words_tell_the_language(question, german):
    assert is_german(question) is german


def test_all_words_are_asked_for_where_all_are_wanted():
    assert all_of(["a", 'b"']) == '"a" AND "b"""'
