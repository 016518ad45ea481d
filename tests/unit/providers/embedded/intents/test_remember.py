"""Things to keep in mind."""

import pytest

from desktop_assist.providers.embedded.intents.remember import read
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        ("remember that I travel by train", {"fact": "I travel by train"}),
        ("Please keep in mind that Lena is my manager.", {"fact": "Lena is my manager"}),
        ("don't forget that I never work on Fridays", {"fact": "I never work on Fridays"}),
        ("My manager is Petra, keep that in mind", {"fact": "My manager is Petra"}),
        ("For the record: I am a vegetarian", {"fact": "I am a vegetarian"}),
        ("Merk dir, dass ich Vegetarier bin", {"fact": "ich Vegetarier bin"}),
    ],
)
def test_the_call_is_made_with_what_was_said(text, arguments):
    [call] = read(request(text)).calls

    assert (call.tool, call.arguments) == ("remember", arguments)


@pytest.mark.parametrize(
    "text",
    [
        "remember to call Ana",
        "remember when we met?",
        "do you remember the hotel?",
        "remember that",
        "don't forget to book a call",
    ],
)
def test_other_requests_are_left_alone(text):
    assert read(request(text)) is None
