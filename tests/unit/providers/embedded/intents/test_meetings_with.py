"""The meetings with somebody on the days that are named."""

import pytest

from desktop_assist.providers.embedded.intents.meetings_with import read
from desktop_assist.providers.embedded.reply import Act, PlannedCall
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    "text",
    [
        "am I meeting Aoife next week?",
        "Do I have anything with Aoife next week?",
        "which meetings do I have next week with Aoife?",
        "any calls with Aoife next week",
    ],
)
def test_only_theirs_are_listed(text):
    days = {"from": "2026-11-23", "to": "2026-11-29"}

    assert read(request(text)) == Act((PlannedCall("list_meetings", {**days, "person": "Aoife"}),))


def test_in_german_too():
    found = read(request("habe ich am Dienstag einen Termin mit Aoife Byrne?"))

    assert found.calls[0].arguments == {
        "from": "2026-11-24",
        "to": "2026-11-24",
        "person": "Aoife Byrne",
    }


def test_without_days_all_of_them_are_searched():
    assert read(request("which meetings do I have with Aoife?")) == Act(
        (PlannedCall("find_meetings", {"person": "Aoife", "when": "coming"}),)
    )


@pytest.mark.parametrize(
    "text",
    [
        "add a meeting with Aoife next week",
        "do I have a meeting with you tomorrow?",
        "what did I spend on lunch with Aoife last week?",
        "am I free next week?",
    ],
)
def test_other_requests_are_left_alone(text):
    assert read(request(text)) is None
