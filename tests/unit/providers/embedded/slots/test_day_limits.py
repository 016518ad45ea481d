"""Between which hours somebody has time."""

from datetime import time

import pytest

from desktop_assist.calendars.phrases import Policy
from desktop_assist.providers.embedded.slots.day_limits import find_limits
from tests.helpers.frozen_clock import SUNDAY_MORNING


def limits(text):
    return find_limits(text, SUNDAY_MORNING, Policy())


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("two hours on Wednesday. I finish at five.", "09:00-17:00"),
        ("an hour free on Friday? I have to leave at 11.", "09:00-11:00"),
        ("90 minutes on Friday, nothing after 3", "09:00-15:00"),
        ("an hour tomorrow, not before 10", "10:00-18:00"),
        ("zwei Stunden am Freitag? Ich muss um 15 Uhr weg", "09:00-15:00"),
        ("eine Stunde am Freitag, ich bin erst ab 10 da", "10:00-18:00"),
        ("an hour on Friday at 3", ""),
    ],
)
def test_the_ends_of_the_day_are_read(text, hours):
    assert limits(text).hours() == hours


def test_they_lie_within_a_part_of_the_day_that_is_named():
    found = limits("two hours on Wednesday afternoon. I finish at five.")

    assert found.hours(time(12), time(18)) == "12:00-17:00"
    assert "five" not in found.rest


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("when am I free on Thursday from noon on", time(12)),
        ("an hour on Friday from 2 onwards", time(14)),
        ("when am I free after 3 on Friday", time(15)),
        ("wann habe ich ab 14 Uhr Zeit", time(14)),
        ("half an hour after 2 hours of work", None),
        ("from 2 to 4", None),
    ],
)
def test_from_an_hour_on_to_the_end_of_the_day(text, first):
    assert find_limits(text, SUNDAY_MORNING, Policy()).first == first
