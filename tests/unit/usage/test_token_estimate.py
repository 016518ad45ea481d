"""Tokens are estimated from the texts of a request, whatever holds them."""

from dataclasses import replace

import pytest

from desktop_assist.domain.message import TextPart
from desktop_assist.domain.provider import ConsentedUpload
from desktop_assist.usage.token_estimate import likely_input, likely_tokens, most_input
from tests.helpers.spending_house import planned

TALK = "Please schedule the budget review for next Tuesday at two in the afternoon. " * 20


def test_english_is_about_four_letters_a_token():
    assert likely_tokens(TextPart(TALK)) == pytest.approx(len(TALK) / 4, rel=0.02)


@pytest.mark.parametrize("text", [TALK, "日程を確認して", "🗓️📎", "a" * 1000, "9f86d081884c7d65"])
def test_no_text_has_more_tokens_than_bytes(text):
    assert most_input(planned(text).request) >= len(text.encode())


def test_everything_in_a_request_is_counted():
    short, long = (planned(text).request for text in ("Hello", "Hello" + TALK))

    assert most_input(long) - most_input(short) == len(TALK)
    assert likely_input(long) - likely_input(short) == pytest.approx(len(TALK) / 4, rel=0.02)


def test_values_of_json_are_counted_with_their_names():
    assert likely_tokens({"title": "Sync", "minutes": 30, "note": None}) == 11


@pytest.mark.parametrize(
    ("media_type", "likely", "most"),
    [("image/png", 1500, 20_000), ("application/pdf", 4000, 45_000)],
)
def test_files_that_go_along_are_counted_by_their_kind(media_type, likely, most):
    request = planned().request
    upload = ConsentedUpload("msg_1", 0, media_type, "scan", b"x" * 100_000)
    with_file = replace(request, uploads=(upload,))

    assert likely_input(with_file) - likely_input(request) == likely
    assert most_input(with_file) - most_input(request) == most


def test_no_request_is_larger_than_what_a_model_reads():
    assert most_input(planned("x" * 3_000_000).request) == 1_050_000
