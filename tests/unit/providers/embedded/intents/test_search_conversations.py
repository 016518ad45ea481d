"""What was said in earlier conversations."""

import pytest

from desktop_assist.providers.embedded.intents.search_conversations import read
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        ("what did we say about the hotel?", {"query": "hotel"}),
        ("When did I ask you about the printer last week?", {"query": "printer"}),
        ("Was haben wir über den Laptop gesagt?", {"query": "Laptop"}),
        ("Worüber haben wir zum Thema Messe gesprochen?", {"query": "Messe"}),
        ("find our conversation about the Lisbon trip", {"query": "Lisbon trip"}),
        (
            "what did we talk about yesterday?",
            {"query": "", "from": "2026-11-21", "to": "2026-11-21"},
        ),
        (
            "Worüber haben wir letzte Woche gesprochen?",
            {"query": "", "from": "2026-11-09", "to": "2026-11-15"},
        ),
    ],
)
def test_the_call_is_made_with_what_was_said(text, arguments):
    [call] = read(request(text)).calls

    assert (call.tool, call.arguments) == ("search_conversations", arguments)


@pytest.mark.parametrize(
    "text",
    [
        "what did I spend in October?",
        "what did I do yesterday?",
        "how do you say hello in French",
        "what did people say in #general",
    ],
)
def test_other_requests_are_left_alone(text):
    assert read(request(text)) is None
