"""The bank's rates are those that its converter gives, with their days."""

import sys
from datetime import date, timedelta
from decimal import Decimal
from random import Random

import pytest

from desktop_assist.domain.errors import RateMissingError
from desktop_assist.expenses.exchange import ecb_rates
from desktop_assist.expenses.exchange.ecb_rates import euro_rate

currency_converter = pytest.importorskip(
    "currency_converter", reason="the extra reports is not installed"
)


def test_every_rate_is_that_of_the_packages_own_converter():
    theirs = currency_converter.CurrencyConverter(
        decimal=True, fallback_on_missing_rate=True, fallback_on_missing_rate_method="last_known"
    )
    random = Random(20261030)
    days = [date(2020, 1, 2) + timedelta(random.randrange(2400)) for _ in range(200)]

    for day in days:
        for currency in ("USD", "GBP", "MYR", "JPY"):
            assert euro_rate(currency, day).rate == theirs.convert(Decimal(1), "EUR", currency, day)


def test_a_day_of_rest_takes_the_rate_of_the_last_day_of_work():
    assert euro_rate("USD", date(2025, 12, 26)) == euro_rate("USD", date(2025, 12, 24))
    assert euro_rate("USD", date(2025, 12, 26)).day == date(2025, 12, 24)


def test_without_the_file_it_is_said_what_is_missing(monkeypatch):
    monkeypatch.setitem(sys.modules, "currency_converter", None)
    monkeypatch.setattr(ecb_rates, "_table", ecb_rates._table.__wrapped__)

    with pytest.raises(RateMissingError, match="not installed"):
        euro_rate("USD", date(2026, 10, 30))
