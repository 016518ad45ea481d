"""The form of the company's rules for expenses is asked for."""

import pytest

from desktop_assist.providers.embedded.intents.show_expense_rules import read
from desktop_assist.providers.embedded.reply import Act, PlannedCall
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    "text",
    [
        "Set up our expense rules",
        "Show me the expense rules",
        "Zeig meine Ausgabenregeln",
        "Öffne bitte die Spesenrichtlinie",
        "Die Spesenregeln ausfüllen",
    ],
)
def test_the_form_is_shown(text):
    assert read(request(text)) == Act((PlannedCall("show_expense_rules", {}),))


@pytest.mark.parametrize(
    "text",
    [
        "Show expenses against the expense rules",
        "What do the expense rules say about hotels?",
        "Zeig mir die Regeln",
        "Don't change the expense rules",
    ],
)
def test_other_requests_are_left_alone(text):
    assert read(request(text)) is None
