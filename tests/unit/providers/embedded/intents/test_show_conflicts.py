"""Meetings that wait for a choice are shown with one click."""

import pytest

from desktop_assist.providers.embedded.intents.show_conflicts import read
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    "text",
    [
        "are there any calendar conflicts?",
        "show me the conflicts with the server",
        "which events were changed on both sides?",
        "gibt es Konflikte mit dem Kalenderserver?",
        "Welche Termine wurden auf beiden Seiten geändert?",
    ],
)
def test_they_are_one_click_away(text):
    said = read(request(text))

    assert [one.tool for one in said.actions] == ["show_calendar_conflicts"]
    assert "calendar servers conflicts" in said.text


@pytest.mark.parametrize(
    "text",
    [
        "do I have any conflicts tomorrow?",
        "schedule a server conflict review on Monday at 10",
        "how do I resolve merge conflicts",
    ],
)
def test_meetings_at_the_same_time_are_another_question(text):
    assert read(request(text)) is None
