"""The meetings with somebody on the days that are named."""

import pytest

from desktop_assist.providers.embedded.intents.meetings_with import read
from desktop_assist.providers.embedded.reply import Act, Find, PlannedCall
from tests.helpers.listed_meetings import listed
from tests.helpers.user_requests import request

MINE = listed(
    "Budget", "2026-11-24T09:00:00+01:00", "2026-11-24T10:00:00+01:00", attendees=["Aoife Byrne"]
)
OTHER = listed("Sync", "2026-11-24T11:00:00+01:00", "2026-11-24T11:30:00+01:00")


@pytest.mark.parametrize(
    "text",
    [
        "am I meeting Aoife next week?",
        "Do I have anything with Aoife next week?",
        "which meetings do I have next week with Aoife?",
        "any calls with Aoife next week",
    ],
)
def test_only_theirs_are_told(text):
    found = read(request(text))

    assert isinstance(found, Find)
    assert found.lookup.arguments == {"from": "2026-11-23", "to": "2026-11-29"}
    told = found.choose({"events": [MINE, OTHER]}).text
    assert told == "With Aoife: Budget, Tuesday, 24 November 2026, 09:00\N{EN DASH}10:00."
    assert found.choose({"events": [OTHER]}).text.startswith("There is no meeting with Aoife from")


def test_in_german_too():
    found = read(request("habe ich am Dienstag einen Termin mit Aoife Byrne?"))

    assert found.choose({"events": []}).text == (
        "Am Dienstag, 24. November 2026 gibt es keinen Termin mit Aoife Byrne."
    )


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
