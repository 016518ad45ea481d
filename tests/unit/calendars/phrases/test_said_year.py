"""Dates in the year that is said elsewhere in their phrase."""

import pytest

from tests.helpers.time_phrases import LOOKING_BACK, start_of, stretch_of


@pytest.mark.parametrize(
    ("phrase", "start"),
    [
        ("on the 3rd of March last year", "2025-03-03"),
        ("4 July at noon next year", "2027-07-04 12:00"),
        ("am 24. Dezember letzten Jahres", "2025-12-24"),
        ("mid March last year", "2025-03-11"),
        ("tomorrow", "2026-11-23"),
    ],
)
def test_a_date_is_of_the_year_that_is_said(phrase, start):
    assert start_of(phrase) == start


@pytest.mark.parametrize(
    ("phrase", "stretch"),
    [
        ("Q4 last year", ("2025-10-01", "2026-01-01")),
        ("3 to 5 April last year", ("2025-04-03", "2025-04-06")),
        ("next year", ("2027-01-01", "2028-01-01")),
    ],
)
def test_so_is_a_stretch(phrase, stretch):
    assert stretch_of(phrase) == stretch


def test_looking_back_changes_nothing_where_the_year_is_said():
    assert start_of("the first Monday of May last year", LOOKING_BACK) == "2025-05-05"
