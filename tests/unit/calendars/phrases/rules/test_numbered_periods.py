"""Quarters and half-years by their number."""

import pytest

from tests.helpers.time_phrases import LOOKING_BACK, stretch_of


@pytest.mark.parametrize(
    ("phrase", "stretch"),
    [
        ("Q1 2027", ("2027-01-01", "2027-04-01")),
        ("in the second quarter", ("2027-04-01", "2027-07-01")),
        ("H1 2027", ("2027-01-01", "2027-07-01")),
        ("im zweiten Halbjahr", ("2026-07-01", "2027-01-01")),
    ],
)
def test_quarters_and_half_years(phrase, stretch):
    assert stretch_of(phrase) == stretch


def test_they_lie_behind_when_looking_back():
    assert stretch_of("Q2", LOOKING_BACK) == ("2026-04-01", "2026-07-01")
