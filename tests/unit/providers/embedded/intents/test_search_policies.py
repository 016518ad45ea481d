"""Questions that the rules of the company answer."""

import pytest

from desktop_assist.providers.embedded.intents.search_policies import read
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        ("Am I allowed to fly business class?", {"query": "Am I allowed to fly business class"}),
        ("What does the travel policy say about tips?", {"query": "tips"}),
        ("Was sagt die Reiserichtlinie zu Trinkgeld?", {"query": "Trinkgeld"}),
        ("who pays for the hotel?", {"query": "who pays for the hotel"}),
        ("Is there a dress code?", {"query": "Is there a dress code"}),
        ("max nightly lodging in Boston", {"query": "max nightly lodging in Boston"}),
        ("Gibt es Regeln für Geschenke?", {"query": "Gibt es Regeln für Geschenke"}),
        (
            "whats the deadline for handing in receipts",
            {"query": "whats the deadline for handing in receipts"},
        ),
    ],
)
def test_the_call_is_made_with_what_was_said(text, arguments):
    [call] = read(request(text)).calls

    assert (call.tool, call.arguments) == ("search_policies", arguments)


@pytest.mark.parametrize(
    "text",
    [
        "When can I meet with the supplier for 2 hours next week?",
        "Can we shift the supplier call to next Monday?",
        "what is my credit limit",
        "how many carry ons may I take on a flight",
        "show my expenses",
        "how many vacation days do I have left",
        "What is the capital of Australia?",
    ],
)
def test_other_requests_are_left_alone(text):
    assert read(request(text)) is None
