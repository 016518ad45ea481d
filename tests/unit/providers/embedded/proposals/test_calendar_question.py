"""Questions to the calendar, as people talk."""

import pytest

from desktop_assist.providers.embedded.proposals.asked_part import asked_part
from desktop_assist.providers.embedded.proposals.calendar_question import longest_gap, occasion
from desktop_assist.providers.embedded.reply import Say
from tests.helpers.looked_up import after_looking
from tests.helpers.user_requests import request

_OTHERWISE = Say("Not understood.")


def _answer(text: str) -> str:
    asked = request(text)
    reply = after_looking(occasion(asked_part(text), asked, lambda: _OTHERWISE))
    assert isinstance(reply, Say)
    return reply.text


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("so when am I next on with that vendor lot?", ("Vendor call", "27 November", "11:00")),
        ("after Friday's, when's the next vendor call again?", ("Vendor call", "4 December")),
        ("who've I got down for the budget review then?", ("Anna", "Tom")),
        ("whereabouts is the budget review on Wednesday?", ("Room 4",)),
        ("how long's the kickoff going to be on Monday week, do you reckon?", ("90 minutes",)),
        ("wann hab ich denn wieder mit dem Vendor call zu tun?", ("Vendor call", "27. November")),
        ("wer ist nochmal bei der Budget review dabei?", ("Anna", "Tom")),
        ("bis wann geht denn meine Projektbesprechung?", ("16:00",)),
    ],
)
def test_the_meeting_that_is_spoken_of_is_told_of(text, parts):
    said = _answer(text)

    assert all(part in said for part in parts), said


@pytest.mark.parametrize(
    "text",
    ["who was at the summit meeting in Yalta?", "when is our meeting with the Queen?"],
)
def test_of_what_is_not_there_nothing_is_told(text):
    assert _answer(text) == _OTHERWISE.text


@pytest.mark.parametrize(
    "text", ["who wrote Hamlet?", "what is a kickoff?", "when is the next solar eclipse?"]
)
def test_a_question_about_the_world_is_not_looked_up(text):
    assert occasion(asked_part(text), request(text), lambda: _OTHERWISE) is None


def test_after_the_last_one_there_is_no_more():
    assert "no “Vendor call”" in _answer("after 5 December, when is my next vendor call?")


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
