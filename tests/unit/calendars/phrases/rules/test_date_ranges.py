"""Stretches from one day to another."""

import pytest

from tests.helpers.time_phrases import stretch_of


@pytest.mark.parametrize(
    ("phrase", "stretch"),
    [
        ("from 3 to 5 December", ("2026-12-03", "2026-12-06")),
        ("December 3 - 5", ("2026-12-03", "2026-12-06")),
        ("december sixth and seventh", ("2026-12-06", "2026-12-08")),
        ("dec 10 and 11", ("2026-12-10", "2026-12-12")),
        ("24.12. bis 31.12.", ("2026-12-24", "2027-01-01")),
        ("Monday to Wednesday", ("2026-11-23", "2026-11-26")),
        ("from 30 November through 2 December", ("2026-11-30", "2026-12-03")),
        ("last week Monday through Wednesday", ("2026-11-09", "2026-11-12")),
        ("Monday to Wednesday in KW 50", ("2026-12-07", "2026-12-10")),
        ("from 30 November to the 25th", ("2026-11-30", "2026-12-26")),
        ("from 1 October to today", ("2026-10-01", "2026-11-23")),
        ("from Monday until yesterday", ("2026-11-16", "2026-11-22")),
        ("vom 3. bis 7. des nächsten Monats", ("2026-12-03", "2026-12-08")),
        ("January through March of last year", ("2025-01-01", "2025-04-01")),
    ],
)
def test_stretches_of_days(phrase, stretch):
    assert stretch_of(phrase) == stretch


def test_a_stretch_may_run_from_a_time_to_a_time():
    stretch = stretch_of("from Monday 10:00 to Tuesday 12:00")

    assert stretch == ("2026-11-23 10:00", "2026-11-24 12:00")


def test_times_may_stand_between_a_counted_weekday_and_its_month():
    stretch = stretch_of("first Monday 1 pm to 3 pm of next month")

    assert stretch == ("2026-12-07 13:00", "2026-12-07 15:00")


@pytest.mark.parametrize("phrase", ["5 January 9-11", "5th of January 9-11", "5. Januar 9-11"])
def test_numbers_after_a_whole_date_are_hours(phrase):
    assert stretch_of(phrase) == ("2027-01-05 09:00", "2027-01-05 11:00")


def test_numbers_after_a_bare_month_are_days():
    assert stretch_of("January 9-11") == ("2027-01-09", "2027-01-12")
