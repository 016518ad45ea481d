"""Questions about the calendar."""

import pytest

from desktop_assist.providers.embedded.intents.list_meetings import read
from desktop_assist.providers.embedded.reply import Act
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("agenda", "2026-11-22", "2026-11-28"),
        ("today's meetings", "2026-11-22", "2026-11-22"),
        ("tomorrow's agenda", "2026-11-23", "2026-11-23"),
        ("How many meetings do I have this week?", "2026-11-16", "2026-11-22"),
        ("Who am I meeting tomorrow?", "2026-11-23", "2026-11-23"),
        ("what am I doing tomorrow", "2026-11-23", "2026-11-23"),
        ("what are we up to on Friday?", "2026-11-27", "2026-11-27"),
        ("Was mache ich morgen?", "2026-11-23", "2026-11-23"),
        ("Do I have time tomorrow afternoon?", "2026-11-23", "2026-11-23"),
        ("what does my day look like tomorrow", "2026-11-23", "2026-11-23"),
        ("How full is Wednesday?", "2026-11-25", "2026-11-25"),
        ("Habe ich am Montag was vor?", "2026-11-23", "2026-11-23"),
        ("Anything on Thursday?", "2026-11-26", "2026-11-26"),
        ("show me my week", "2026-11-22", "2026-11-28"),
        ("show me Wednesday", "2026-11-25", "2026-11-25"),
        ("Wie sieht meine Woche aus?", "2026-11-22", "2026-11-28"),
        ("pull up my calendar for Friday", "2026-11-27", "2026-11-27"),
        ("give me a rundown of December 1", "2026-12-01", "2026-12-01"),
        ("Welche Termine habe ich morgen?", "2026-11-23", "2026-11-23"),
        ("What's the first thing on Monday?", "2026-11-23", "2026-11-23"),
        ("Passt Donnerstag 14 Uhr?", "2026-11-26", "2026-11-26"),
        ("Any conflicts on Wednesday?", "2026-11-25", "2026-11-25"),
        ("is my Friday busy?", "2026-11-27", "2026-11-27"),
        ("is Friday 3pm still open?", "2026-11-27", "2026-11-27"),
        ("Bin ich Freitag frei?", "2026-11-27", "2026-11-27"),
        ("Habe ich am Freitag Zeit?", "2026-11-27", "2026-11-27"),
        ("Hab ich am 24. Dezember frei?", "2026-12-24", "2026-12-24"),
        ("What did I have on Oct 6", "2026-10-06", "2026-10-06"),
    ],
)
def test_the_days_named_are_listed_else_the_coming_week(text, first, last):
    reply = read(request(text))

    assert isinstance(reply, Act)
    assert reply.calls[0].arguments == {"from": first, "to": last}


@pytest.mark.parametrize(
    "text",
    [
        "Meetings tomorrow at 3",
        "What am I doing wrong?",
        "Cancel my meetings tomorrow",
        "How do I add meetings?",
        "What is the weather on Friday?",
        "Are there any rooms available tomorrow?",
    ],
)
def test_other_requests_list_nothing(text):
    assert read(request(text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "What's the next thing I have?",
        "Was kommt als nächstes?",
        "how long until my next meeting?",
        "Wie lange noch bis zum nächsten Termin?",
    ],
)
def test_what_comes_next_is_in_the_coming_days(text):
    [call] = read(request(text)).calls

    assert call.arguments == {"from": "2026-11-22", "to": "2026-11-28"}
