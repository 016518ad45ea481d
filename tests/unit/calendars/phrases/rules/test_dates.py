"""Days named by their date."""

import pytest

from tests.helpers.time_phrases import LOOKING_BACK, meaning_of, start_of


@pytest.mark.parametrize(
    ("phrase", "start"),
    [
        ("3 December", "2026-12-03"),
        ("December 3rd, 2027", "2027-12-03"),
        ("am 3. Dezember", "2026-12-03"),
        ("03.12.2026", "2026-12-03"),
        ("2026-12-15", "2026-12-15"),
        ("25/12/2026", "2026-12-25"),
        ("on the 24th", "2026-11-24"),
        ("4 March", "2027-03-04"),
        ("the first of the month", "2026-12-01"),
        ("the first of the year", "2027-01-01"),
    ],
)
def test_dates(phrase, start):
    assert start_of(phrase) == start


def test_a_day_without_a_year_lies_behind_when_looking_back():
    assert start_of("4 March", LOOKING_BACK) == "2026-03-04"


def test_a_date_that_can_be_read_both_ways_has_both_readings():
    assert [str(one.start) for one in meaning_of("8/10").alternatives] == ["2027-08-10"]


def test_there_is_no_thirtieth_of_february():
    assert start_of("tomorrow, not 30 February") == "2026-11-23"


@pytest.mark.parametrize(
    ("phrase", "start"),
    [
        ("8 December, 10 till 12", "2026-12-08 10:00"),
        ("am 15. Januar, 9 Uhr", "2027-01-15 09:00"),
        ("Dec 4 - 3pm", "2026-12-04 15:00"),
        ("Tuesday, 1 hour, 9am", "2026-11-24 09:00"),
        ("Wednesday, 9 to 9:20 am", "2026-11-25 09:00"),
        ("2 dec 9-17h", "2026-12-02 09:00"),
    ],
)
def test_a_number_after_a_date_is_an_hour(phrase, start):
    assert start_of(phrase) == start
