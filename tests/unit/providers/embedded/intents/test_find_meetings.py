"""Questions about somebody or something in the calendar, whenever that is."""

import pytest

from desktop_assist.providers.embedded.intents.find_meetings import read
from desktop_assist.providers.embedded.reply import PlannedCall
from desktop_assist.providers.embedded.understanding import understood
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        ("When did I last meet Lena?", {"person": "Lena", "when": "past"}),
        ("when did we last talk to Lena Fischer", {"person": "Lena Fischer", "when": "past"}),
        ("When was my last meeting with Omar?", {"person": "Omar", "when": "past"}),
        ("when was the last time I met Omar?", {"person": "Omar", "when": "past"}),
        ("When do I meet Lena next?", {"person": "Lena", "when": "coming"}),
        ("When am I meeting with Omar?", {"person": "Omar", "when": "coming"}),
        ("my next call with Omar", {"person": "Omar", "when": "coming"}),
        ("When is my next dentist appointment?", {"text": "dentist", "when": "coming"}),
        ("search my calendar for budget review", {"text": "budget review", "when": "coming"}),
        ("find the kickoff in my calendar", {"text": "kickoff", "when": "coming"}),
        ("Suche alle Termine mit Ana", {"person": "Ana", "when": "coming"}),
        ("Wann ist meine nächste Teamrunde?", {"text": "Teamrunde", "when": "coming"}),
        ("Wann habe ich Lena zuletzt getroffen?", {"person": "Lena", "when": "past"}),
        ("Wann hab ich zuletzt mit Omar gesprochen?", {"person": "Omar", "when": "past"}),
        ("Wann war mein letztes Treffen mit Lena?", {"person": "Lena", "when": "past"}),
        ("Wann treffe ich Lena wieder?", {"person": "Lena", "when": "coming"}),
        ("Wann ist mein nächster Termin mit Omar?", {"person": "Omar", "when": "coming"}),
        ("Suche Budget im Kalender", {"text": "Budget", "when": "coming"}),
    ],
)
def test_a_search_is_read(text, arguments):
    reply = understood(request(text))

    assert reply.calls == (PlannedCall("find_meetings", arguments),)


@pytest.mark.parametrize(
    "text",
    [
        "wann ist mein nächster Termin?",
        "When do I meet Lena on Friday?",
        "when is my next meeting",
        "when did I last see it",
        "when was the last time it rained in Berlin",
        "meet Lena tomorrow at 10",
        "what did I last spend on taxis",
    ],
)
def test_other_requests_are_left_alone(text):
    assert read(request(text)) is None
