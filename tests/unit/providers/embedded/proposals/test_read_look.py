"""What is looked up for a question to the calendar that was read."""

import pytest

from desktop_assist.providers.embedded.proposals.read_look import (
    propose_read_look,
    with_length_told,
)
from desktop_assist.providers.embedded.reply import Act, PlannedCall
from tests.helpers.marked_reading import marked


def looked(text):
    found = propose_read_look(*marked("look", text))
    assert isinstance(found, Act)
    [call] = found.calls
    return call


def test_free_time_is_looked_for():
    call = looked("Which days [next week](w) have nothing before lunch?")

    assert (call.tool, call.arguments["from"]) == ("find_free_time", "2026-11-23")


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("when am I free [on Friday](w)? I'm after an hour and a half in one piece", 90),
        ("when am I free [on Friday for 45 minutes](w)?", 45),
        ("do I have two hours in one piece [on Friday](w)?", 120),
        ("wann bin ich [am Freitag](w) frei? ich brauche eine Dreiviertelstunde", 45),
    ],
)
def test_how_long_it_is_to_be_free_may_stand_apart(text, minutes):
    call = looked(text)

    assert (call.tool, call.arguments["duration_minutes"]) == ("find_free_time", minutes)


def test_what_is_on_a_day_is_listed():
    call = looked("anyone i need to see [tomorrow](w)")

    assert (call.tool, call.arguments["from"]) == ("list_meetings", "2026-11-23")


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        (
            "is the [pricing workshop](t) [this friday](w) or the one after",
            {"text": "Pricing workshop"},
        ),
        ("steht mit [Hansen](p) [diese Woche](w) irgendwas an", {"person": "Hansen"}),
    ],
)
def test_a_meeting_that_is_named_is_searched_for(text, arguments):
    call = looked(text)

    assert call.tool == "find_meetings"
    assert arguments.items() <= call.arguments.items()


def test_nothing_is_looked_for_where_nothing_is_named():
    assert propose_read_look(*marked("look", "anything good?")) is None


@pytest.mark.parametrize(
    ("tools", "minutes"),
    [
        (["list_meetings"], 120),
        (["find_free_time", "find_free_time"], 120),
        (["find_free_time"], None),
        (["list_expenses"], None),
    ],
)
def test_a_length_that_the_rules_missed_is_looked_for(tools, minutes):
    reading, asked = marked("look", "do I have two hours in one piece [on Friday](w)?")

    found = with_length_told(Act(tuple(PlannedCall(one, {}) for one in tools)), reading, asked)

    assert (found.calls[0].arguments["duration_minutes"] if found else None) == minutes


def test_what_is_on_is_listed_where_no_length_is_told():
    reading, asked = marked("look", "what do I have [on Friday](w)?")

    assert with_length_told(Act((PlannedCall("list_meetings", {}),)), reading, asked) is None
