"""Lengths of time."""

from datetime import timedelta

import pytest

from tests.helpers.time_phrases import meaning_of


@pytest.mark.parametrize(
    ("phrase", "minutes"),
    [
        ("for 30 minutes", 30),
        ("1.5 hours", 90),
        ("1h30", 90),
        ("an hour and a half", 90),
        ("half an hour", 30),
        ("eine Dreiviertelstunde", 45),
        ("2 hours and 15 minutes", 135),
        ("90min", 90),
    ],
)
def test_lengths(phrase, minutes):
    assert meaning_of(phrase).duration == timedelta(minutes=minutes)


def test_all_day_is_no_length():
    meaning = meaning_of("all day tomorrow")

    assert (meaning.says_all_day, meaning.duration) == (True, None)
