"""Dates are said in the same words on every machine."""

from datetime import UTC, date, datetime

from desktop_assist.domain.date_words import date_words, moment_words, short_date_words, weekdays_in
from tests.helpers.frozen_clock import SUNDAY_MORNING


def test_a_date_is_said_in_full():
    assert date_words(date(2026, 10, 1)) == "1 October 2026"


def test_a_date_in_a_column_is_short():
    assert short_date_words(date(2026, 10, 1)) == "Thu, 1 Oct 2026"


def test_the_weekday_of_each_day_in_a_text_is_known():
    said = "from 1 October 2026 to 2 November 2026, not 31 June 2026, 3 May or 11 October 20266"
    assert list(weekdays_in(said)) == ["Thursday", "Monday"]


def test_a_moment_is_said_with_its_weekday_and_zone():
    assert moment_words(SUNDAY_MORNING) == (
        "Sunday, 22 November 2026, 10:00 (Europe/Berlin, UTC+01:00)"
    )
    assert moment_words(datetime(2026, 1, 5, 9, 30, tzinfo=UTC)) == (
        "Monday, 5 January 2026, 09:30 (UTC, UTC+00:00)"
    )
