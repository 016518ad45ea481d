"""Receipts are given to be entered in whatever words."""

import pytest

from desktop_assist.providers.embedded.follow_ups.given_receipts import (
    are_to_wait,
    asks_for_else,
    hands_over,
)
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    "text",
    [
        "that's the lot, off you go",
        "what a month, everything is in here, have at it",
        "could you work your way through this pile for me?",
        "pls help to key in all of these",
        "Dear assistant, please find the receipts of spring and do the needful",
        "das ist alles, was sich angesammelt hat",
        "Kannst du die mal eben wegarbeiten?",
        "voilà, meine Quittungen vom Februar",
        "these are from the roadshow, I want them done now",
    ],
)
def test_whoever_gives_them_away_wants_them_entered(text):
    assert hands_over(request(text))


@pytest.mark.parametrize(
    "text",
    [
        "all of these are for our client Ahorn",
        "Remind me to enter these on Friday",
        "Everything at 3 pm can go",
        "these need a meeting",
        "how much is all of this",
        "hello there",
        "put them in a folder and send them to Anna, how much are they",
    ],
)
def test_something_else_is_not_taken_for_it(text):
    assert not hands_over(request(text))


@pytest.mark.parametrize(
    "text",
    ["just read these", "don't add anything yet", "noch nicht eintragen", "I'll do it later"],
)
def test_they_are_to_wait(text):
    assert are_to_wait(request(text))


@pytest.mark.parametrize("text", ["enter them all", "I waited for these, enter them"])
def test_they_are_not(text):
    assert not are_to_wait(request(text))


@pytest.mark.parametrize("text", ["Is that all of them?", "Show me these", "Sind das alle?"])
def test_something_else_is_asked_for(text):
    assert asks_for_else(request(text))


@pytest.mark.parametrize("text", ["Can you enter these?", "Erfasst du die?", "all of these"])
def test_an_order_may_be_a_question(text):
    assert not asks_for_else(request(text))
