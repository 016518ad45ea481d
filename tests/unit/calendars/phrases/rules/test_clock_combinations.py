"""Times counted from another time."""

import pytest

from tests.helpers.time_phrases import meaning_of, start_of


@pytest.mark.parametrize(
    ("phrase", "start"),
    [
        ("tomorrow 20 minutes to 2pm", "2026-11-23 13:40"),
        ("tomorrow 15 past noon", "2026-11-23 12:15"),
        ("tomorrow half an hour after 9 am", "2026-11-23 09:30"),
        ("tomorrow ten minutes past 3", "2026-11-23 15:10"),
    ],
)
def test_times_counted_from_a_time(phrase, start):
    assert start_of(phrase) == start


def test_a_length_from_a_time_ends_later():
    assert (
        meaning_of("tomorrow for 45 minutes from 10:00").end == meaning_of("tomorrow 10:45").start
    )
