"""Amounts and expenses in words."""

from decimal import Decimal

from desktop_assist.providers.embedded.money_told import (
    expense_told,
    expenses_told,
    money_told,
    totals_told,
)
from tests.helpers.travel_sheet import listed


def test_amounts_in_both_languages():
    assert money_told(Decimal("1234.5"), "EUR", "english") == "1,234.50 EUR"
    assert money_told(Decimal("1234.5"), "EUR", "german") == "1.234,50 EUR"
    assert money_told(Decimal(500), "JPY", "english") == "500 JPY"


def test_totals_of_several_currencies():
    totals = {"EUR": Decimal(1), "GBP": Decimal(2), "USD": Decimal(3)}

    assert totals_told(totals, "english") == "1.00 EUR, 2.00 GBP and 3.00 USD"
    assert totals_told({}, "english") == ""


def test_expenses():
    assert (
        expense_told(listed()[0], "english") == "Viking Cabs, 240.00 NOK, Tuesday, 3 November 2026"
    )
    assert expenses_told(listed(), "german").endswith("; 5 weitere")
