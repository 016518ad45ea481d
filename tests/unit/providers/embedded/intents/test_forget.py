"""Things no longer to be kept in mind."""

import pytest

from desktop_assist.providers.embedded.intents.forget import read
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        ("forget that I travel by train", {"fact": "I travel by train"}),
        ("you can forget about my seat preference", {"fact": "my seat preference"}),
        ("Vergiss, dass ich Vegetarier bin", {"fact": "ich Vegetarier bin"}),
    ],
)
def test_the_call_is_made_with_what_was_said(text, arguments):
    [call] = read(request(text)).calls

    assert (call.tool, call.arguments) == ("forget", arguments)


@pytest.mark.parametrize(
    "text",
    [
        "forget it",
        "forget about that",
        "I forgot my password",
        "vergiss es",
    ],
)
def test_other_requests_are_left_alone(text):
    assert read(request(text)) is None
