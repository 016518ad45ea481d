"""Which meeting a message speaks of."""

from datetime import datetime

import pytest

from desktop_assist.providers.embedded.found_things import meetings_in
from desktop_assist.providers.embedded.proposals.grounding import (
    is_day_of,
    is_hour_of,
    matches,
    the_one_meant,
    times_in,
)
from desktop_assist.providers.embedded.reply import PlannedCall
from tests.helpers.office import NOW, result_of
from tests.helpers.user_requests import request

MEETINGS = meetings_in(
    result_of(PlannedCall("list_meetings", {"from": "2026-11-22", "to": "2026-12-10"})).output,
    NOW.tzinfo,
)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("that budget thing on Wednesday", "Budget review"),
        ("the bugdet review", "Budget review"),
        ("lunch with Omar", "Lunch with Omar"),
        ("das mit dem Projektkickoff", "Project kickoff"),
        ("morgen der Standup", "Standup"),
    ],
)
def test_the_one_that_is_named_is_meant(text, title):
    found = the_one_meant(matches(request(text), MEETINGS))

    assert found is not None
    assert found.thing.title == title


@pytest.mark.parametrize("text", ["the weather is fine", "half three would suit me", "a call"])
def test_nothing_is_meant_where_no_name_is_said(text):
    assert the_one_meant(matches(request(text), MEETINGS)) is None


def test_the_day_tells_which_time_of_a_series_is_meant():
    [found, *_] = matches(request("the standup on Thursday"), MEETINGS)

    assert found.thing.start == datetime(2026, 11, 26, 9, 15, tzinfo=NOW.tzinfo)


def test_half_of_a_name_is_not_enough_where_it_must_be_sure():
    assert the_one_meant(matches(request("the review of the year"), MEETINGS), 0.8) is None


def test_a_time_tells_the_day_and_the_hour():
    [wednesday, hour] = times_in(request("on Wednesday the one that was at 14:00"))
    start = datetime(2026, 11, 25, 14, tzinfo=NOW.tzinfo)

    assert is_day_of(wednesday.meaning, start)
    assert not is_hour_of(wednesday.meaning, start)
    assert is_hour_of(hour.meaning, start)
    assert not is_day_of(hour.meaning, start)
