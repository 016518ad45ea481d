"""Corrections of an expense."""

import pytest

from desktop_assist.providers.embedded.intents.update_expense import complete, read
from desktop_assist.providers.embedded.reply import Act, Ask, Say
from tests.helpers.looked_up import after_looking
from tests.helpers.user_requests import request


def reply_to(text: str):
    return after_looking(read(request(text)))


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        ("change the Vapiano lunch to 23.50", {"expense_id": "e2", "amount": "23.50"}),
        (
            "change the October taxi to 18 dollars",
            {"expense_id": "e6", "amount": "18.00", "currency": "USD"},
        ),
        (
            "set the category of the Hotel Adler expense to travel",
            {"expense_id": "e4", "category": "travel"},
        ),
        (
            "change the date of the Deutsche Bahn expense to 11 November",
            {"expense_id": "e3", "date": "2026-11-11"},
        ),
        (
            "rename the merchant Office Depot to Staples",
            {"expense_id": "e5", "merchant": "Staples"},
        ),
        (
            "update the taxi from November 16 to 20.50 euros",
            {"expense_id": "e1", "amount": "20.50", "currency": "EUR"},
        ),
        ("recategorize Office Depot as equipment", {"expense_id": "e5", "category": "equipment"}),
        (
            "move the Café Krone expense to the travel category",
            {"expense_id": "e7", "category": "travel"},
        ),
        ("Taxi vom 16.11. auf den 17.11. ändern", {"expense_id": "e1", "date": "2026-11-17"}),
        ("Ändere den Betrag von Café Krone auf 8,70", {"expense_id": "e7", "amount": "8.70"}),
        (
            "update the description of the Office Depot expense to toner",
            {"expense_id": "e5", "description": "toner"},
        ),
    ],
)
def test_what_is_meant_is_looked_up_and_then_changed(text, arguments):
    reply = reply_to(text)

    assert isinstance(reply, Act)
    assert [(call.tool, call.arguments) for call in reply.calls] == [("update_expense", arguments)]


@pytest.mark.parametrize(
    "text",
    [
        "change it to 20 euros",
        "set the volume to 4",
        "change my name to Bob",
        "don't change the taxi to 20 euros",
        "change the limit of my credit card to 500 dollars",
        "move the dentist to Friday",
    ],
)
def test_other_requests_are_left_alone(text):
    assert read(request(text)) is None


def test_one_of_several_is_asked_for_and_the_answer_chooses_it():
    ask = reply_to("change the taxi to 18 euros")
    assert isinstance(ask, Ask)

    reply = after_looking(complete(ask.pending, request("the one in October")))

    assert isinstance(reply, Act)
    assert reply.calls[0].arguments == {"expense_id": "e6", "amount": "18.00", "currency": "EUR"}


def test_what_is_to_change_is_asked_for():
    ask = reply_to("change the Vapiano expense")
    assert ask.question.startswith('What should be changed about "Vapiano"')

    reply = after_looking(complete(ask.pending, request("the category is travel")))

    assert reply.calls[0].arguments == {"expense_id": "e2", "category": "travel"}


def test_an_amount_answers_what_is_to_change():
    ask = reply_to("change the Vapiano expense")

    reply = after_looking(complete(ask.pending, request("26 EUR")))

    assert reply.calls[0].arguments == {"expense_id": "e2", "amount": "26.00", "currency": "EUR"}


def test_a_sum_that_stands_there_already_is_no_change():
    reply = reply_to("change the Vapiano lunch to 24.50")

    assert isinstance(reply, Ask)


def test_what_is_not_there_is_said():
    assert isinstance(reply_to("change the parking expense to 5 euros"), Say)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The Vapiano receipt was actually 26.40", {"amount": "26.40"}),
        ("Vapiano was 26.40, please correct it", {"amount": "26.40"}),
        ("Der Beleg von Vapiano war 26,40", {"amount": "26.40"}),
        ("Der Vapiano-Beleg gehört in die Kategorie travel", {"category": "travel"}),
    ],
)
def test_a_correction_that_is_only_told_is_asked_about_first(text, value):
    ask = reply_to(text)

    assert isinstance(ask, Ask)
    assert ask.pending.arguments == {"expense_id": "e2", **value}


def test_a_call_that_is_renamed_is_no_expense():
    assert read(request("Rename the vendor call on Friday to Supplier call")) is None
