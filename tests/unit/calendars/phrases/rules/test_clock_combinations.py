"""Times counted from another time."""

import pytest

from tests.helpers.time_phrases import meaning_of, start_of


@pytest.mark.parametrize(
    ("phrase", "start"),
    [
        ("tomorrow 20 minutes to 2pm", "2026-11-23 13:40"),
        ("tomorrow 15 past noon", "2026-11-23 12:15"),
        ("tomorrow 20 to 2 pm", "2026-11-23 13:40"),
        ("tomorrow half an hour after 9 am", "2026-11-23 09:30"),
        ("tomorrow ten minutes past 3", "2026-11-23 15:10"),
        ("Monday 1600", "2026-11-23 16:00"),
        ("Monday afternoon 3.15", "2026-11-23 15:15"),
        ("tomorrow morning 9.15", "2026-11-23 09:15"),
    ],
)
def test_times_counted_from_a_time(phrase, start):
    assert start_of(phrase) == start


def test_hours_from_a_time_are_a_stretch_minutes_are_counted_on():
    assert start_of("tomorrow 2 hours from 13:00") == "2026-11-23 13:00"
    assert start_of("tomorrow 15 minutes from 13:00") == "2026-11-23 13:15"
    assert start_of("morgen 30 Minuten ab 13 Uhr") == "2026-11-23 13:00"


def test_a_length_from_a_time_ends_later():
    assert (
        meaning_of("tomorrow for 45 minutes from 10:00").end == meaning_of("tomorrow 10:45").start
    )


@pytest.mark.parametrize(
    ("phrase", "start"),
    [
        ("Weds 11.30", "2026-11-25 11:30"),
        ("tomorrow from 8", "2026-11-23 08:00"),
        ("Tuesday afternoon from 1", "2026-11-24 13:00"),
    ],
)
def test_a_time_may_stand_beside_its_day_without_a_word(phrase, start):
    assert start_of(phrase) == start
