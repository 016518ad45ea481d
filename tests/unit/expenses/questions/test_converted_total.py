"""Sums in one currency say by which rates, of which days, and what is not in them."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.domain.settings import ExpenseSettings, Settings
from desktop_assist.expenses.exchange.exchange_rates import ExchangeRates
from desktop_assist.expenses.expense import Expense
from desktop_assist.expenses.questions.converted_total import (
    UsedRate,
    converted_json,
    converted_total,
    missing_words,
    rate_words,
)
from tests.helpers.fixed_settings import FixedSettings

pytest.importorskip("currency_converter", reason="the extra reports is not installed")

EURO = Expense(
    "1", date(2026, 10, 30), "Taxi", "Taxi", "", Decimal("10.00"), "EUR", None, "", "", 2
)
DOLLARS = replace(EURO, id="2", currency="USD", amount=Decimal("100.00"))
LATER = replace(DOLLARS, id="3", date=date(2026, 11, 20))


def rates(*own):
    return ExchangeRates(FixedSettings(Settings(expenses=ExpenseSettings(rates=own))))


def test_each_expense_is_converted_by_the_rate_of_its_day():
    total = converted_total([EURO, DOLLARS], "EUR", rates())

    assert total.amount == Decimal("99.51")
    assert [(one.currency, one.day, one.source) for one in total.rates] == [
        ("USD", date(2026, 10, 30), "ECB")
    ]
    assert total.missing == ()


def test_what_has_no_rate_is_not_in_the_sum_and_named():
    total = converted_total([EURO, LATER], "EUR", rates())

    assert total.amount == Decimal("10.00")
    (said,) = missing_words(total)
    assert said.startswith("Not in the sum: 100.00 USD. The exchange rates here end on 30 October")
    assert converted_json(total)["missing"] == ["3"]


def test_a_rate_of_ones_own_is_said_to_be_that():
    total = converted_total([LATER], "EUR", rates("1 USD = 0.90 EUR from 2026-11-01"))

    assert total.amount == Decimal("90.00")
    assert rate_words(total.rates[0], "EUR") == "1 USD = 0.9 EUR (your rate, 1 November 2026)"


@pytest.mark.parametrize(
    ("rate", "shown"), [("0.89509488", "0.895095"), ("175.683421", "175.683"), ("12", "12")]
)
def test_rates_are_shown_with_six_digits(rate, shown):
    used = UsedRate("USD", Decimal(rate), date(2026, 10, 30), "ECB")

    assert rate_words(used, "EUR") == f"1 USD = {shown} EUR (ECB, 30 October 2026)"
