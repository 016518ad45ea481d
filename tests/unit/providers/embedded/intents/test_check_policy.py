"""Whether expenses keep to the rules."""

import pytest

from desktop_assist.providers.embedded.intents.check_policy import complete, read
from desktop_assist.providers.embedded.reply import Act, Ask, Say
from tests.helpers.looked_up import after_looking
from tests.helpers.user_requests import request


def reply_to(text: str):
    return after_looking(read(request(text)))


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        ("check my expenses against the policy", {}),
        ("is the Hotel Adler expense within policy?", {"expense_id": "e4"}),
        ("check report R-2026-10 against the travel policy", {"report_id": "R-2026-10"}),
        ("does expense 12 comply with our rules?", {"expense_id": "12"}),
        ("Ist das Hotel Adler richtlinienkonform?", {"expense_id": "e4"}),
    ],
)
def test_what_is_meant_is_looked_up_and_then_changed(text, arguments):
    reply = reply_to(text)

    assert isinstance(reply, Act)
    assert [(call.tool, call.arguments) for call in reply.calls] == [("check_policy", arguments)]


@pytest.mark.parametrize(
    "text",
    [
        "Is a 75 euro dinner with a customer within policy?",
        "what does the policy say about hotels?",
        "is the hotel expensive?",
        "Was kostet ein Hotel laut Richtlinie?",
        "check my calendar",
    ],
)
def test_other_requests_are_left_alone(text):
    assert read(request(text)) is None


def test_one_of_several_is_asked_for_and_the_answer_chooses_it():
    ask = reply_to("is the taxi within policy?")
    assert isinstance(ask, Ask)

    reply = after_looking(complete(ask.pending, request("the first one")))

    assert isinstance(reply, Act)
    assert reply.calls[0].arguments == {"expense_id": "e6"}


def test_what_is_not_there_is_said():
    assert isinstance(reply_to("is the parking within policy?"), Say)
