"""Questions to the calendar, as people talk."""

import pytest

from desktop_assist.providers.embedded.proposals.asked_part import asked_part
from desktop_assist.providers.embedded.proposals.calendar_question import occasion
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


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("does the project kickoff clash with owt?", ("Project kickoff", "nothing")),
        ("is the dentist at half 8 or half 9?", ("Dentist", "08:30")),
    ],
)
def test_what_is_asked_of_its_time_is_told(text, parts):
    said = _answer(text)

    assert all(part in said for part in parts), said
