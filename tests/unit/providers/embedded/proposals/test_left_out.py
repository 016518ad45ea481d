"""Sums of expenses from which some are left out."""

import pytest

from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.proposals.proposal import proposed
from desktop_assist.providers.embedded.reply import Act
from desktop_assist.providers.embedded.understanding import not_understood, understood
from tests.helpers.looked_up import after_looking
from tests.helpers.user_requests import request


def listed(text):
    asked = request(text)
    reply = after_looking(proposed(asked, History(), not_understood(asked)))
    assert isinstance(reply, Act)
    return set(reply.calls[0].arguments["ids"])


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("how much did I spend in November without the hotel?", {"e4"}),
        ("how much was November excluding travel?", {"e3"}),
        ("was habe ich im November ohne das Hotel ausgegeben", {"e4"}),
        ("show all expenses except the Vapiano", {"e2"}),
    ],
)
def test_what_is_left_out_is_not_among_them(text, left_out):
    found = listed(text)

    assert not found & left_out
    assert "e5" in found


@pytest.mark.parametrize("text", ["which expenses are without a receipt", "Ausgaben ohne Beleg"])
def test_what_they_lack_is_not_left_out(text):
    reply = understood(request(text))

    assert isinstance(reply, Act)
    assert reply.calls[0].arguments["without"] == "receipt"
