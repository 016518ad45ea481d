"""Invitations to get ready."""

import pytest

from desktop_assist.providers.embedded.intents.save_invitation import (
    complete,
    is_about_the_last,
    read,
)
from desktop_assist.providers.embedded.reply import Act, Ask
from tests.helpers.looked_up import after_looking
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        ("send the invitation for the budget review", {"uid": "budget"}),
        ("Please save the invitation to the project kickoff", {"uid": "kickoff"}),
        ("can you send out the invites for the dentist", {"uid": "dentist"}),
        ("send Omar the invitation to lunch", {"uid": "lunch"}),
        ("Schick die Einladung zur Teamrunde", {"uid": "teamrunde"}),
        ("Einladung für die Projektbesprechung vorbereiten", {"uid": "projekt"}),
        ("send the invitation for the standup", {"uid": "standup"}),
        (
            "send the invitation for tomorrow's standup",
            {"uid": "standup", "recurrence_id": "2026-11-23T09:15:00+01:00"},
        ),
    ],
)
def test_the_meeting_is_looked_up_and_its_invitation_prepared(text, arguments):
    reply = after_looking(read(request(text)))

    assert isinstance(reply, Act)
    assert [(one.tool, one.arguments) for one in reply.calls] == [("save_invitation", arguments)]


@pytest.mark.parametrize(
    "text",
    [
        "send an invitation for a meeting tomorrow at 10",
        "send the report to Ben",
        "don't send the invitation",
        "did you send the invitation?",
        "write an invitation to our summer party",
        "invite Mia to the budget review",
    ],
)
def test_other_requests_are_left_alone(text):
    assert read(request(text)) is None


def test_with_several_meetings_it_is_asked_which():
    ask = after_looking(read(request("send the invitation for the vendor call")))
    assert isinstance(ask, Ask)

    reply = after_looking(complete(ask.pending, request("the second one")))

    assert reply.calls[0].arguments == {"uid": "vendor2"}


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("send the invitation", True),
        ("save the invite for it", True),
        ("Einladung verschicken", True),
        ("send the invitations to everyone", True),
        ("send the invitation for the review", False),
        ("send the review", False),
    ],
)
def test_without_a_name_it_is_about_what_came_up(text, is_so):
    assert is_about_the_last(text) is is_so


def test_an_invitation_to_something_new_is_left_to_its_making():
    assert read(request("send an invite to Lena for a retro on Monday at 3")) is None
