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
