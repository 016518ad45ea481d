"""Umlauts that were recognised as the Danish letter."""

import pytest

from desktop_assist.files.page_text import Page, Word
from desktop_assist.files.umlauts import with_umlauts


def page(text):
    words = [Word(one, 0, 20.0 * at, 100, 20.0 * at + 12) for at, one in enumerate(text.split())]
    return Page(200, 400, tuple(words))


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Bøckerei", "Bäckerei"),
        ("FRØHSTØCK", "FRÜHSTÜCK"),
        ("Røckgeld", "Rückgeld"),
        ("Tøss", "Tøss"),
    ],
)
def test_a_known_german_word_is_put_right_and_no_other(said, meant):
    assert with_umlauts(page(f"{said} Summe")).words[0].text == meant


def test_danish_stays_danish():
    danish = page("Bøckerei moms 25 beløb Summe")

    assert with_umlauts(danish) is danish
