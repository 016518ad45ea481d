"""Stretches of time within a day."""

import pytest

from tests.helpers.time_phrases import meaning_of, stretch_of


@pytest.mark.parametrize(
    ("phrase", "stretch"),
    [
        ("tomorrow from 10 to 11:30", ("2026-11-23 10:00", "2026-11-23 11:30")),
        ("tomorrow 9 to 5", ("2026-11-23 09:00", "2026-11-23 17:00")),
        ("tomorrow 3 to 4:30pm", ("2026-11-23 15:00", "2026-11-23 16:30")),
        ("morgen von 13 bis 14 Uhr", ("2026-11-23 13:00", "2026-11-23 14:00")),
        ("tomorrow between 9:15 and 10", ("2026-11-23 09:15", "2026-11-23 10:00")),
    ],
)
def test_stretches(phrase, stretch):
    assert stretch_of(phrase) == stretch


def test_before_a_time_names_no_start():
    assert not meaning_of("tomorrow before noon").has_time


@pytest.mark.parametrize(
    ("phrase", "stretch"),
    [
        ("tomorrow 2 till half past", ("2026-11-23 14:00", "2026-11-23 14:30")),
        ("tomorrow from 10 to ten past", ("2026-11-23 10:00", "2026-11-23 10:10")),
        ("tomorrow 9.30 till quarter to", ("2026-11-23 09:30", "2026-11-23 09:45")),
        ("tomorrow 2.45 till quarter past", ("2026-11-23 14:45", "2026-11-23 15:15")),
        ("tomorrow 2 till half past three", ("2026-11-23 14:00", "2026-11-23 15:30")),
        ("tomorrow 2 to quarter to 3", ("2026-11-23 14:00", "2026-11-23 14:45")),
    ],
)
def test_an_end_may_be_told_by_its_minutes_alone(phrase, stretch):
    assert stretch_of(phrase) == stretch
