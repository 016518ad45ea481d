"""Expenses to take out of the sheet."""

import pytest

from desktop_assist.providers.embedded.intents.delete_expense import complete, read
from desktop_assist.providers.embedded.reply import Act, Ask, Say
from tests.helpers.looked_up import after_looking
from tests.helpers.user_requests import request


def reply_to(text: str):
    return after_looking(read(request(text)))


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        ("delete the taxi from Monday", {"expense_id": "e1"}),
        ("delete the 35.90 one from Office Depot", {"expense_id": "e5"}),
        ("please delete the hotel expense", {"expense_id": "e4"}),
        ("erase the 7.80 expense", {"expense_id": "e7"}),
        ("Lösche die Ausgabe bei Vapiano", {"expense_id": "e2"}),
    ],
)
def test_what_is_meant_is_looked_up_and_then_changed(text, arguments):
    reply = reply_to(text)

    assert isinstance(reply, Act)
    assert [(call.tool, call.arguments) for call in reply.calls] == [("delete_expense", arguments)]


@pytest.mark.parametrize(
    "text",
    [
        "Remove my lunch with Mira",
        "delete it",
        "delete my alarm",
        "cancel my taxi",
        "don't delete the taxi",
        "delete the last order",
        "delete lunch with Omar from my calendar",
    ],
)
def test_other_requests_are_left_alone(text):
    assert read(request(text)) is None


def test_one_of_several_is_asked_for_and_the_answer_chooses_it():
    ask = reply_to("delete the taxi expense")
    assert isinstance(ask, Ask)
    assert ask.choices[0] == "Taxi Nordstern, 17.20 EUR, Friday, 30 October 2026"

    reply = after_looking(complete(ask.pending, request(ask.choices[0])))

    assert isinstance(reply, Act)
    assert reply.calls[0].arguments == {"expense_id": "e6"}


@pytest.mark.parametrize("text", ["delete the last expense", "Lösche die letzte Ausgabe"])
def test_the_last_one_is_asked_about_first(text):
    ask = reply_to(text)

    assert isinstance(ask, Ask)
    assert ask.pending.arguments == {"expense_id": "e7"}


def test_what_is_not_there_is_said():
    assert isinstance(reply_to("delete the parking expense"), Say)


def test_what_is_no_expense_may_be_a_meeting_and_is_asked_about():
    reply = after_looking(read(request("delete the lunch on Thursday")))

    assert isinstance(reply, Ask)
    assert reply.pending.tool == "cancel_meeting"
