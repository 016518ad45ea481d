"""Meetings at other times than the rules have."""

import pytest

from desktop_assist.domain.contact import Contact, ContactBook
from desktop_assist.providers.embedded.proposals.read_over import (
    at_times_read,
    with_hour_put_right,
)
from desktop_assist.providers.embedded.reply import REQUEST, Ask, PlannedCall
from tests.helpers.marked_reading import marked

BOOK = ContactBook((Contact("Nadia Brandt", ("n@x.example",)),))
TEXT = "put a [lease talk](t) with [Nadia](p) in [on Friday](w) [at 2](w), [45 minutes](l)"


def asked(**arguments) -> Ask:
    return Ask("So?", ("Yes",), PlannedCall("create_meeting", {"title": "Talk", **arguments}))


def better(ask: Ask, text: str = TEXT):
    return at_times_read(ask, *marked("create", text, BOOK)).pending.arguments


@pytest.mark.parametrize(
    "rules",
    [
        {"start": "2026-11-27T14:00:00+01:00", "duration_minutes": 60},
        {"start": "2026-11-26T14:00:00+01:00", "duration_minutes": 45},
        {REQUEST: "put a talk in on Friday"},
    ],
)
def test_it_is_asked_as_it_was_read(rules):
    found = better(asked(**rules))

    assert (found["title"], found["duration_minutes"]) == ("Lease talk", 45)
    assert str(found["start"]).startswith("2026-11-27T14:00")


def test_at_the_same_times_the_question_of_the_rules_stays():
    ask = asked(start="2026-11-27T14:00:00+01:00", duration_minutes=45)
    assert better(ask) == ask.pending.arguments


def test_a_time_by_the_clock_of_another_place_stays():
    ask = asked(start="2026-11-27T10:00:00+07:00", time_zone="Asia/Jakarta", duration_minutes=45)
    assert better(ask) == ask.pending.arguments


def test_a_place_that_they_missed_is_added():
    ask = asked(start="2026-11-27T14:00:00+01:00", duration_minutes=45)
    assert better(ask, f"{TEXT} in the [library](r)")["location"] == "Library"


def test_where_no_hour_was_read_it_is_asked_for_with_who_comes():
    found = better(
        asked(**{REQUEST: "a talk on Friday"}), "[lease talk](t), [Nadia](p), [Friday](w)"
    )
    assert (found["title"], found["attendees"]) == ("Lease talk", ["Nadia Brandt"])


def put_right(text: str, start: str):
    ask = Ask("So?", ("Yes",), PlannedCall("update_meeting", {"uid": "u", "start": start}))
    reading = with_hour_put_right(ask, *marked("change", text))
    return reading and reading.texts("w")


def test_an_hour_that_was_taken_back_gives_way_to_the_last():
    text = "move the [review](t) to Friday at 12, no, sorry, [at 1 pm](w)"

    assert put_right(text, "2026-11-27T12:00:00+01:00") == ["2026-11-27", "at 1 pm"]
    assert put_right(text, "2026-11-27T13:00:00+01:00") is None
    assert put_right(text.replace("no, sorry,", "or"), "2026-11-27T12:00:00+01:00") is None
