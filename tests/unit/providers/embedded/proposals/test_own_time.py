"""Questions about one's own time."""

import pytest

from desktop_assist.providers.embedded.proposals.asked_part import asked_part
from desktop_assist.providers.embedded.proposals.own_time import day_asked_about, longest_gap
from desktop_assist.providers.embedded.reply import Say
from tests.helpers.user_requests import request


def _gap(text: str):
    return longest_gap(asked_part(text), request(text))


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("what's me longest clear stretch Friday, between 9 and 1?", "09:00-13:00"),
        ("where's my biggest gap on Friday then? got a report to write", None),
        ("wann hab ich am Freitag am längsten frei?", None),
    ],
)
def test_the_longest_gap_is_looked_for_on_the_day(text, hours):
    look = _gap(text)

    assert look is not None
    assert look.lookup.arguments["from"] == "2026-11-27"
    assert look.lookup.arguments.get("working_hours") == hours


def test_the_longest_gap_is_told_and_those_beside_it():
    look = _gap("what's my longest free slot on Friday?")
    free = [
        {"start": f"2026-11-27T{start}:00+01:00", "end": f"2026-11-27T{end}:00+01:00"}
        for start, end in (("09:00", "10:00"), ("11:30", "14:00"))
    ]

    assert look is not None
    told = look.choose({"free": free})

    assert isinstance(told, Say)
    assert "11:30\N{EN DASH}14:00 (2 h 30 min)" in told.text
    assert "09:00\N{EN DASH}10:00" in told.text


def test_that_no_time_is_free_is_said():
    look = _gap("what's my longest free slot on Friday?")

    assert look is not None
    assert look.choose({"free": []}) == Say("There is no free time on those days.")


def test_no_other_question_asks_for_a_gap():
    assert _gap("what is the longest river?") is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("is my Friday rammed or have I got a bit of breathing space?", "2026-11-27"),
        ("so do I still have lunch free on the 10th?", "2026-12-10"),
        ("what was it I had on last Tuesday?", "2026-11-17"),
        ("wie schaut's bei mir am Mittwoch aus, ganz schön voll oder?", "2026-11-25"),
    ],
)
def test_a_day_that_is_asked_about_is_listed(text, day):
    look = day_asked_about(asked_part(text), request(text))

    assert look is not None
    assert look.calls[0].arguments["from"] == day


@pytest.mark.parametrize(
    "text",
    [
        "what did I spend on Friday?",
        "what's the weather on my birthday?",
        "who was born on Friday?",
    ],
)
def test_no_other_question_lists_a_day(text):
    assert day_asked_about(asked_part(text), request(text)) is None
