"""Days and periods that lie back."""

import pytest

from tests.helpers.time_phrases import start_of, stretch_of


@pytest.mark.parametrize(
    ("phrase", "start"),
    [
        ("the Thursday before last", "2026-11-12"),
        ("vorletzten Freitag", "2026-11-13"),
        ("three Mondays ago", "2026-11-02"),
        ("on Thursday two weeks ago", "2026-11-05"),
        ("a year ago today", "2025-11-22"),
        ("year to date", "2026-01-01"),
    ],
)
def test_days_that_lie_back(phrase, start):
    assert start_of(phrase) == start


@pytest.mark.parametrize(
    ("phrase", "stretch"),
    [
        ("the week before last", ("2026-11-02", "2026-11-09")),
        ("vorletzten Monat", ("2026-09-01", "2026-10-01")),
        ("the past 24 hours", ("2026-11-21 10:00", "2026-11-22 10:00")),
    ],
)
def test_periods_that_lie_back(phrase, stretch):
    assert stretch_of(phrase) == stretch
