"""Dates in what other people wrote."""

from datetime import date, datetime

import pytest

from desktop_assist.calendars.spoken_times import SpokenTimes
from tests.helpers.fixed_settings import FixedSettings
from tests.helpers.frozen_clock import BERLIN

SAID_AT = datetime(2026, 11, 18, 13, 0, tzinfo=BERLIN)


def times(text):
    return SpokenTimes(FixedSettings()).times_in(text, SAID_AT)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("by Friday", date(2026, 11, 20)),
        ("some time next week", date(2026, 11, 27)),
        ("bis Ende November", date(2026, 11, 30)),
        ("tomorrow noon", date(2026, 11, 19)),
    ],
)
def test_a_deadline_is_its_last_day(text, day):
    assert times(text)[-1].last_day == day


def test_a_time_is_told_with_its_length_and_place():
    (found,) = times("Meet on Tuesday at 14:00 for 45 minutes!")

    assert (found.begins, found.minutes) == (datetime(2026, 11, 24, 14, 0, tzinfo=BERLIN), 45)
    assert found.has_time
    assert found.start == 5


def test_no_time_is_none():
    assert times("Nothing of the kind") == ()
