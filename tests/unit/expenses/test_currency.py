from decimal import Decimal

import pytest

from desktop_assist.expenses.currency import (
    currencies_called,
    currency_called,
    exponent,
    find_currency,
    rounded,
)


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("EUR", "EUR"),
        ("eur", "EUR"),
        ("Amount (CHF)", "CHF"),
        ("Betrag in €", "EUR"),
        ("HK$", "HKD"),
        ("Fr.", "CHF"),
        ("100 Kč", "CZK"),
        ("120 kr", "SEK"),
        ("Kredit", ""),
        ("Rs. 250", "INR"),
        ("Betrag (Schweizer Franken)", "CHF"),
        ("Sum of all", ""),
        ("Firma", ""),
        ("", ""),
    ],
)
def test_currencies_are_found_by_code_sign_and_word(text, currency):
    assert find_currency(text, "EUR") == currency


def test_each_currency_has_its_smallest_unit():
    assert [exponent(code) for code in ("EUR", "JPY", "KWD")] == [2, 0, 3]
    assert rounded(Decimal("12.345"), "EUR") == Decimal("12.35")
    assert str(rounded(Decimal("12.3"), "KWD")) == "12.300"


@pytest.mark.parametrize(
    ("name", "home", "currency"),
    [
        ("thb", "EUR", "THB"),
        ("C$", "EUR", "CAD"),
        ("US  dollars", "CAD", "USD"),
        ("dollars", "CAD", "CAD"),
        ("kronen", "DKK", "DKK"),
        ("beans", "EUR", ""),
        ("Bob", "EUR", ""),
        ("BOB", "EUR", "BOB"),
    ],
)
def test_a_currency_is_called_by_its_code_its_sign_or_its_name(name, home, currency):
    assert currency_called(name, home) == currency


@pytest.mark.parametrize(
    ("name", "home", "currencies"),
    [
        ("kroner", "GBP", ("NOK", "DKK")),
        ("kroner", "DKK", ("DKK",)),
        ("Danish kroner", "GBP", ("DKK",)),
        ("dollars", "GBP", ("USD",)),
        ("kanadischen Dollar", "EUR", ("CAD",)),
        ("DKK", "GBP", ("DKK",)),
        ("beans", "GBP", ()),
    ],
)
def test_a_name_can_stand_for_several_currencies(name, home, currencies):
    assert currencies_called(name, home) == currencies
