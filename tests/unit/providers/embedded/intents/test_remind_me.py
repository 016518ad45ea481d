"""Somebody wants to be reminded of something at a certain time."""

import pytest

from desktop_assist.providers.embedded.intents.remind_me import read
from desktop_assist.providers.embedded.reply import Act, Ask, Say
from desktop_assist.providers.embedded.understanding import answered
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "title", "start"),
    [
        (
            "Remind me tomorrow at 8 to send the invoice to Kranz",
            "Send the invoice to Kranz",
            "2026-11-23T08:00:00+01:00",
        ),
        (
            "Erinnere mich am Freitag um 16 Uhr daran, den Bericht abzugeben",
            "Den Bericht abgeben",
            "2026-11-27T16:00:00+01:00",
        ),
        ("I need a reminder to call Bo on Friday", "Call Bo", "2026-11-27T09:00:00+01:00"),
        ("Remind me at 3pm to send the file", "Send the file", "2026-11-22T15:00:00+01:00"),
        ("Don't let me forget to call Bo on Friday", "Call Bo", "2026-11-27T09:00:00+01:00"),
        (
            "mich heute um 16 Uhr daran erinnern, die Blumen zu gießen",
            "Die Blumen gießen",
            "2026-11-22T16:00:00+01:00",
        ),
        ("Set a reminder for Monday 8am: book seats", "Book seats", "2026-11-23T08:00:00+01:00"),
        (
            "Erinnere mich morgen daran, die Rechnung zu schicken",
            "Die Rechnung schicken",
            "2026-11-23T09:00:00+01:00",
        ),
    ],
)
def test_an_entry_with_a_reminder_is_offered(text, title, start):
    ask = read(request(text))

    assert isinstance(ask, Ask)
    assert ask.pending.tool == "create_meeting"
    assert ask.pending.arguments == {
        "title": title,
        "start": start,
        "duration_minutes": 15,
        "reminder_minutes": 0,
    }


def test_without_a_day_one_is_a_click_away():
    said = read(request("remind me to call Ana"))

    assert isinstance(said, Say)
    assert said.choices[0] == "remind me to call Ana tomorrow at 9:00"


def test_it_is_added_after_a_yes():
    ask = read(request("remind me on Monday at 9 about the rent contract"))

    assert answered(ask.pending, request("yes")) == Act((ask.pending,))


@pytest.mark.parametrize(
    "text",
    [
        "remind me one hour before the dentist",
        "don't remind me tomorrow at 8",
        "Remind me yesterday at 8 to pay",
        "what reminds me of Monday at 9?",
    ],
)
def test_what_names_no_time_to_come_is_left_alone(text):
    assert read(request(text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "Remind me, what's the limit for gifts again?",
        "remind me who's in the audit tomorrow",
        "remind me when is the review",
        "Remind me again how long the tour is",
        "erinnere mich, wer ist morgen dabei?",
    ],
)
def test_a_question_is_no_reminder(text):
    assert read(request(text)) is None


def test_a_time_that_is_told_in_a_clause_still_reminds():
    assert isinstance(read(request("remind me when I get home at 18:00 to call Bo")), Ask)
