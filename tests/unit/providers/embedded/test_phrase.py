"""The short words of a follow-up."""

import pytest

from desktop_assist.providers.embedded.phrase import (
    corrects,
    names_kind,
    names_known,
    other_words,
    plain,
    refers_back,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ok, can you make it an hour please?", "make it an hour?"),
        ("no, sorry, Friday instead", "Friday"),
        ("Bitte verschieb das auf Freitag", "verschieb das auf Freitag"),
    ],
)
def test_what_is_only_polite_is_left_out(text, words):
    assert plain(text) == words


def test_words_that_point_back_are_told_from_others():
    assert refers_back("move that meeting")
    assert not refers_back("an hour later")
    assert names_kind("delete the expense", "expense")
    assert names_known("the taxi")
    assert not names_known("taxi 30 euros")
    assert corrects("no, Friday")
    assert not corrects("Friday at 10")


def test_words_with_a_meaning_of_their_own_are_left():
    assert other_words("make that review ¦ please") == ("review",)
