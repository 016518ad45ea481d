"""Days in words."""

from datetime import date, datetime

from desktop_assist.providers.embedded.day_words import day_words, german_date, point_words

MONDAY = date(2026, 3, 2)


def test_a_day_is_named_in_the_language_of_the_request():
    assert day_words(MONDAY, "english") == "Monday, 2 March 2026"
    assert day_words(MONDAY, "german") == "Montag, 2. März 2026"


def test_a_day_in_english_is_said_in_german_and_nothing_else_is():
    assert german_date("2 March 2026") == "2. März 2026"
    assert german_date("2 March 2026 at the latest") == "2 March 2026 at the latest"


def test_a_time_is_added_where_there_is_one():
    at_nine = datetime.fromisoformat("2026-03-02T09:05:00+01:00")

    assert point_words(at_nine, "german") == "Montag, 2. März 2026, 09:05"
    assert point_words(MONDAY, "english") == "Monday, 2 March 2026"
