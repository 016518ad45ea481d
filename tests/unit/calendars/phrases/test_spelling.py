"""Slips of the keyboard in words about time."""

import pytest

from desktop_assist.calendars.phrases.spelling import corrected


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("wednsday", "wednesday"),
        ("teusday", "tuesday"),
        ("tomorrwo", "tomorrow"),
        ("decembre", "december"),
        ("donerstag", "donnerstag"),
        ("moregn", "morgen"),
        ("huors", "hours"),
    ],
)
def test_one_slip_is_read(written, meant):
    assert corrected(written) == meant


@pytest.mark.parametrize(
    "word", ["sundry", "mourning", "montage", "morgan", "augusta", "sontag", "party", "warning"]
)
def test_other_words_and_names_are_left_alone(word):
    assert corrected(word) == word
