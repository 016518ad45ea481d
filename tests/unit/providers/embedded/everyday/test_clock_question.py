"""Questions about days and clocks."""

import pytest

from desktop_assist.providers.embedded.everyday import clock_question
from tests.helpers.everyday_words import reply_to, request_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("what day is 24 December?", "Thursday, 24 December 2026: calendar week 52, in 32 days."),
        ("how many days until Christmas?", "in 33 days"),
        (
            "how many working days till Christmas",
            "24 working days lie between today and Friday, 25 December 2026",
        ),
        ("wie viele Arbeitstage bis Freitag?", "Freitag, 27. November 2026 liegen 4 Arbeitstage"),
        ("30 days from today", "Tuesday, 22 December 2026"),
        ("30 Tage ab heute", "Dienstag, 22. Dezember 2026"),
        ("which calendar week is it?", "calendar week 47, today"),
        ("give me tomorrow's date please", "Monday, 23 November 2026"),
        ("Welcher Wochentag ist der 24. Dezember?", "Donnerstag, 24. Dezember 2026"),
        ("what time is it in Tokyo?", "18:00"),
        ("what is the current time in new york", "04:00"),
        ("what's the time right now", "10:00"),
    ],
)
def test_they_are_worked_out(text, words):
    assert words in reply_to(text).text


@pytest.mark.parametrize(
    "text",
    ["30 days", "when is my flight?", "what time does the store open?", "how long do i bake bread"],
)
def test_what_depends_on_something_else_is_not_guessed(text):
    assert clock_question.read(request_of(text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "that walk round the site is no good, make it Thursday, same time",
        "Mei in Tokyo wants a word on Friday, 4 o'clock her time",
        "well, until next time",
        "das passt nicht, lieber Freitag zur gleichen Uhrzeit",
    ],
)
def test_another_time_is_not_asked_for(text):
    assert clock_question.read(request_of(text)) is None


@pytest.mark.parametrize("text", ["wie spät ist es in tokio", "wie viel uhr ist es in Tokio?"])
def test_a_word_of_the_sentence_is_no_zone(text):
    assert "Asia/Tokyo" in reply_to(text).text


def test_a_date_that_is_to_be_changed_is_not_asked_for():
    text = "that taxi says 7 jan but it was the 8th. can you change the date"

    assert clock_question.read(request_of(text)) is None
