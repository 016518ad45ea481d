"""Questions about when there is time."""

import pytest

from desktop_assist.providers.embedded.intents.find_free_time import read
from desktop_assist.providers.embedded.reply import Act
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        (
            "When am I free tomorrow?",
            {"from": "2026-11-23", "to": "2026-11-23", "duration_minutes": 30},
        ),
        (
            "any 90 min slot free on friday between 2 and 5?",
            {
                "from": "2026-11-27",
                "to": "2026-11-27",
                "duration_minutes": 90,
                "working_hours": "14:00-17:00",
            },
        ),
        (
            "Wann hab ich Donnerstagnachmittag noch 90 Minuten Luft?",
            {
                "from": "2026-11-26",
                "to": "2026-11-26",
                "duration_minutes": 90,
                "working_hours": "12:00-18:00",
            },
        ),
        (
            "where have I got a clear hour on Friday",
            {"from": "2026-11-27", "to": "2026-11-27", "duration_minutes": 60},
        ),
        (
            "find a free hour on Friday",
            {"from": "2026-11-27", "to": "2026-11-27", "duration_minutes": 60},
        ),
        (
            "where can I squeeze in 20 minutes on Wednesday",
            {"from": "2026-11-25", "to": "2026-11-25", "duration_minutes": 20},
        ),
        (
            "when could Anna and I meet for an hour on Thursday?",
            {"from": "2026-11-26", "to": "2026-11-26", "duration_minutes": 60},
        ),
        (
            "got a free half hour on Wednesday?",
            {"from": "2026-11-25", "to": "2026-11-25", "duration_minutes": 30},
        ),
        ("Gibt es eine Lücke?", {"from": "2026-11-22", "to": "2026-11-28", "duration_minutes": 30}),
    ],
)
def test_the_call_is_made_with_what_was_said(text, arguments):
    [call] = read(request(text)).calls

    assert (call.tool, call.arguments) == ("find_free_time", arguments)


@pytest.mark.parametrize(
    "text",
    [
        "what do you do in your free time",
        "are there free hotel rooms",
        "Am I free on Friday?",
    ],
)
def test_other_requests_are_left_alone(text):
    assert read(request(text)) is None


def test_what_says_when_is_no_question_for_free_time():
    assert read(request("Squeeze in 10 minutes with Ana at 4:50 pm on Monday")) is None


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("am I free tomorrow between 1 and 3 for 45 min?", "13:00-15:00"),
        ("find me an hour between 2 and 5 on Thursday", "14:00-17:00"),
        ("when am I free tomorrow for an hour?", None),
    ],
)
def test_hours_that_are_named_bound_it(text, hours):
    [call] = read(request(text)).calls

    assert call.arguments.get("working_hours") == hours


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("When could I fit in two hours on Wednesday afternoon? I finish at five.", "12:00-17:00"),
        ("got a 2 hr hole on Tuesday between 9 and 4?", "09:00-16:00"),
        ("wann habe ich am Freitag zwei Stunden Zeit? Ich muss um 15 Uhr weg", "09:00-15:00"),
    ],
)
def test_nothing_is_offered_after_one_has_left(text, hours):
    [call] = read(request(text)).calls

    assert call.arguments["working_hours"] == hours
    assert call.arguments["duration_minutes"] == 120


@pytest.mark.parametrize(
    "text",
    [
        "Wo hätt ich am Dienstag noch zwei Stunden frei?",
        "Hab ich morgen zwei Stunden am Stück?",
        "Wann hätten wir am Montag eine Stunde Zeit?",
    ],
)
def test_spoken_german_asks_for_free_time(text):
    reply = read(request(text))
    assert isinstance(reply, Act)
    assert reply.calls[0].tool == "find_free_time"
