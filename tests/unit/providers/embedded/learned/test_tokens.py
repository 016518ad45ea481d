"""The words of a message and where they stand."""

import pytest

from desktop_assist.providers.embedded.learned.tokens import tokens_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("lunch at 9.30", ["lunch", "at", "9.30"]),
        ("Hill\u2019s stand-up w/e", ["Hill\u2019s", "stand-up", "w/e"]),
        ("12,50 € für R&D", ["12,50", "€", "für", "R&D"]),
        ("um 14:15Uhr", ["um", "14:15Uhr"]),
        ("Übergabe", ["Übergabe"]),
    ],
)
def test_what_is_joined_is_one_word(text, words):
    assert [one.text for one in tokens_of(text)] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("off, please.", ["off", ",", "please", "."]),
        ('"Review"?', ['"', "Review", '"', "?"]),
        ("one_two", ["one", "_", "two"]),
        ("$4 - ok", ["$", "4", "-", "ok"]),
    ],
)
def test_a_sign_stands_for_itself(text, words):
    assert [one.text for one in tokens_of(text)] == words


def test_each_tells_its_place():
    text = "  move\tthe dentist,  to 9:30 "

    tokens = tokens_of(text)

    assert [text[one.start : one.end] for one in tokens] == [one.text for one in tokens]


@pytest.mark.parametrize("text", ["", "  \n"])
def test_there_are_none_in_nothing(text):
    assert tokens_of(text) == []
