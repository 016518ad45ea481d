"""What Slack refuses, in words."""

from dataclasses import dataclass, field

import pytest

from desktop_assist.connectors.slack.refusal import BusyError, in_words, refusal
from desktop_assist.domain.errors import SlackAccessError


@dataclass
class Answer:
    data: object
    status_code: int = 200
    headers: dict = field(default_factory=dict)


@pytest.mark.parametrize(
    "reason", ["invalid_auth", "token_revoked", "token_expired", "account_inactive", "not_authed"]
)
def test_a_refused_token_leads_to_the_settings(reason):
    error = refusal(Answer({"error": reason}))

    assert isinstance(error, SlackAccessError)
    assert "settings" in error.hint


def test_a_missing_scope_is_named():
    error = refusal(Answer({"error": "missing_scope", "needed": "groups:history"}))

    assert "groups:history" in error.message


def test_slack_says_how_long_to_wait():
    error = refusal(Answer({}, 429, {"Retry-After": "12"}))

    assert isinstance(error, BusyError)
    assert error.retry_after_s == 12


@pytest.mark.parametrize("data", [None, b"\x00", "<html>", {"error": "odd\nwords <b>"}])
def test_an_answer_that_makes_no_sense_is_not_repeated(data):
    assert "<" not in refusal(Answer(data)).message


@pytest.mark.parametrize(
    ("error", "words"),
    [(TimeoutError(), "too long"), (OSError(), "reached"), (ValueError("x"), "not an answer")],
)
def test_what_goes_wrong_on_the_way_is_said_in_words(error, words):
    assert words in in_words(error).message
