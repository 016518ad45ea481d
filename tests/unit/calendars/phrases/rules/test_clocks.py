"""Times of day."""

from datetime import timedelta

import pytest

from tests.helpers.time_phrases import meaning_of, start_of


@pytest.mark.parametrize(
    ("phrase", "start"),
    [
        ("tomorrow at 2 pm", "2026-11-23 14:00"),
        ("tomorrow 14.30 Uhr", "2026-11-23 14:30"),
        ("morgen 14 Uhr 30", "2026-11-23 14:30"),
        ("morgen 14 uhr 1h", "2026-11-23 14:00"),
        ("tomorrow at 14.30", "2026-11-23 14:30"),
        ("tomorrow at half past nine", "2026-11-23 09:30"),
        ("morgen um halb drei", "2026-11-23 14:30"),
        ("morgen um viertel drei", "2026-11-23 14:15"),
        ("morgen mittag um halb eins", "2026-11-23 12:30"),
        ("morgen dreiviertel drei", "2026-11-23 14:45"),
        ("morgen am Viertel ab zwölf", "2026-11-23 12:15"),
        ("morgen um fünfe", "2026-11-23 17:00"),
        ("di 1430", "2026-11-24 14:30"),
        ("mi um 1430", "2026-11-25 14:30"),
        ("do um halb drei", "2026-11-26 14:30"),
        ("morgen so 10 uhr", "2026-11-23 10:00"),
        ("tomorrow at noon", "2026-11-23 12:00"),
        ("tomorrow quarter to 5", "2026-11-23 16:45"),
        ("tomorrow at 8h15", "2026-11-23 08:15"),
        ("tomorrow 1400 hours", "2026-11-23 14:00"),
        ("tomorrow 0900 hours", "2026-11-23 09:00"),
        ("sixteen hundred hours tomorrow", "2026-11-23 16:00"),
        ("first thing tomorrow", "2026-11-23 08:00"),
        ("morgen um 20 vor 14 Uhr", "2026-11-23 13:40"),
        ("um 12:30 am kommenden Montag", "2026-11-23 12:30"),
        ("morgen um 7 am Abend", "2026-11-23 19:00"),
    ],
)
def test_times_of_day(phrase, start):
    assert start_of(phrase) == start


def test_seven_may_be_morning_or_evening():
    assert [one.start.hour for one in meaning_of("tomorrow at 7").alternatives] == [7]


def test_there_is_no_twenty_fifth_hour():
    assert not meaning_of("tomorrow at 25:00").has_time


@pytest.mark.parametrize(
    ("phrase", "start"),
    [
        ("today at 5 to 3", "2026-11-22 14:55"),
        ("at five to nine on Monday", "2026-11-23 08:55"),
        ("tomorrow at 10 to 3", "2026-11-23 14:50"),
    ],
)
def test_a_point_in_time_is_no_stretch(phrase, start):
    assert start_of(phrase) == start


def test_at_ten_to_twelve_may_be_a_stretch():
    assert meaning_of("tomorrow at 10 to 12").duration == timedelta(hours=2)
    assert meaning_of("tomorrow from 10 to 3").duration == timedelta(hours=5)
