"""Several wishes about the calendar in one message."""

import pytest

from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.learned.reading import read
from desktop_assist.providers.embedded.proposals.read_wishes import (
    Wish,
    propose_wishes,
    wishes_in,
)
from desktop_assist.providers.embedded.reply import THEN, Ask, Find, Say, parted
from tests.helpers.looked_up import after_looking
from tests.helpers.marked_reading import marked
from tests.helpers.user_requests import request

OTHERWISE = Say("Nothing was found.")
BOTH = "Cancel the dentist on Tuesday and move the budget review to Friday at 3pm"


def wish(chore, text):
    reading, asked = marked(chore, text)
    return Wish(asked.text, reading)


GONE = wish("cancel", "no [dentist](t)")
GONE_ON_TUESDAY = wish("cancel", "no [dentist](t) [on Tuesday](o)")
MOVED = wish("change", "the [budget review](t) is [on Friday](w) [at 3pm](w)")


def reply_to(*wishes):
    whole = request(". ".join(one.text for one in wishes))
    return after_looking(propose_wishes(wishes, whole, History(), OTHERWISE))


def calls_of(*wishes):
    asked = reply_to(*wishes)
    assert isinstance(asked, Ask), asked
    return [(one.tool, one.arguments) for one in parted(asked.pending)]


def test_both_are_asked_in_one_question():
    asked = reply_to(GONE, MOVED)

    assert isinstance(asked, Ask)
    assert "Dentist" in asked.question
    assert "Budget review" in asked.question
    assert asked.pending.tool == "cancel_meeting"
    assert len(asked.pending.arguments[THEN]) == 1
    assert len(asked.choices) == 1


def test_each_is_done_as_it_was_read():
    assert calls_of(GONE, MOVED) == [
        ("cancel_meeting", {"uid": "dentist"}),
        ("update_meeting", {"uid": "budget", "start": "2026-11-27T15:00:00+01:00"}),
    ]


@pytest.mark.parametrize(
    ("before", "new", "start"),
    [
        (GONE_ON_TUESDAY, "[design workshop](t) [that day](w) [at 10](w)", "2026-11-24T10:00"),
        (GONE_ON_TUESDAY, "[design workshop](t) [on that day at 10](w)", "2026-11-24T10:00"),
        (GONE_ON_TUESDAY, "[design workshop](t) that day [at 10](w)", "2026-11-24T10:00"),
        (GONE_ON_TUESDAY, "[design workshop](t) [the same day](w) [at 10](w)", "2026-11-24T10:00"),
        (GONE_ON_TUESDAY, "[Workshop](t) [am selben Tag](w) [um 10 Uhr](w)", "2026-11-24T10:00"),
        (GONE_ON_TUESDAY, "[design workshop](t) [tomorrow](w) [at 10](w)", "2026-11-23T10:00"),
        (MOVED, "[design workshop](t) [that day](w) [at 10](w)", "2026-11-27T10:00"),
        (
            wish("change", "[Wednesday's](o) [budget review](t) goes [to Friday at 3pm](w)"),
            "[design workshop](t) [that day](w) [at 10](w)",
            "2026-11-27T10:00",
        ),
    ],
)
def test_that_day_is_the_day_of_the_wish_before(before, new, start):
    tool, arguments = calls_of(before, wish("create", new))[1]

    assert (tool, str(arguments["start"])[:16]) == ("create_meeting", start)


def test_it_is_the_day_of_the_nearest_one_before():
    new = wish("create", "[design workshop](t) [that day](w) [at 10](w)")

    assert "2026-11-27T10:00" in str(calls_of(GONE_ON_TUESDAY, MOVED, new)[2])


@pytest.mark.parametrize(
    "other",
    [
        wish("cancel", "no [piano lesson](t)"),
        wish("change", "the [budget review](t) then"),
        wish("create", "[design workshop](t) [tomorrow](w)"),
        wish("cancel", "no [dentist](t) for me"),
    ],
)
def test_where_one_comes_to_nothing_or_is_there_twice_nothing_is_asked(other):
    assert reply_to(GONE, other) is OTHERWISE


def test_one_alone_is_left_to_others():
    assert reply_to(GONE) is None


def test_new_ones_are_asked_together_without_a_look():
    new = wish("create", "[design workshop](t) [tomorrow](w) [at 10](w)")
    told = wish("told", "[12.50](a) at the [Quay Garage](m) [yesterday](d)")

    calls = calls_of(new, told)

    assert [tool for tool, _ in calls] == ["create_meeting", "add_expense"]
    assert calls[1][1]["merchant"] == "Quay Garage"


@pytest.mark.parametrize(
    ("text", "chores"),
    [
        (BOTH, ["cancel", "change"]),
        (
            "Cancel the dentist on Tuesday. Schedule a design workshop that day at 10.",
            ["cancel", "create"],
        ),
        (
            "Schedule a design workshop tomorrow at 10, oh and I paid 12.50 for parking yesterday",
            ["create", "told"],
        ),
        ("Verschiebe die Teamrunde auf Donnerstag. Sag den Friseur ab.", ["change", "cancel"]),
    ],
)
def test_a_message_has_its_wishes(text, chores):
    assert [one.reading.chore for one in wishes_in(text)] == chores


@pytest.mark.parametrize(
    "text",
    [
        "Move the budget review to Friday at 3pm",
        "Move the budget review to Friday. Move the budget review to 3pm.",
        "Move the budget review to Friday. What is on my calendar tomorrow?",
        "Here are my receipts. Please add them all.",
        "",
    ],
)
def test_one_wish_or_the_same_meeting_twice_are_not_several(text):
    assert wishes_in(text) == []


def test_a_wish_is_read_by_itself():
    for one in wishes_in(BOTH):
        assert one.reading == read(one.text)


def test_they_are_looked_up_first():
    asked = propose_wishes(wishes_in(BOTH), request(BOTH), History(), OTHERWISE)

    assert isinstance(asked, Find)
    assert asked.lookup.tool == "list_meetings"
