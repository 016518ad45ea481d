"""Weeks, months, quarters and years."""

import pytest

from tests.helpers.time_phrases import LOOKING_BACK, start_of, stretch_of


@pytest.mark.parametrize(
    ("phrase", "stretch"),
    [
        ("next week", ("2026-11-23", "2026-11-30")),
        ("next weekend", ("2026-11-28", "2026-11-30")),
        ("KW 50", ("2026-12-07", "2026-12-14")),
        ("in December", ("2026-12-01", "2027-01-01")),
        ("the year 2025", ("2025-01-01", "2026-01-01")),
        ("the next fortnight", ("2026-11-23", "2026-12-07")),
        ("week ending 11 December", ("2026-12-07", "2026-12-14")),
        ("next quarter", ("2027-01-01", "2027-04-01")),
        ("in 2027", ("2027-01-01", "2028-01-01")),
        ("the first week of December", ("2026-12-07", "2026-12-14")),
        ("mid January", ("2027-01-11", "2027-01-21")),
        ("Mitte Januar", ("2027-01-11", "2027-01-21")),
        ("in the middle of next month", ("2026-12-11", "2026-12-21")),
    ],
)
def test_periods(phrase, stretch):
    assert stretch_of(phrase) == stretch


def test_a_month_lies_behind_when_looking_back():
    assert stretch_of("October", LOOKING_BACK) == ("2026-10-01", "2026-11-01")


def test_a_week_ends_with_its_friday():
    assert start_of("at the end of next week") == "2026-11-27"


def test_a_month_of_another_year():
    october = ("2025-10-01", "2025-11-01")

    assert stretch_of("October last year", LOOKING_BACK) == october
    assert stretch_of("last year in October", LOOKING_BACK) == october
    assert stretch_of("im Oktober letzten Jahres", LOOKING_BACK) == october


@pytest.mark.parametrize(
    ("phrase", "start"),
    [
        ("end of the quarter", "2026-12-31"),
        ("zum Monatsende", "2026-11-30"),
        ("am Monatsersten", "2026-12-01"),
        ("in der ersten Dezemberwoche", "2026-12-07"),
    ],
)
def test_where_a_period_begins_or_ends(phrase, start):
    assert start_of(phrase) == start
