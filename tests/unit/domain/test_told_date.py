"""A day in a column is written as people write it."""

from datetime import date

import pytest

from desktop_assist.domain.told_date import short_date, told_day
from desktop_assist.domain.translation import Catalogue, speak


def test_may_needs_no_shortening():
    assert short_date(date(2026, 5, 3)) == "3 May 2026"


@pytest.mark.parametrize(
    ("text", "told"),
    [("2026-10-31", "31 Oct 2026"), ("2026-13-31", "2026-13-31"), ("1234567890", "1234567890")],
)
def test_only_a_day_is_put_into_words(text, told):
    assert told_day(text) == told


def test_it_is_in_the_language_in_use():
    speak(Catalogue("de", {"{day} {month}": "{day}. {month}", "Oct": "Okt"}))

    assert told_day("2026-10-31") == "31. Okt 2026"


def test_a_day_of_the_week_in_a_column_is_in_it_as_well():
    speak(Catalogue("de", {"{day} {month}": "{day}. {month}", "Oct": "Okt", "Sat": "Sa"}))

    assert told_day("Sat, 31 Oct 2026") == "Sa, 31. Okt 2026"
