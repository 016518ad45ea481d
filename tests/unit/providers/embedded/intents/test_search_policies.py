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
        ("need a receipt for a $20 cab?", {"query": "need a receipt for a $20 cab"}),
        ("who has to ok 15% off list", {"query": "who has to ok 15% off list"}),
        ("who needs to sign off a 20% discount", {"query": "who needs to sign off a 20% discount"}),
        (
            "How long have I got to send in my travel expenses?",
            {"query": "How long have I got to send in my travel expenses"},
        ),
        (
            "does the university help with creche fees at all?",
            {"query": "does the university help with creche fees at all"},
        ),
        (
            "what time do I have to be in the office by?",
            {"query": "what time do I have to be in the office by"},
        ),
        (
            "Wer muss unterschreiben, wenn wir etwas für 8.000 Euro bestellen?",
            {"query": "Wer muss unterschreiben, wenn wir etwas für 8.000 Euro bestellen"},
        ),
        (
            "auf welches konto buche ich geschenke an kunden?",
            {"query": "auf welches konto buche ich geschenke an kunden"},
        ),
        (
            "Wie spät muss ich morgens spätestens da sein?",
            {"query": "Wie spät muss ich morgens spätestens da sein"},
        ),
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
        "Freitag um 12 Mittagessen mit Max",
        "lunch with Max on Friday at noon",
    ],
)
def test_other_requests_are_left_alone(text):
    assert read(request(text)) is None
