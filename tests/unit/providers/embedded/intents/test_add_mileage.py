"""Ways driven in one's own car, and sentences that only speak of a distance."""

import pytest

from desktop_assist.providers.embedded.intents.add_mileage import complete, read
from desktop_assist.providers.embedded.reply import Act, Ask
from tests.helpers.user_requests import request

TUESDAY = {"date": "2026-11-17", "distance": "120", "unit": "km", "to": "Cologne"}


def test_a_drive_that_is_told_is_added():
    reply = read(request("I drove 120 km to Cologne on Tuesday"))

    assert isinstance(reply, Act)
    assert reply.calls[0].arguments == TUESDAY


def test_a_drive_that_is_not_said_to_have_been_driven_is_asked_about():
    ask = read(request("Car to Cologne on Tuesday, 120 km, my car"))

    assert isinstance(ask, Ask)
    assert ask.pending.arguments == TUESDAY
    assert "120 km to Cologne" in ask.question


def test_a_missing_distance_is_asked_for_and_the_answer_completes_it():
    ask = read(request("Add mileage to Cologne on Tuesday"))
    assert isinstance(ask, Ask)

    for answer in ("120", "120 km", "it was 120 kilometres"):
        reply = complete(ask.pending, request(answer))
        assert isinstance(reply, Act)
        assert reply.calls[0].arguments == TUESDAY
    assert complete(ask.pending, request("no idea")) is None


@pytest.mark.parametrize(
    "text",
    [
        "the drive to Cologne is 120 km",
        "how many miles is it to Cologne?",
        "I ran 10 km to the park",
        "I might drive 120 km to Cologne",
        "Log a meeting in Cologne",
        "we took the train, 120 km to Cologne",
        "at 120 km per hour to Cologne in my car",
    ],
)
def test_what_is_no_drive_of_ones_own_is_left_alone(text):
    assert read(request(text)) is None
