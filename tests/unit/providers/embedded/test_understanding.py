"""Which chore a message asks for, and with which arguments."""

import pytest

from desktop_assist.calendars.phrases import Policy
from desktop_assist.providers.embedded.reply import Act, Ask, PlannedCall, Say, together
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.understanding import answered, understood
from tests.helpers.frozen_clock import SUNDAY_MORNING


def reply_to(text: str):
    return understood(
        UserRequest(text, SUNDAY_MORNING, Policy(), duration_minutes=30, currency="EUR")
    )


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        ("What did I spend in October?", {"from": "2026-10-01", "to": "2026-10-31"}),
        ("show October expenses", {"from": "2026-10-01", "to": "2026-10-31"}),
        ("List all expenses for this week", {"from": "2026-11-16", "to": "2026-11-22"}),
        ("list my expenses", {}),
        ("Which receipts did I log in September?", {"from": "2026-09-01", "to": "2026-09-30"}),
        ("Welche Ausgaben hatte ich im Oktober?", {"from": "2026-10-01", "to": "2026-10-31"}),
        (
            "How much did I spend on travel since November 1st?",
            {"from": "2026-11-01", "to": "2026-11-22", "category": "travel"},
        ),
        (
            "How much did I pay for taxis last month?",
            {"from": "2026-10-01", "to": "2026-10-31", "text": "taxi"},
        ),
        (
            "How much did I spend at Vapiano last month?",
            {"from": "2026-10-01", "to": "2026-10-31", "text": "Vapiano"},
        ),
    ],
)
def test_questions_about_expenses(text, arguments):
    reply = reply_to(text)

    assert isinstance(reply, Act)
    assert [(call.tool, call.arguments) for call in reply.calls] == [("list_expenses", arguments)]


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        ("What's on my calendar tomorrow?", {"from": "2026-11-23", "to": "2026-11-23"}),
        ("do I have any meetings on Friday?", {"from": "2026-11-27", "to": "2026-11-27"}),
        ("show my meetings next week", {"from": "2026-11-23", "to": "2026-11-29"}),
        ("show my meetings", {"from": "2026-11-22", "to": "2026-11-28"}),
        ("Am I free on Thursday afternoon?", {"from": "2026-11-26", "to": "2026-11-26"}),
        ("Was steht morgen an?", {"from": "2026-11-23", "to": "2026-11-23"}),
    ],
)
def test_questions_about_the_calendar(text, arguments):
    reply = reply_to(text)

    assert isinstance(reply, Act)
    assert [(call.tool, call.arguments) for call in reply.calls] == [("list_meetings", arguments)]


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        (
            "Add expense: 12.50 EUR taxi yesterday",
            {"date": "2026-11-21", "merchant": "Taxi", "amount": "12.50", "currency": "EUR"},
        ),
        (
            "I paid 45 dollars for lunch at Vapiano on Friday",
            {
                "date": "2026-11-20",
                "merchant": "Vapiano",
                "amount": "45.00",
                "currency": "USD",
                "description": "Lunch",
            },
        ),
        (
            "Erfasse 1.289,90 € bei Deutsche Bahn am 17. November für Zugticket",
            {
                "date": "2026-11-17",
                "merchant": "Deutsche Bahn",
                "amount": "1289.90",
                "currency": "EUR",
                "description": "Zugticket",
            },
        ),
    ],
)
def test_expenses_to_add(text, arguments):
    reply = reply_to(text)

    assert isinstance(reply, Act)
    assert [(call.tool, call.arguments) for call in reply.calls] == [("add_expense", arguments)]


def test_an_expense_without_an_amount_is_asked_about():
    reply = reply_to("Add an expense for the hotel")

    assert isinstance(reply, Ask)
    assert reply.question == "What did it cost?"


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        ("What is 15 percent of 340?", "15% of 340"),
        ("12*(3+4)", "12*(3+4)"),
        ("560 divided by 3", "560 / 3"),
        ("how much is 1,200 plus 19%", "1,200 + 19%"),
        ("was ist 3 mal 4,5", "3 * 4,5"),
        ("2 to the power of 10", "2 ^ 10"),
    ],
)
def test_calculations(text, expression):
    reply = reply_to(text)

    assert isinstance(reply, Act)
    assert reply.calls[0].arguments == {"expression": expression}


@pytest.mark.parametrize("text", ["undo", "Undo that, please", "take that back", "rückgängig"])
def test_undo(text):
    reply = reply_to(text)

    assert isinstance(reply, Act)
    assert [(call.tool, call.arguments) for call in reply.calls] == [("undo", {})]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("hi, how are you?", "What should be done"),
        ("Thanks, that's all for today!", "welcome"),
        ("what can you do?", "Add a meeting"),
        ("Set a timer for 10 minutes", "reminder"),
        ("schedule a meeting room for friday at 3pm", "room"),
        ("Write a polite apology", "model"),
    ],
)
def test_what_cannot_be_done_names_what_can(text, named):
    reply = reply_to(text)

    assert isinstance(reply, Say)
    assert named in reply.text


@pytest.mark.parametrize("text", ["12/01/2027", "2026-11-22", "3-4", "put 100 dollars in savings"])
def test_what_is_not_asked_for_is_not_done(text):
    assert isinstance(reply_to(text), Say)


@pytest.mark.parametrize("answer", ["only this one", "nur dieser Termin", "just this once"])
def test_a_change_of_one_time_is_agreed_to_by_saying_only_that_one(answer):
    pending = PlannedCall("update_meeting", {"uid": "sync", "recurrence_id": "2026-11-24T14:00"})
    said = UserRequest(answer, SUNDAY_MORNING, Policy(), duration_minutes=30, currency="EUR")

    assert answered(pending, said) == Act((pending,))


def test_what_was_asked_said_once_more_agrees_to_it():
    pending = PlannedCall("update_meeting", {"uid": "sync", "start": "2026-11-24T14:00:00+01:00"})
    said = UserRequest("on Tuesday at 14:00", SUNDAY_MORNING, Policy(), 30, "EUR")

    assert answered(pending, said) == Act((pending,))


def test_a_few_words_that_answer_something_else_are_asked_about_first():
    pending = PlannedCall("update_meeting", {"uid": "sync", "attendees": ["Ana"]})
    said = UserRequest(
        "Ben Ruiz, to the demo on Tuesday at 1:30 pm", SUNDAY_MORNING, Policy(), 30, "EUR"
    )

    assert isinstance(answered(pending, said), Ask)


_OPEN = PlannedCall("create_meeting", {"request": "book a review on Friday", "title": "Review"})


@pytest.mark.parametrize(
    ("text", "tool"),
    [
        ("12.50 for lunch today", "add_expense"),
        ("export my expenses to excel", "generate_expense_report"),
    ],
)
def test_what_asks_for_something_else_is_no_answer(text, tool):
    said = UserRequest(text, SUNDAY_MORNING, Policy(), duration_minutes=30, currency="EUR")
    reply = answered(_OPEN, said)

    assert isinstance(reply, Ask)
    assert reply.pending.tool == tool


@pytest.mark.parametrize(("text", "hour"), [("14:00", "14:00"), ("12.50", "12:50")])
def test_a_time_is_an_answer(text, hour):
    said = UserRequest(text, SUNDAY_MORNING, Policy(), duration_minutes=30, currency="EUR")

    assert f"T{hour}" in answered(_OPEN, said).calls[0].arguments["start"]


def test_one_yes_runs_all_that_was_proposed_together():
    calls = tuple(PlannedCall("delete_expense", {"expense_id": one}) for one in ("e1", "e2"))
    said = UserRequest("yes, both", SUNDAY_MORNING, Policy(), 30, "EUR")

    assert answered(together(calls), said) == Act(calls)
