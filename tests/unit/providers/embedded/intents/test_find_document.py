"""Requests to find a file."""

import pytest

from desktop_assist.providers.embedded.intents.find_document import read
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        ("find the travel policy document", {"query": "travel policy"}),
        ("which file has the lease contract?", {"query": "lease contract"}),
        ("Wo liegt die Datei zu den Reisekosten?", {"query": "Reisekosten"}),
    ],
)
def test_the_call_is_made_with_what_was_said(text, arguments):
    [call] = read(request(text)).calls

    assert (call.tool, call.arguments) == ("find_document", arguments)


@pytest.mark.parametrize(
    "text",
    [
        "find my phone",
        "open the window",
        "import team.ics",
        "where is the file",
    ],
)
def test_other_requests_are_left_alone(text):
    assert read(request(text)) is None
