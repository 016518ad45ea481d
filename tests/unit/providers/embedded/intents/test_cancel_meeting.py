"""Meetings to take out of the calendar."""

import pytest

from desktop_assist.providers.embedded.intents.cancel_meeting import complete, read
from desktop_assist.providers.embedded.reply import Act, Ask, Say
from tests.helpers.looked_up import after_looking
from tests.helpers.user_requests import request


def reply_to(text: str):
    return after_looking(read(request(text)))


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        ("cancel the dentist", {"uid": "dentist"}),
        (
            "cancel tomorrow's standup",
            {"uid": "standup", "recurrence_id": "2026-11-23T09:15:00+01:00"},
        ),
        ("delete the whole standup series", {"uid": "standup"}),
        ("Sag die Teamrunde ab", {"uid": "teamrunde"}),
        ("please delete lunch with Omar from my calendar", {"uid": "lunch"}),
        ("cancel the meeting on Tuesday at 8:30", {"uid": "dentist"}),
    ],
)
def test_what_is_meant_is_looked_up_and_then_changed(text, arguments):
    reply = reply_to(text)

    assert isinstance(reply, Act)
    assert [(call.tool, call.arguments) for call in reply.calls] == [("cancel_meeting", arguments)]


@pytest.mark.parametrize(
    "text",
    [
        "cancel it",
        "cancel my card",
        "cancel my hotel reservation",
        "don't cancel the dentist",
        "I cancelled the dentist",
        "sag mir, was ansteht",
        "take Tom off the budget review",
        "delete the receipt",
        "skip this song",
    ],
)
def test_other_requests_are_left_alone(text):
    assert read(request(text)) is None


def test_one_of_several_is_asked_for_and_the_answer_chooses_it():
    ask = reply_to("cancel the vendor call")
    assert isinstance(ask, Ask)

    reply = after_looking(complete(ask.pending, request("the first one")))

    assert isinstance(reply, Act)
    assert reply.calls[0].arguments == {"uid": "vendor1"}


def test_one_time_of_a_series_or_all_of_it():
    ask = reply_to("cancel the standup")
    assert ask.choices[-1] == "All of them"

    once = after_looking(complete(ask.pending, request(ask.choices[0])))
    always = after_looking(complete(ask.pending, request("all of them")))

    assert once.calls[0].arguments["recurrence_id"] == "2026-11-23T09:15:00+01:00"
    assert always.calls[0].arguments == {"uid": "standup"}


def test_what_only_follows_from_a_reason_is_asked_first():
    ask = reply_to("Omar is ill, please cancel lunch on Thursday")

    assert isinstance(ask, Ask)
    assert ask.pending.arguments == {"uid": "lunch"}


def test_what_is_not_there_is_said():
    assert isinstance(reply_to("cancel the opera"), Say)
