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
        ("last Christmas", "2025-12-25"),
        ("Thanksgiving week", "2026-11-23"),
    ],
)
def test_holidays(phrase, start):
    assert start_of(phrase) == start


def test_the_last_holiday_counts_when_looking_back():
    assert start_of("Christmas", LOOKING_BACK) == "2025-12-25"


@pytest.mark.parametrize(
    ("phrase", "start"),
    [
        ("first Monday after New Year", "2027-01-04"),
        ("between Christmas and New Year", "2026-12-25"),
        ("zwischen den Jahren", "2026-12-27"),
        ("4th Advent", "2026-12-20"),
    ],
)
def test_days_around_the_turn_of_the_year(phrase, start):
    assert start_of(phrase) == start
