"""Which meeting is the next, the first or the last, and which overlap."""

import pytest

from desktop_assist.providers.embedded.intents.which_meeting import read
from desktop_assist.providers.embedded.reply import Find
from tests.helpers.listed_meetings import listed
from tests.helpers.user_requests import request

RUNNING = listed("Breakfast", "2026-11-22T09:30:00+01:00", "2026-11-22T10:30:00+01:00")
CALL = listed("Call", "2026-11-22T11:15:00+01:00", "2026-11-22T12:00:00+01:00", location="Room 4")
FAIR = listed("Fair", "2026-11-23", "2026-11-24")
AUDIT = listed("Audit", "2026-11-23T09:00:00+01:00", "2026-11-23T12:00:00+01:00")
SYNC = listed("Sync", "2026-11-23T11:30:00+01:00", "2026-11-23T12:00:00+01:00")
REVIEW = listed("Review", "2026-11-23T16:00:00+01:00", "2026-11-23T17:00:00+01:00")
NO_WAY = listed("Party", "2026-11-22T10:45:00+01:00", "2026-11-22T11:00:00+01:00", declined=True)


def answer(text, *events):
    found = read(request(text))
    assert isinstance(found, Find)
    return found.choose({"events": list(events)}).text


@pytest.mark.parametrize(
    "text", ["When is my next meeting?", "what's next?", "What comes next", "my next appointment"]
)
def test_the_next_is_still_to_begin(text):
    assert answer(text, RUNNING, NO_WAY, CALL, AUDIT) == (
        "“Breakfast” runs until 10:30. Next is “Call”, Sunday, 22 November 2026, "
        "11:15\N{EN DASH}12:00, Room 4. That is in 1 h 15 min."
    )


def test_how_long_until_it_is_told_only_where_it_is_soon():
    assert answer("how long until my next meeting?", FAIR, REVIEW) == (
        "Next is “Review”, Monday, 23 November 2026, 16:00\N{EN DASH}17:00."
    )
    assert answer("what's next").startswith("There are no meetings from Sunday, 22 November")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("what's my first meeting tomorrow?", "The first is “Audit”, Monday, 23 Nov"),
        ("When does my last meeting tomorrow end?", "The last is “Review”, Monday, 23 November"),
        ("when am I done tomorrow?", "The last is “Review”"),
        ("wann bin ich morgen fertig?", "Der letzte ist „Review“, Montag, 23. November 2026"),
        ("was ist morgen mein erster Termin?", "Der erste ist „Audit“"),
    ],
)
def test_the_first_and_the_last_of_a_day(text, says):
    assert answer(text, FAIR, AUDIT, SYNC, REVIEW).startswith(says)


@pytest.mark.parametrize(
    "text",
    ["Do I have any clashes tomorrow?", "do any of my meetings overlap tomorrow"],
)
def test_what_overlaps_is_told_in_pairs(text):
    assert answer(text, FAIR, AUDIT, SYNC, REVIEW) == (
        "These overlap: “Audit” (Monday, 23 November 2026, 09:00\N{EN DASH}12:00) and “Sync” "
        "(11:30\N{EN DASH}12:00)."
    )
    assert answer(text, AUDIT, REVIEW) == "No meetings overlap on Monday, 23 November 2026."


def test_in_german_too():
    told = answer("gibt es morgen Terminkonflikte?", AUDIT, REVIEW)

    assert told == "Am Montag, 23. November 2026 überschneiden sich keine Termine."


@pytest.mark.parametrize(
    "text",
    [
        "what is next week like?",
        "when is the next board meeting?",
        "next Tuesday",
        "move my next meeting to 3 pm",
        "when is the last day to hand in expenses?",
        "what's the last thing I bought?",
    ],
)
def test_what_else_is_next_or_last_is_left_to_others(text):
    assert read(request(text)) is None


def test_all_that_overlap_with_a_long_one_are_told():
    long = listed("Fair", "2026-11-23T09:00:00+01:00", "2026-11-23T12:00:00+01:00")
    short = listed("Coffee", "2026-11-23T09:30:00+01:00", "2026-11-23T10:00:00+01:00")
    lunch = listed("Lunch", "2026-11-23T11:30:00+01:00", "2026-11-23T12:30:00+01:00")

    told = answer("do any of my meetings overlap tomorrow?", long, short, lunch)

    assert told.count("and “") == 2
