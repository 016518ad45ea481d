"""Calendar files to take over."""

import pytest

from desktop_assist.providers.embedded.intents.import_calendar import complete, read
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        ("import kickoff.ics", {"file": "kickoff.ics"}),
        ("please add the events from team.ics to my calendar", {"file": "team.ics"}),
        ("Übernimm die Termine aus /home/me/kalender.ics", {"file": "/home/me/kalender.ics"}),
    ],
)
def test_the_call_is_made_with_what_was_said(text, arguments):
    [call] = read(request(text)).calls

    assert (call.tool, call.arguments) == ("import_calendar", arguments)


def test_what_is_missing_is_asked_for_and_the_answer_completes_it():
    ask = read(request("import a calendar"))
    assert ask.question == "Which calendar file (.ics)? It can also be dropped into the window."

    [call] = complete(ask.pending, request("holidays.ics")).calls

    assert call.arguments == {"file": "holidays.ics"}


@pytest.mark.parametrize(
    "text",
    [
        "don't import kickoff.ics",
        "did you import kickoff.ics?",
        "add lunch to my calendar",
    ],
)
def test_other_requests_are_left_alone(text):
    assert read(request(text)) is None
