"""Weekdays that come again, where a word says so."""

import pytest

from desktop_assist.providers.embedded.understanding import understood
from desktop_assist.providers.embedded.weekly_days import with_weekly_days
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "recurring sync tues + thurs 7:15am starting next week",
            "recurring sync every tues + thurs 7:15am starting next week",
        ),
        ("sync tue & thu 9am each week", "sync every tue & thu 9am"),
        (
            "Jour fixe Dienstag und Donnerstag 9 Uhr, jede Woche",
            "Jour fixe jeden Dienstag und Donnerstag 9 Uhr,",
        ),
        ("yoga mo + mi 18 uhr regelmäßig", "yoga every mo + mi 18 uhr regelmäßig"),
        (
            "sync every Monday at 4, kicking off next week",
            "sync every Monday at 4, starting next week",
        ),
        (
            "alle zwei Wochen dienstags um 10, los gehts nächste Woche",
            "alle zwei Wochen dienstags um 10, ab nächste Woche",
        ),
        ("workshop Tuesday and Thursday 9 to 12", "workshop Tuesday and Thursday 9 to 12"),
        ("workshop next Tuesday and Thursday, starting Tuesday at 9", None),
        ("what is on Monday and Tuesday this week", None),
    ],
)
def test_they_are_every_weeks(text, said):
    assert with_weekly_days(text) == (said or text)


@pytest.mark.parametrize(
    ("text", "start", "rule"),
    [
        (
            "standup mon + wed + fri 9am starting monday",
            "2026-11-23T09:00:00+01:00",
            "FREQ=WEEKLY;BYDAY=MO,WE,FR",
        ),
        (
            "Richte mir alle zwei Wochen dienstags um 10 eine Runde ein, los gehts am 1. Dezember",
            "2026-12-01T10:00:00+01:00",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
        ),
    ],
)
def test_the_meeting_has_no_end_that_nobody_named(text, start, rule):
    [call] = understood(request(text)).calls

    assert (call.arguments["start"], call.arguments["recurrence"]) == (start, rule)
