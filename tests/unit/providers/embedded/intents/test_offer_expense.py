"""Amounts that are offered as expenses."""

import pytest

from desktop_assist.providers.embedded.intents.offer_expense import read
from desktop_assist.providers.embedded.reply import Act, Ask
from desktop_assist.providers.embedded.understanding import answered
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "Taxi 23.50 EUR",
            'Add an expense of 23.50 EUR for "Taxi", Sunday, 22 November 2026?',
        ),
        (
            "Parken gestern 4 \u20ac",
            'Eine Ausgabe über 4.00 EUR für "Parken" eintragen, Samstag, 21. November 2026?',
        ),
    ],
)
def test_a_name_with_an_amount_is_offered(text, question):
    assert read(request(text)).question == question


@pytest.mark.parametrize(
    "text",
    [
        "Starbucks 6.75 today",
        "lunch 14,50",
        "4.50 for coffee",
        "add a 3.20 coffee",
        "and another 3.20 coffee",
        "noch 4,50 Parken",
    ],
)
def test_a_sum_without_a_currency_is_in_the_home_currency_and_that_is_said(text):
    asked = read(request(text))

    assert "EUR, your home currency" in asked.question
    assert asked.pending.arguments["currency"] == "EUR"


@pytest.mark.parametrize(
    "text",
    [
        "version 2.10 today",
        "dentist 8.30",
        "6.75",
        "python 3.11",
        "from 1.11. on",
        "200 usd in euro",
        "add a 10.30 coffee with Tom tomorrow",
    ],
)
def test_other_numbers_are_not_offered(text):
    assert read(request(text)) is None


def test_nothing_is_noted_without_a_yes():
    asked = read(request("Taxi 23.50 EUR"))
    assert isinstance(asked, Ask)

    assert not isinstance(answered(asked.pending, request("hmm")), Act)
    assert not isinstance(answered(asked.pending, request("no")), Act)
    assert answered(asked.pending, request(asked.choices[0])) == Act((asked.pending,))


@pytest.mark.parametrize(
    "text",
    [
        "Send 500 EUR to Tom",
        "The budget for lunch is 50 EUR",
        "Is the taxi 23 EUR?",
        "Invoice 450 EUR due Friday",
        "Taxi 23 EUR tomorrow",
        "Taxi 10 EUR, lunch 12 EUR",
        "Dinner at 7 pm 20 EUR",
        "Team sync",
    ],
)
def test_other_amounts_are_not_offered(text):
    assert read(request(text)) is None


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "Mittagessen im Gasthof Post 27,90 am 20.11., bar",
            (
                'Eine Ausgabe über 27.90 EUR, Ihre Heimatwährung, für "Gasthof Post" eintragen, '
                "Freitag, 20. November 2026?"
            ),
        ),
        (
            "lunch with Darren at Catch 22, \u20ac67.40 incl 15% VAT, paid cash, Nov 13",
            'Add an expense of 67.40 EUR for "Catch 22", Friday, 13 November 2026?',
        ),
    ],
)
def test_how_it_was_paid_tells_that_it_was_money(text, question):
    assert read(request(text)).question == question


@pytest.mark.parametrize(
    ("text", "merchant"),
    [
        ("Taxi 42,80 am 19.11.", "Taxi"),
        ("Mittagessen 14,20 vom 19.11.", "Mittagessen"),
        ("Zug Wien-Graz 42,80 am 19.11.", "Zug Wien-Graz"),
    ],
)
def test_a_day_not_long_ago_is_the_one_it_was_paid_on(text, merchant):
    reply = read(request(text))

    assert isinstance(reply, Ask)
    assert reply.pending.arguments["date"] == "2026-11-19"
    assert reply.pending.arguments["merchant"] == merchant
