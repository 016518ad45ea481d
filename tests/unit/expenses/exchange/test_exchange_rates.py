"""Amounts are converted exactly, by a rate that is known, and never by another."""

from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.domain.errors import RateMissingError
from desktop_assist.domain.settings import ExpenseSettings, Settings
from desktop_assist.expenses.exchange.exchange_rates import Converted, ExchangeRates
from tests.helpers.fixed_settings import FixedSettings

pytest.importorskip("currency_converter", reason="the extra reports is not installed")

FRIDAY, SUNDAY = date(2026, 10, 30), date(2026, 10, 25)


def rates(*own: str) -> ExchangeRates:
    return ExchangeRates(FixedSettings(Settings(expenses=ExpenseSettings(rates=own))))


def test_an_amount_is_converted_by_the_rate_of_its_day():
    converted = rates().convert(Decimal("100.00"), "USD", "EUR", FRIDAY)

    assert converted.amount == Decimal("89.51")  # 1 EUR = 1.1172 USD
    assert round(converted.rate, 6) == Decimal("0.895095")
    assert (converted.rate_date, converted.source) == (FRIDAY, "ECB")


def test_on_a_sunday_the_rate_of_friday_counts_and_says_so():
    converted = rates().convert(Decimal(10), "GBP", "EUR", SUNDAY)

    assert converted.rate_date == date(2026, 10, 23)
    assert converted == rates().convert(Decimal(10), "GBP", "EUR", date(2026, 10, 23))


def test_two_foreign_currencies_meet_in_the_euro():
    converted = rates().convert(Decimal(100), "USD", "CHF", FRIDAY)

    assert converted.amount == Decimal("82.30")  # 100 / 1.1172 * 0.9194


@pytest.mark.parametrize(
    ("amount", "to", "expected"), [("1.00", "JPY", "157"), ("-12.345", "USD", "-12.35")]
)
def test_amounts_are_rounded_to_the_smallest_unit_of_the_other_currency(amount, to, expected):
    assert str(rates().convert(Decimal(amount), "USD", to, FRIDAY).amount) == expected


def test_one_and_the_same_currency_needs_no_rate():
    converted = rates().convert(Decimal("5.00"), "KZT", "KZT", date(2031, 1, 1))

    assert converted == Converted(Decimal("5.00"), Decimal(1), date(2031, 1, 1), "same")


@pytest.mark.parametrize(
    ("currency", "day", "said"),
    [
        ("USD", date(2026, 11, 2), "end on 30 October 2026"),
        ("KZT", FRIDAY, "no exchange rate for KZT"),
        ("RUB", date(2024, 1, 5), "no exchange rate for RUB"),
        ("ISK", date(2012, 5, 8), "no exchange rate for ISK"),
        ("USD", date(1998, 1, 5), "no exchange rate for USD"),
        ("XYZ", FRIDAY, "not a currency code"),
    ],
)
def test_where_no_rate_is_known_none_is_guessed(currency, day, said):
    with pytest.raises(RateMissingError, match=said) as raised:
        rates().convert(Decimal(1), currency, "EUR", day)

    assert raised.value.hint


def test_after_the_last_known_day_its_rate_is_offered_and_counts_once_it_is_taken():
    later = date(2026, 11, 20)
    with pytest.raises(RateMissingError, match=r"with 1 USD = 0\.89509 EUR") as raised:
        rates().convert(Decimal(100), "USD", "EUR", later)

    offered = raised.value.hint.split("“")[1].split("”")[0]

    assert offered == "1 USD = 0.89509 EUR from 2026-10-31"
    assert rates(offered).convert(Decimal(100), "USD", "EUR", later).amount == Decimal("89.51")


def test_a_rate_of_ones_own_wins_also_where_the_bank_has_none():
    own = rates("1 USD = 0.90 EUR", "1 USD = 0.95 EUR from 2026-11-01")

    before = own.convert(Decimal(100), "USD", "EUR", FRIDAY)
    after = own.convert(Decimal(100), "USD", "EUR", date(2026, 11, 20))

    assert (before.amount, before.rate_date, before.source) == (Decimal("90.00"), FRIDAY, "yours")
    assert (after.amount, after.rate_date) == (Decimal("95.00"), date(2026, 11, 1))


def test_to_look_at_the_last_known_rate_will_do():
    latest = rates().latest(Decimal(100), "USD", "EUR", date(2099, 1, 1))

    assert latest.source == "ECB"
    assert date(2026, 10, 30) <= latest.rate_date < date(2099, 1, 1)
    assert rates().latest(Decimal(100), "USD", "EUR", FRIDAY).rate_date == FRIDAY


def test_a_currency_without_a_rate_has_no_last_one():
    with pytest.raises(RateMissingError):
        rates().latest(Decimal(100), "AFN", "EUR", date(2099, 1, 1))
    with pytest.raises(RateMissingError):
        rates().latest(Decimal(100), "AFN", "EUR", FRIDAY)
