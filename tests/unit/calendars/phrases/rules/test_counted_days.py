"""Days counted from another day."""

import pytest

from tests.helpers.time_phrases import start_of, stretch_of


@pytest.mark.parametrize(
    ("phrase", "start"),
    [
        ("in three days", "2026-11-25"),
        ("in 2 weeks", "2026-12-06"),
        ("in half an hour", "2026-11-22 10:30"),
        ("a week from Thursday", "2026-12-03"),
        ("two days after Christmas", "2026-12-27"),
        ("in 5 working days", "2026-11-27"),
        ("3 days ago", "2026-11-19"),
        ("from now till noon", "2026-11-22 10:00"),
    ],
)
def test_days_counted_from_a_day(phrase, start):
    assert start_of(phrase) == start


def test_the_next_days_begin_tomorrow():
    assert stretch_of("the next 3 days") == ("2026-11-23", "2026-11-26")


@pytest.mark.parametrize(
    ("phrase", "stretch"),
    [
        ("early next week", ("2026-11-23", "2026-11-25")),
        ("Mitte nächster Woche", ("2026-11-25", "2026-11-26")),
        ("late next year", ("2027-09-01", "2028-01-01")),
        ("the first two weeks of January", ("2027-01-01", "2027-01-15")),
        ("the last three days of November", ("2026-11-28", "2026-12-01")),
        ("the weekend before Christmas", ("2026-12-19", "2026-12-21")),
        ("in the coming three days", ("2026-11-23", "2026-11-26")),
        ("for the next two weeks", ("2026-11-23", "2026-12-07")),
    ],
)
def test_parts_of_a_period(phrase, stretch):
    assert stretch_of(phrase) == stretch


def test_since_a_day_lasts_until_today():
    assert stretch_of("since November 1st") == ("2026-11-01", "2026-11-23")


@pytest.mark.parametrize(
    ("phrase", "start"),
    [
        ("this time next week", "2026-11-29 10:00"),
        ("this time tomorrow", "2026-11-23 10:00"),
        ("in two months on the 15th", "2027-01-15"),
    ],
)
def test_a_time_on_is_counted_from_now(phrase, start):
    assert start_of(phrase) == start
