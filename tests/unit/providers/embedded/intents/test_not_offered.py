"""Chores that cannot be done yet."""

import pytest

from desktop_assist.providers.embedded.intents.not_offered import is_told, read
from desktop_assist.providers.embedded.reply import Say
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Remind me to call Ana tomorrow", "There are no reminders"),
        ("Set a timer for 10 minutes", "There are no timers"),
        ("Email Tom tomorrow at 9", "Mail cannot be sent"),
        ("Schreib eine Entschuldigung", "Freies Schreiben braucht ein Modell"),
    ],
)
def test_it_says_so_in_the_language_of_the_request(text, answer):
    reply = read(request(text))

    assert isinstance(reply, Say)
    assert reply.text.startswith(answer)


def test_a_reminder_before_a_meeting_is_offered():
    assert read(request("Call Ana tomorrow at 10, remind me 10 minutes before")) is None


def test_an_invitation_for_somebody_is_no_mail():
    assert read(request("Send Omar an invite for a call on Monday at 3pm")) is None


def test_a_viewing_of_a_room_is_a_meeting():
    assert read(request("book a room viewing tomorrow at 4 with Anna")) is None
    assert read(request("book a room for tomorrow at 4")) is not None


def test_time_to_write_in_is_no_writing():
    assert read(request("block 2 hours tomorrow to write the report")) is None
    assert read(request("shift bonus write up tomorrow at 10")) is None


def test_what_cannot_be_done_is_told_from_what_is_said_otherwise():
    assert is_told(read(request("Remind me to call Ana tomorrow")))
    assert not is_told(Say("Something else."))
