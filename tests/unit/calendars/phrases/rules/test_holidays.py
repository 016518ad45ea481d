"""Holidays by their rule."""

import pytest

from tests.helpers.time_phrases import LOOKING_BACK, start_of


@pytest.mark.parametrize(
    ("phrase", "start"),
    [
        ("Christmas Eve", "2026-12-24"),
        ("New Year's Eve", "2026-12-31"),
        ("Easter Monday 2027", "2027-03-29"),
        ("Thanksgiving", "2026-11-26"),
        ("Good Friday 2027", "2027-03-26"),
    ],
)
def test_holidays(phrase, start):
    assert start_of(phrase) == start


def test_the_last_holiday_counts_when_looking_back():
    assert start_of("Christmas", LOOKING_BACK) == "2025-12-25"
