"""The same once more."""

import pytest

from tests.helpers.earlier_turns import after_a_meeting, after_an_expense


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("the same next week", "2026-12-01T14:00:00+01:00"),
        ("another one on Friday", "2026-11-27T14:00:00+01:00"),
        ("das Gleiche am Freitag um 10 Uhr", "2026-11-27T10:00:00+01:00"),
    ],
)
async def test_a_meeting_is_made_again_at_another_time(text, start):
    assert await after_a_meeting().changes(text) == {
        "tool": "create_meeting",
        "title": "Team sync",
        "start": start,
        "duration_minutes": 30,
        "attendees": ["Anna"],
    }


async def test_an_expense_is_added_again():
    assert await after_an_expense().changes("the same again today") == {
        "tool": "add_expense",
        "date": "2026-11-22",
        "merchant": "Taxi",
        "amount": "12.50",
        "currency": "EUR",
    }


@pytest.mark.parametrize("text", ["I want you to repeat that", "repeat that please"])
async def test_what_asks_for_words_again_makes_nothing_again(text):
    assert await after_an_expense().say(text) == []


async def test_something_else_at_the_same_time_is_no_repetition():
    made = await after_a_meeting().changes("Schedule lunch with Tom tomorrow at 12")

    assert made["title"] == "Lunch with Tom"
