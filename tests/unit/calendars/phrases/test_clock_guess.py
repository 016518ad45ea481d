"""Hours without am or pm."""

from datetime import time

import pytest

from desktop_assist.calendars.phrases.clock_guess import (
    is_doubtful,
    is_night,
    is_small_hour,
    settled,
    settled_end,
)
from desktop_assist.calendars.phrases.terms import Clock, Clocks, DayPart

EVENING = DayPart(18, 22)


@pytest.mark.parametrize(("hour", "guess"), [(1, 13), (7, 19), (8, 8), (12, 12), (15, 15)])
def test_hours_up_to_seven_are_in_the_afternoon(hour, guess):
    assert settled(Clock(hour), None) == time(guess)


def test_a_part_of_the_day_decides():
    assert settled(Clock(9), EVENING) == time(21)


def test_what_was_said_is_not_guessed():
    assert settled(Clock(12, 15, "am"), None) == time(0, 15)
    assert settled(Clock(12, 15, "pm"), None) == time(12, 15)


def test_only_six_and_seven_are_doubtful():
    assert [hour for hour in range(1, 13) if is_doubtful(Clock(hour), None)] == [6, 7]
    assert not is_doubtful(Clock(7), EVENING)


def test_an_open_end_lies_after_the_start():
    assert settled_end(Clocks(Clock(9), Clock(5)), None) == time(17)


def test_a_night_has_small_hours_and_a_date_has_two_of_them():
    assert is_small_hour(Clock(2, 30))
    assert not is_small_hour(Clock(2, 30, "pm"))
    assert is_night(DayPart(20, 24))
    assert not is_night(DayPart(20, 24, is_today=True))
    assert not is_night(DayPart(18, 22))
