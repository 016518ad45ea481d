"""The present day and time."""

import pytest

from desktop_assist.providers.embedded.intents.today import read
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("What's the date today?", "It is Sunday, 22 November 2026, 10:00."),
        ("what time is it", "It is Sunday, 22 November 2026, 10:00."),
        ("Welcher Tag ist heute?", "Heute ist Sonntag, 22. November 2026, 10:00 Uhr."),
    ],
)
def test_the_day_and_the_time_are_told(text, answer):
    assert read(request(text)).text == answer


@pytest.mark.parametrize("text", ["what time is it in Tokyo", "What's on today?"])
def test_nothing_else_is_answered(text):
    assert read(request(text)) is None
