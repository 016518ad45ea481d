"""What was paid without a receipt, told in anybody's words."""

import pytest

from desktop_assist.providers.embedded.proposals.expense_told import propose_told_expense
from tests.helpers.everyday_words import request_of


@pytest.mark.parametrize(
    ("text", "amount", "what", "day"),
    [
        (
            "Lost the ticket but I fed the meter on Mill Lane yesterday, 3.20 euros, do log it",
            "3.20",
            "Meter on Mill Lane",
            "2026-11-21",
        ),
        (
            (
                "No receipt: $9.75 cash for the street meter on Friday, that was for the Mill "
                "Hall visit"
            ),
            "9.75",
            "Street Meter",
            "2026-11-20",
        ),
        (
            "6 bucks for parking at hilltop garage on friday, machine ate the ticket",
            "6.00",
            "Parking at Hilltop Garage",
            "2026-11-20",
        ),
        (
            "Gestern im Parkhaus Ahornweg 4 Euro 50 bezahlt, keine Quittung. Bitte aufschreiben",
            "4.50",
            "Parkhaus Ahornweg",
            "2026-11-21",
        ),
        (
            "I fed the Upper Dene meter 2 euros this morning, no receipt, run out of paper",
            "2.00",
            "Upper Dene meter",
            "2026-11-22",
        ),
    ],
)
def test_it_is_asked_whether_to_enter_it(text, amount, what, day):
    ask = propose_told_expense(request_of(text))

    assert ask is not None
    found = ask.pending.arguments
    assert (found["amount"], found["merchant"], found["date"]) == (amount, what, day)
    assert found["category"] == "Parking"


def test_what_was_paid_and_is_ordered_to_be_entered_needs_no_word_on_a_receipt():
    text = "I had lunch with a client yesterday, 48.60 at Osteria Franca, put it under marketing"

    ask = propose_told_expense(request_of(text))

    assert ask is not None
    assert ask.pending.arguments["merchant"] == "Osteria Franca"
    assert ask.pending.arguments["category"] == "Marketing"


@pytest.mark.parametrize(
    "text",
    [
        "will they pay the 4.80 euros though if I've no receipt?",
        "Lost the ticket for the train to Bonn",
        "I gave him 3 euros on top, no receipt",
        "The taxi was 20 euros and the bus 3 euros, no receipt for either",
        "I paid 20 euros for parking",
        "show me everything over 20.00 without a receipt",
        "mark the 12.50 coffee as no receipt",
        "The limit without a receipt is 25.00, right?",
    ],
)
def test_anything_else_is_left_alone(text):
    assert propose_told_expense(request_of(text)) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("also 4.80 upper dene buses, day ticket on friday. no receipt", "Upper Dene Buses"),
        ("4.80 Upper Dene Buses, day ticket on friday. no receipt", "Upper Dene Buses"),
        ("put down 7.20 for city cabs on friday, no receipt", "City Cabs"),
        ("upper dene buses 4.80 on friday, no receipt", "Upper Dene Buses"),
        ("6.20 taxi to the station on friday, no receipt", "Taxi to the Station"),
    ],
)
def test_a_name_beside_the_sum_is_who_was_paid(text, name):
    ask = propose_told_expense(request_of(text))

    assert ask is not None
    assert ask.pending.arguments["merchant"] == name
