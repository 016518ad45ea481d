"""Whether somebody else is free: only one's own calendar is seen."""

import pytest

from desktop_assist.providers.embedded.intents.others_free import read
from desktop_assist.providers.embedded.reply import Find, Say
from tests.helpers.listed_meetings import listed
from tests.helpers.user_requests import request

FOCUS = listed("Focus work", "2026-11-27T14:00:00+01:00", "2026-11-27T16:00:00+01:00")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "is Anna free on Friday at 3pm?",
            "Only your own calendar is seen from here, not that of Anna. Your own time: No: “Focus",
        ),
        (
            "does Anna have time on Friday at 10:00",
            "Only your own calendar is seen from here, not that of Anna. Your own time: Yes: ",
        ),
        (
            "Hat Anna am Freitag um 15 Uhr Zeit?",
            "Von hier ist nur der eigene Kalender zu sehen, nicht der von Anna. Zur eigenen",
        ),
    ],
)
def test_ones_own_time_is_told(text, says):
    found = read(request(text))

    assert isinstance(found, Find)
    assert found.choose({"events": [FOCUS]}).text.startswith(says)


def test_without_an_hour_it_is_told_how_to_ask_for_ones_own_time():
    reply = read(request("is Anna available on Friday?"))

    assert isinstance(reply, Say)
    assert 'told by "when am I free on Friday?"' in reply.text


@pytest.mark.parametrize(
    "text",
    [
        "am I free on Friday at 3pm",
        "is Friday at 3pm free",
        "is the room free on Friday",
        "is lunch free on Friday?",
        "ist der Freitag um 10 frei?",
        "is Anna coming on Friday",
    ],
)
def test_any_other_question_is_left_to_others(text):
    assert read(request(text)) is None
