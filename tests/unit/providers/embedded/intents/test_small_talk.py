"""Greetings, thanks and help."""

import re

import pytest

from desktop_assist.providers.embedded.intents.small_talk import ABILITIES, after_opening, read
from desktop_assist.providers.embedded.reply import Act, Say
from desktop_assist.providers.embedded.understanding import understood
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("hello", "Hello."),
        ("Guten Morgen!", "Hallo."),
        ("thanks for the meeting tomorrow at 10", "You are welcome."),
        ("thank you so much", "You are welcome."),
        ("Danke dir", "Gern geschehen."),
        ("Passt so", "Gern geschehen."),
        ("perfect!", "You are welcome."),
        ("bye", "Goodbye."),
        ("ok", "There is nothing open"),
    ],
)
def test_small_talk_is_answered_and_does_nothing(text, answer):
    reply = understood(request(text))

    assert isinstance(reply, Say)
    assert reply.text.startswith(answer)


@pytest.mark.parametrize(
    "text", ["help", "what can you do?", "How do I add a meeting?", "Was kannst du alles?"]
)
def test_help_names_the_chores_and_dropping_files(text):
    reply = read(request(text))

    assert isinstance(reply, Say)
    assert reply.text.count("\n- ") == 6
    assert "window" in reply.text or "Fenster" in reply.text


@pytest.mark.parametrize("example", re.findall('"(.+?)"', ABILITIES.english + ABILITIES.german))
def test_every_example_of_the_help_works(example):
    assert isinstance(understood(request(example)), Act)


def test_a_request_after_a_greeting_is_heard():
    assert after_opening("Hi! Show my meetings tomorrow") == "Show my meetings tomorrow"
    assert after_opening("thanks for the meeting") == ""


@pytest.mark.parametrize("text", ["here is my receipt", "Ich habe eine Quittung"])
def test_files_are_to_be_dropped(text):
    assert isinstance(read(request(text)), Say)


def test_a_request_is_no_small_talk():
    assert read(request("Good morning meeting tomorrow at 9")) is None
