"""Tokens are estimated from the texts of a request, whatever holds them."""

import pytest

from desktop_assist.domain.message import TextPart
from desktop_assist.usage.token_estimate import likely_tokens, most_tokens
from tests.helpers.spending_house import planned

TALK = "Please schedule the budget review for next Tuesday at two in the afternoon. " * 20


def test_english_is_about_four_letters_a_token():
    assert likely_tokens(TextPart(TALK)) == pytest.approx(len(TALK) / 4, rel=0.02)


@pytest.mark.parametrize("text", [TALK, "日程を確認して", "🗓️📎", "a" * 1000, "9f86d081884c7d65"])
def test_no_text_has_more_tokens_than_bytes(text):
    assert most_tokens(text) >= len(text.encode())


def test_everything_in_a_request_is_counted():
    short, long = (planned(text).request.request for text in ("Hello", "Hello" + TALK))

    assert most_tokens(long) - most_tokens(short) == len(TALK)


def test_values_of_json_are_counted_with_their_names():
    assert most_tokens({"title": "Sync", "minutes": 30, "note": None, "scan": b"12"}) >= len(
        "titleSyncminutes30note12"
    )
