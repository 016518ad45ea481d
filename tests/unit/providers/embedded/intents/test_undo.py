"""Taking a change back."""

import pytest

from desktop_assist.providers.embedded.intents.undo import read
from desktop_assist.providers.embedded.reply import Ask
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        ("undo", {}),
        ("Undo the last change, please", {}),
        ("oops, revert that please", {}),
        ("take that back", {}),
        ("Mach das rückgängig", {}),
        ("mach es rückgängig", {}),
        ("bitte letzte Aktion zurücknehmen", {}),
        ("undo change c-12", {"change_id": "c-12"}),
    ],
)
def test_the_call_is_made_with_what_was_said(text, arguments):
    [call] = read(request(text)).calls

    assert (call.tool, call.arguments) == ("undo", arguments)


@pytest.mark.parametrize(
    "text",
    [
        "What does undo do?",
        "Undo my trip to Paris",
        "Take a note",
        "mach das",
    ],
)
def test_other_requests_are_left_alone(text):
    assert read(request(text)) is None


@pytest.mark.parametrize("text", ["doch nicht", "ach, doch lieber nicht", "zurück", "actually no"])
def test_what_may_mean_it_is_asked_first(text):
    reply = read(request(text))

    assert isinstance(reply, Ask)
    assert reply.pending.tool == "undo"
