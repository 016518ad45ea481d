"""What to do without the receipt is asked of the rules."""

import pytest

from desktop_assist.providers.embedded.intents.lost_receipt import read
from desktop_assist.providers.embedded.reply import Act
from desktop_assist.providers.embedded.understanding import understood
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("I lost the reciept for an £18 sandwich, what do i do",
         "I lost the receipt for an sandwich, what do i do"),
        ("Mislaid a parking slip. What form do I need?",
         "Mislaid a parking slip. What form do I need"),
        ("My train receipt has gone missing, can I still claim it?",
         "My train receipt has gone missing, can I still claim it"),
        ("Ich habe die Quittung verloren, was muss ich tun?",
         "Ich habe die Quittung verloren, was muss ich tun"),
        ("Is there a form for lost tickets?", "Is there a form for lost tickets"),
        ("There was no receipt at the car park, is that okay?",
         "There was no receipt at the car park, is that okay"),
        ("Lost the receipt for a €25 lunch. What do I have to fill in?",
         "Lost the receipt for a lunch. What do I have to fill in"),
    ],
)  # fmt: skip
def test_the_rules_are_asked_without_the_sum(text, query):
    reply = understood(request(text))

    assert isinstance(reply, Act)
    [call] = reply.calls
    assert (call.tool, call.arguments) == ("search_policies", {"query": query})


@pytest.mark.parametrize(
    "text",
    [
        "Which expenses have no receipt?",
        "What receipts are missing in October?",
        "I lost the receipt, add 12 EUR for parking today",
        "Do I need a receipt for a taxi?",
        "I lost my keys, what do I do?",
        "What can I claim?",
    ],
)
def test_anything_else_is_left_to_others(text):
    assert read(request(text)) is None
