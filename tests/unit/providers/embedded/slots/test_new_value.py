"""What is to change, and what it is to become."""

from datetime import timedelta

import pytest

from desktop_assist.providers.embedded.slots.new_value import (
    find_shift,
    new_time,
    split_at_time,
    split_at_to,
)
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("the dentist to Friday", "the dentist", "Friday"),
        ("Wednesday's review back to 4pm", "Wednesday's review", "4pm"),
        ("the trip to Rome to Friday at 1", "the trip to Rome", "Friday at 1"),
        ("die Teamrunde auf Donnerstag", "die Teamrunde", "Donnerstag"),
        ("the dentist for Friday", "the dentist", "Friday"),
        ("the sync on December 8 to 15:00", "the sync on December 8", "15:00"),
        ("the sync of 8 March to 9 am", "the sync of 8 March", "9 am"),
        ("my 9 to 5 block to Friday", "my 9 to 5 block", "Friday"),
        ("the dentist", "the dentist", ""),
    ],
)
def test_it_is_split_where_the_new_time_begins(text, before, after):
    split = split_at_time(text, request(text))

    assert (split.before.strip(), split.after) == (before, after)


def test_a_name_is_split_at_the_first_to():
    assert split_at_to("the 1:1 to coaching").after == "coaching"
    assert split_at_to("the kickoff to Road to Rome").after == "Road to Rome"


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("the dentist by one hour", 60),
        ("the dentist forward by 30 minutes", -30),
        ("the dentist an hour later", 60),
        ("den Friseur um eine Stunde früher", -60),
    ],
)
def test_a_shift_is_read(text, minutes):
    shift = find_shift(text, request(text))

    assert shift.by == timedelta(minutes=minutes)


def test_a_bare_number_is_an_hour():
    when = new_time("10", request(""))

    assert when is not None
    assert f"{when.start:%H:%M}" == "10:00"
