"""Receipts to read."""

import pytest

from desktop_assist.providers.embedded.intents.read_receipt import complete, read
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        ("read the receipt taxi.png", {"file": "taxi.png"}),
        ('scan the receipt in "~/Downloads/scan 3.pdf"', {"file": "~/Downloads/scan 3.pdf"}),
        ("Lies den Beleg beleg_12.jpg", {"file": "beleg_12.jpg"}),
    ],
)
def test_the_call_is_made_with_what_was_said(text, arguments):
    [call] = read(request(text)).calls

    assert (call.tool, call.arguments) == ("read_receipt", arguments)


def test_what_is_missing_is_asked_for_and_the_answer_completes_it():
    ask = read(request("read this receipt"))
    assert ask.question == "Which file is the receipt? It can also be dropped into the window."

    [call] = complete(ask.pending, request("it is scan.pdf")).calls

    assert call.arguments == {"file": "scan.pdf"}


@pytest.mark.parametrize(
    "text",
    [
        "show my receipts",
        "do I need a receipt?",
        "read my mail",
    ],
)
def test_other_requests_are_left_alone(text):
    assert read(request(text)) is None
