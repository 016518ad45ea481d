"""Dates are said in the same words on every machine."""

from datetime import date

from desktop_assist.domain.date_words import date_words


def test_a_date_is_said_in_full():
    assert date_words(date(2026, 10, 1)) == "1 October 2026"
