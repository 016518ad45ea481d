"""The fact that was just quoted is forgotten at a word."""

from dataclasses import replace

import pytest

from desktop_assist.domain.fact import Fact
from desktop_assist.domain.message import Message, TextPart
from desktop_assist.providers.embedded.follow_ups.fact_meant import fact_forgotten
from desktop_assist.providers.embedded.reply import Act, PlannedCall
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.user_requests import request

FACTS = (Fact("a", "I travel by train", SUNDAY_MORNING), Fact("b", "I sit", SUNDAY_MORNING))
ONE = "“I travel by train” (remembered on 22 November 2026)."


def reply(text, answer):
    said = [("user", "how do I travel?"), ("assistant", answer), ("user", text)]
    messages = tuple(
        Message(str(place), role, (TextPart(words),), SUNDAY_MORNING)
        for place, (role, words) in enumerate(said)
    )
    return fact_forgotten(replace(request(text), facts=FACTS), messages)


@pytest.mark.parametrize("text", ["forget that", "Please forget it.", "vergiss das wieder bitte"])
def test_what_was_quoted_is_forgotten(text):
    assert reply(text, ONE) == Act((PlannedCall("forget", {"fact": "I travel by train"}),))


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("forget that", "You have no meetings tomorrow."),
        ("forget that", f"{ONE} “I sit” (remembered on 22 November 2026)."),
        ("forget the train", ONE),
    ],
)
def test_where_none_or_several_were_quoted_nothing_is(text, answer):
    assert reply(text, answer) is None
