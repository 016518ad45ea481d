"""Questions about expense reports."""

import pytest

from desktop_assist.providers.embedded.intents.list_expense_reports import read
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        ("show my expense reports", {}),
        (
            "list all submitted expense reports from October",
            {"from": "2026-10-01", "to": "2026-10-31", "status": "submitted"},
        ),
        ("open my expense reports", {}),
        ("which reports are not submitted", {"status": "draft"}),
        ("which reports haven't been submitted yet?", {"status": "draft"}),
        ("Welche Abrechnungen sind noch nicht eingereicht?", {"status": "draft"}),
        ("which of my reports are not approved yet?", {"status": "submitted"}),
        ("show unpaid reports", {"status": "open"}),
        ("Welche Abrechnungen sind noch offen?", {"status": "open"}),
    ],
)
def test_the_call_is_made_with_what_was_said(text, arguments):
    [call] = read(request(text)).calls

    assert (call.tool, call.arguments) == ("list_expense_reports", arguments)


@pytest.mark.parametrize(
    "text",
    [
        "create an expense report",
        "show the weather reports",
        "show my expenses",
    ],
)
def test_other_requests_are_left_alone(text):
    assert read(request(text)) is None
