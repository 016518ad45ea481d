"""Pieces of patterns for German orders."""

import re

import pytest

from desktop_assist.providers.embedded.usual_form.german_words import (
    DAY,
    NAME,
    forms,
    names_meeting,
    said_by,
)


@pytest.mark.parametrize(
    "day", ["am Dienstag", "Mi", "übermorgen", "am 24.", "vom 3.12.", "morgen"]
)
def test_a_day_is_known(day):
    assert re.fullmatch(DAY, day, re.IGNORECASE)


@pytest.mark.parametrize(
    ("name", "is_name"), [("Lena", True), ("Frau Keller", True), ("wer", False)]
)
def test_a_name_is_no_question_word(name, is_name):
    assert bool(re.fullmatch(NAME, name, re.IGNORECASE)) is is_name


@pytest.mark.parametrize(
    ("which", "is_named"),
    [("die Klausur", True), ("Teamrunde", True), ("Müll", False), ("mein Kalender", False)],
)
def test_a_meeting_is_called_one_or_has_an_article(which, is_named):
    assert names_meeting(which) is is_named


def test_the_first_form_that_fits_says_it():
    rules = ((forms("a (.)", "b (.)"), lambda found: f"c {found[1]}"),)

    assert [said_by(rules, text) for text in ("B x", "d x")] == ["c x", "d x"]
