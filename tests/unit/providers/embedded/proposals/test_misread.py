"""Readings that a look into the calendar betters."""

import pytest

from desktop_assist.domain.contact import Contact, ContactBook
from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.proposals.misread import bettered, is_look_for_measure
from desktop_assist.providers.embedded.reply import Act, Ask, PlannedCall, Say, Several, parted
from desktop_assist.providers.embedded.understanding import understood
from tests.helpers.looked_up import after_looking
from tests.helpers.user_requests import request


def reply_to(text):
    asked = request(text)
    return after_looking(bettered(understood(asked), asked, History()))


def test_what_is_wanted_elsewhere_is_changed_and_not_made_anew():
    asked = reply_to("Right, friseur wants to be 6 o'clock not 5")

    assert isinstance(asked, Ask)
    assert asked.pending.tool == "update_meeting"


def test_what_is_not_found_by_its_words_is_found_by_likeness():
    asked = reply_to("verschieb die Durchsicht der Budgets auf Donnerstag um 10")

    assert isinstance(asked, Ask)
    assert asked.pending.arguments["uid"] == "budget"


@pytest.mark.parametrize(
    "text",
    [
        "Teamrunde am Mittwoch bitte auf halb 10 ändern",
        "Teamrunde am Mittwoch ist erst um halb 10, kannst du das ändern",
        "Teamrunde am Mittwoch ist ausnahmsweise erst um halb 10",
        "Budget am 25. bitte ausnahmsweise erst um 10:15, nur dieses eine Mal",
    ],
)
def test_a_german_change_makes_no_second_meeting(text):
    asked = reply_to(text)

    assert isinstance(asked, Ask)
    assert asked.pending.tool == "update_meeting"


def test_a_swap_is_asked_where_the_message_was_taken_for_a_change():
    text = "The project kickoff got pushed to January so delete it, and use the slot for admin"

    asked = reply_to(text)

    assert isinstance(asked, Ask)
    assert [one.tool for one in parted(asked.pending)] == ["cancel_meeting", "create_meeting"]


@pytest.mark.parametrize(
    "text",
    [
        "Add a budget review follow-up with Tom on Friday at 10",
        "Lunch with Sarah on Friday at 12",
        "Zahnarzt am Freitag um 10 Uhr",
    ],
)
def test_what_is_new_is_made(text):
    reply = reply_to(text)

    assert isinstance(reply, Act)
    assert reply.calls[0].tool == "create_meeting"


@pytest.mark.parametrize(
    "text",
    ["dentist at 9", "lunch with Omar at 1 not 12.30", "put the kickoff on Tuesday at 10"],
)
def test_a_name_and_an_hour_may_be_about_what_is_there(text):
    asked = reply_to(text)

    assert isinstance(asked, Ask)
    assert asked.pending.tool == "update_meeting"


@pytest.mark.parametrize(
    "text",
    ["book the dentist at 9", "lunch with Peter at 1", "put the demo on Tuesday"],
)
def test_what_is_ordered_or_called_otherwise_is_made(text):
    asked = reply_to(text)

    assert isinstance(asked, Ask)
    assert asked.pending.tool == "create_meeting"


@pytest.mark.parametrize(
    ("text", "start", "title"),
    [
        ("put a 15 min buffer before the budget review", "2026-11-25T13:45", "Buffer"),
        ("book a call with Anna after the kickoff", "2026-11-30T11:30", "Call with Anna"),
        ("plane 30 Minuten Vorbereitung vor dem Kickoff ein", "2026-11-30T09:30", "Vorbereitung"),
        ("30 min nach der Teamrunde kurz mit Lena sprechen", "2026-11-25T17:30", "Sprechen"),
    ],
)
def test_another_meeting_tells_the_hour(text, start, title):
    asked = reply_to(text)

    assert isinstance(asked, Ask)
    assert str(asked.pending.arguments["start"]).startswith(start)
    assert asked.pending.arguments["title"] == title


@pytest.mark.parametrize(
    ("text", "is_measure"),
    [
        ("ab wie viel cm müssen alle raus?", True),
        ("how far may I drive?", True),
        ("was steht zum Hund drin?", False),
    ],
)
def test_a_measure_that_documents_are_asked_for_takes_no_meeting_away(text, is_measure):
    look = Act((PlannedCall("search_policies", {"query": text}),))

    assert is_look_for_measure(look, request(text)) is is_measure
    assert not is_look_for_measure(Act((PlannedCall("list_meetings", {}),)), request(text))


def test_a_remark_beside_an_order_leaves_the_order_one():
    made = Act((PlannedCall("create_meeting", {"title": "Lena", "start": "2026-11-25T15:00"}),))
    parts = Several((made, Say("Left out.")))
    book = ContactBook((Contact("Lena Fischer", ("l@x.example",)),))
    text = "Setz mir für Mittwoch 15 Uhr die Lena rein, halbe Stunde. Das macht nichts."

    asked = after_looking(bettered(parts, request(text, book), History()))

    assert isinstance(asked, Ask)
    assert asked.pending.arguments["attendees"] == ["Lena Fischer"]
