"""Expenses to note: requests in, calls or questions out."""

import pytest

from desktop_assist.providers.embedded.intents.add_expense import complete, read, read_list
from desktop_assist.providers.embedded.reply import Act, Ask, Say
from desktop_assist.providers.embedded.understanding import understood
from tests.helpers.user_requests import request


def test_everything_that_is_said_becomes_an_argument():
    reply = read(request("Log $18.20 at Starbucks for coffee yesterday, category meals"))

    assert isinstance(reply, Act)
    assert reply.calls[0].arguments == {
        "date": "2026-11-21",
        "merchant": "Starbucks",
        "amount": "18.20",
        "currency": "USD",
        "category": "meals",
        "description": "Coffee",
    }


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("I spent 45 dollars on dinner with a client", ("Dinner", "With a client")),
        ("Paid 8.90 EUR parking this morning, cash", ("Parking", None)),
        ("Paid 18 EUR for lunch at Roma by credit card", ("Roma", "Lunch")),
        (
            "Add 84.50 EUR dinner with Tom at Vapiano",
            ("Vapiano", "Dinner with Tom"),
        ),
        ("Ich habe gestern 34,50 Euro für ein Taxi bezahlt", ("Taxi", None)),
        ("Notiere 18,90 für Mittagessen heute", ("Mittagessen", None)),
        ("expense 14.99 for a licence on nov 3", ("Licence", None)),
    ],
)
def test_who_was_there_and_how_it_was_paid_is_no_name(text, names):
    [call] = read(request(text)).calls

    assert (call.arguments["merchant"], call.arguments.get("description")) == names


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("Add 3 expenses: taxi 12, lunch 15.50, coffee 4.20", ["12.00", "15.50", "4.20"]),
        ("Log these expenses: 12 EUR taxi yesterday; 80 USD hotel", ["12.00", "80.00"]),
        ("Trag folgende Ausgaben ein: Taxi 12,50, Mittagessen 18", ["12.50", "18.00"]),
    ],
)
def test_each_expense_of_a_list_is_added(text, sums):
    reply = understood(request(text))

    assert isinstance(reply, Act)
    assert [call.arguments["amount"] for call in reply.calls] == sums


def test_a_list_needs_no_word_for_what_it_is():
    text = "Please add: hotel 180 on 12 Nov, dinner 42.50 on the 12th"

    reply = read_list(request(text))

    assert isinstance(reply, Act)
    assert [(one.arguments["merchant"], one.arguments["date"]) for one in reply.calls] == [
        ("Hotel", "2026-11-12"),
        ("Dinner", "2026-11-12"),
    ]
    assert read_list(request("add: call Tom at 3, review at 4")) is None


def test_a_list_may_name_once_what_it_was_for():
    reply = read_list(request("taxis: 12.50 on Monday, 14.80 on Tuesday and 9.90 on Wednesday"))

    assert isinstance(reply, Act)
    assert [one.arguments["amount"] for one in reply.calls] == ["12.50", "14.80", "9.90"]
    assert {one.arguments["merchant"] for one in reply.calls} == {"Taxi"}


def test_a_list_with_an_open_sum_is_not_added_in_part():
    assert isinstance(read_list(request("Add these expenses: taxi 12, lunch")), Say)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Add an expense for the hotel", "What did it cost?"),
        ("Add expense of -15 EUR", "What did it cost?"),
        ("Add an expense of 12 USD", "Where was the money spent?"),
        ("Trage eine Ausgabe über 12 EUR ein", "Wo wurde das Geld ausgegeben?"),
        (
            "Add expense 12.50 EUR taxi tomorrow",
            "That day has not come yet. On which day was the money spent?",
        ),
        (
            "Add expense 30.11. 20 EUR taxi",
            "That would be Sunday, 30 November 2025. On which day was the money spent?",
        ),
    ],
)
def test_what_is_missing_is_asked(text, question):
    reply = read(request(text))

    assert isinstance(reply, Ask)
    assert reply.question == question


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "add 12.50 for lunch yesterday and 4 euros for coffee today",
            [("2026-11-21", "Lunch", "12.50"), ("2026-11-22", "Coffee", "4.00")],
        ),
        (
            "Yesterday I spent 18 EUR on a taxi and 7.20 EUR on lunch at Pret",
            [("2026-11-21", "Taxi", "18.00"), ("2026-11-21", "Pret", "7.20")],
        ),
        (
            "add Rs. 250 for an auto and 12.50 for lunch at Roma",
            [("2026-11-22", "Auto", "250.00"), ("2026-11-22", "Roma", "12.50")],
        ),
        (
            "Trage 12,50 € für Taxi und 8 € für Parken ein",
            [("2026-11-22", "Taxi", "12.50"), ("2026-11-22", "Parken", "8.00")],
        ),
        (
            "Add expense taxi 10 EUR, lunch 12 EUR and coffee 3 EUR",
            [
                ("2026-11-22", "Taxi", "10.00"),
                ("2026-11-22", "Lunch", "12.00"),
                ("2026-11-22", "Coffee", "3.00"),
            ],
        ),
    ],
)
def test_several_expenses_of_a_sentence_are_noted(text, found):
    calls = read(request(text)).calls

    names = ("date", "merchant", "amount")
    assert [tuple(call.arguments[name] for name in names) for call in calls] == found


@pytest.mark.parametrize(
    "text",
    [
        "I paid 40 EUR for dinner and 5 EUR tip",
        "Add expense 10 EUR and 12 EUR",
        "Add 12 EUR for a taxi yesterday and 40 EUR for a hotel tomorrow",
    ],
)
def test_where_a_second_sum_is_in_doubt_nothing_is_noted(text):
    assert isinstance(read(request(text)), Say)


@pytest.mark.parametrize(
    ("text", "amount", "merchant"),
    [
        ("add 45 for parking at NCP", "45.00", "NCP"),
        ("trag 45 für Parken ein", "45.00", "Parken"),
        ("expense 18.40 bus ticket to Graz", "18.40", "Bus ticket to Graz"),
    ],
)
def test_a_sum_that_is_ordered_for_a_thing_is_in_the_home_currency(text, amount, merchant):
    [call] = read(request(text)).calls

    found = (call.arguments["amount"], call.arguments["currency"], call.arguments["merchant"])
    assert found == (amount, "EUR", merchant)


def test_a_small_number_may_mean_people():
    assert not isinstance(understood(request("add 2 for lunch")), Act)
    assert not isinstance(understood(request("add 30 minutes for lunch")), Act)


def test_thousands_are_thousands():
    reply = read(request("I spent 1,200 on a laptop"))

    assert reply.calls[0].arguments["amount"] == "1200.00"


def test_a_day_to_come_is_replaced_by_the_answer():
    asked = read(request("Add expense 12.50 EUR taxi tomorrow"))

    reply = complete(asked.pending, request("yesterday"))

    assert isinstance(reply, Act)
    assert reply.calls[0].arguments == {
        "date": "2026-11-21",
        "merchant": "Taxi",
        "amount": "12.50",
        "currency": "EUR",
    }


@pytest.mark.parametrize(
    "text",
    [
        "What did I spend in October?",
        "Did I pay 12 EUR for the taxi?",
        "Transfer 100 EUR to my savings account",
        "I got a refund of 20 EUR from Amazon",
        "Don't add the 12 EUR for the taxi",
        "Team sync tomorrow at 10",
        "I would have paid 20 EUR",
        "Ich hätte fast 20 EUR ausgegeben",
        "Paid nothing for lunch 12 EUR",
        "Save 20 EUR per month",
    ],
)
def test_other_requests_note_nothing(text):
    assert read(request(text)) is None


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Ich habe gestern 45 Euro für Parken bezahlt, bitte eintragen", "45.00"),
        ("I forked out 64.20 for dinner at Vapiano last night, log it", "64.20"),
        ("add 9.80 coffee with client this morning", "9.80"),
    ],
)
def test_slang_and_an_order_at_the_end_are_understood(text, amount):
    reply = read(request(text))

    assert isinstance(reply, Act)
    assert reply.calls[0].arguments["amount"] == amount


@pytest.mark.parametrize(
    ("text", "merchant"),
    [
        ("Trag bitte noch 14,50 Euro fürs Parken ein", "Parken"),
        ("64 Franken beim Wirt in Sursee, bitte aufnehmen", "Wirt"),
        ("Die Übernachtung hat 119 Euro gekostet, am Dienstag, bitte verbuchen", "Übernachtung"),
    ],
)
def test_spoken_german_names_what_it_was_for(text, merchant):
    reply = read(request(text))
    assert isinstance(reply, Act)
    assert reply.calls[0].arguments["merchant"] == merchant


def test_both_of_two_told_before_are_entered():
    reply = read(
        request("Gestern 12,40 € Essen bei Post und 3,20 € Kaffee, bitte beides eintragen")
    )
    assert isinstance(reply, Act)
    assert [call.arguments["amount"] for call in reply.calls] == ["12.40", "3.20"]


@pytest.mark.parametrize(
    "text",
    [
        "We need new blinds for the annex at Elm Road, I reckon about 900 EUR",
        "The new printer is going to cost about 340 EUR",
        "Wir brauchen neue Stühle bei Möbel Nord für etwa 900 EUR",
    ],
)
def test_what_is_still_to_be_bought_is_not_written(text):
    assert read(request(text)) is None


def test_a_need_to_note_one_is_an_order():
    assert isinstance(read(request("I need to add 12 EUR for parking today")), Act)
