"""Seasons, of three whole months each."""

import pytest

from tests.helpers.time_phrases import LOOKING_BACK, start_of, stretch_of


@pytest.mark.parametrize(
    ("phrase", "first", "after"),
    [
        ("in spring", "2027-03-01", "2027-06-01"),
        ("this autumn", "2026-09-01", "2026-12-01"),
        ("next winter", "2026-12-01", "2027-03-01"),
        ("im Herbst 2027", "2027-09-01", "2027-12-01"),
        ("last summer", "2026-06-01", "2026-09-01"),
        ("summer 2028", "2028-06-01", "2028-09-01"),
        ("Ende des Sommers", "2027-08-01", "2027-09-01"),
        ("early spring", "2027-03-01", "2027-04-01"),
        ("in the middle of winter", "2027-01-01", "2027-02-01"),
    ],
)
def test_seasons(phrase, first, after):
    assert stretch_of(phrase) == (first, after)


def test_a_season_lies_behind_when_looking_back():
    assert start_of("in spring", LOOKING_BACK) == "2026-03-01"


def test_a_season_in_a_title_is_no_time():
    assert start_of("summer party on 4 December") == "2026-12-04"
