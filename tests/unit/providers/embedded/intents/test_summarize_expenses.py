"""Sums of what was spent."""

import pytest

from desktop_assist.providers.embedded.intents.summarize_expenses import read
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        (
            "October expenses by category",
            {"from": "2026-10-01", "to": "2026-10-31", "by": "category"},
        ),
        (
            "how much did I spend each month this year",
            {"from": "2026-01-01", "to": "2026-12-31", "by": "month"},
        ),
        (
            "Ausgaben je Händler im Oktober",
            {"from": "2026-10-01", "to": "2026-10-31", "by": "merchant"},
        ),
        ("expenses by currency", {"from": "2026-01-01", "to": "2026-11-22", "by": "currency"}),
    ],
)
def test_the_call_is_made_with_what_was_said(text, arguments):
    [call] = read(request(text)).calls

    assert (call.tool, call.arguments) == ("summarize_expenses", arguments)


@pytest.mark.parametrize(
    "text",
    [
        "show my October expenses",
        "summarize this mail",
        "add 12 EUR to my expenses by card",
    ],
)
def test_other_requests_are_left_alone(text):
    assert read(request(text)) is None
