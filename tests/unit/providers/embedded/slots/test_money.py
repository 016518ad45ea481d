"""Amounts of money."""

from decimal import Decimal

import pytest

from desktop_assist.providers.embedded.slots.money import find_money


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("€12.50 taxi", "12.50", "EUR"),
        ("12,50 € für Taxi", "12.50", "EUR"),
        ("45 euros for lunch", "45", "EUR"),
        ("CHF 1'200.00", "1200.00", "CHF"),
        ("1.289,90 EUR", "1289.90", "EUR"),
        ("$1,200", "1200", "USD"),
        ("taxi 12.50 yesterday", "12.50", ""),
        ("thirty five euros", "35", "EUR"),
        ("12 euros 50 for a taxi", "12.50", "EUR"),
        ("12 Euro 50 km weit", "12", "EUR"),
        ("10 EUR and 12 EUR", "10", "EUR"),
        ("10 Euro und 12 Franken", "10", "EUR"),
        ("310 euros 17 nov", "310", "EUR"),
        ("US$30 taxi", "30", "USD"),
        ("C$ 14.20 lunch", "14.20", "CAD"),
        ("40 Canadian dollars", "40", "CAD"),
        ("Rs. 250 for an auto", "250", "INR"),
        ("Rs 250/- for an auto", "250", "INR"),
        ("₹1,04,500 laptop", "104500", "INR"),
        ("450 baht", "450", "THB"),
        ("100 THB dinner", "100", "THB"),
        ("30 zł pierogi", "30", "PLN"),
        ("TRY 300 kebab", "300", "TRY"),
        ("250 kr taxi", "250", "SEK"),
        ("EUR45 taxi", "45", "EUR"),
        ("20 Pfund für Taxi", "20", "GBP"),
    ],
)
def test_amounts(text, amount, currency):
    money = find_money(text)

    assert (money.amount, money.currency) == (Decimal(amount), currency)


@pytest.mark.parametrize(
    "text",
    [
        "room 4.12.2",
        "15%",
        "in 2026",
        "at 10:30",
        "nothing",
        "try 3 times",
        "pick TOP 3",
        "meet in RM 204",
        "Fr 10 Uhr",
        "R 5 is the room",
    ],
)
def test_other_numbers_are_no_money(text):
    assert find_money(text).amount is None


@pytest.mark.parametrize(
    ("text", "home", "currency"),
    [
        ("$67.40 lunch", "CAD", "CAD"),
        ("parking 8 bucks", "AUD", "AUD"),
        ("US$67.40 lunch", "CAD", "USD"),
        ("40 US dollars", "CAD", "USD"),
        ("$67.40 lunch", "EUR", "USD"),
        ("€5 coffee", "CAD", "EUR"),
        ("250 kr taxi", "NOK", "NOK"),
        ("1200 pesos", "PHP", "PHP"),
        ("RM 45 lunch", "MYR", "MYR"),
        ("R250 lunch", "ZAR", "ZAR"),
    ],
)
def test_what_several_currencies_are_called_is_ones_own(text, home, currency):
    assert find_money(text, home).currency == currency


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("parking at the station, 4 euros 50, slip is gone", "4.50"),
        ("fourteen dollars twenty, no receipt", "14.20"),
        ("seven pounds and sixty-five pence, please", "7.65"),
        ("fünf Euro sechzig, eine Quittung gab es nicht", "5.60"),
        ("drei Euro und zwanzig Cent.", "3.20"),
        ("20 euros two people", "20"),
    ],
)
def test_cents_are_said_behind_the_currency(text, amount):
    assert find_money(text).amount == Decimal(amount)
