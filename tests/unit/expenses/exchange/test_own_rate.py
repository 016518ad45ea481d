"""Rates are typed as people write them, and count in both directions."""

from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.expenses.exchange.own_rate import own_rate

DAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("1 USD = 0.92 EUR", "0.92"),
        ("1 USD = 0,92 EUR", "0.92"),
        ("2 USD = 3 EUR", "1.5"),
        ("1 EUR = 1.25 USD", "0.8"),
        ("1 USD = 0.92 EUR from 2026-11-20", "0.92"),
    ],
)
def test_a_typed_rate_is_understood(text, rate):
    assert own_rate([text], "USD", "EUR", DAY).rate == Decimal(rate)


@pytest.mark.parametrize(
    "text", ["1 GBP = 1.1 EUR", "1 USD = 0.92 EUR from 2026-11-21", "USD 0.92"]
)
def test_a_rate_for_something_else_does_not_count(text):
    assert own_rate([text], "USD", "EUR", DAY) is None


def test_of_several_the_newest_that_had_begun_counts():
    texts = ["1 USD = 1 EUR from 2026-11-10", "1 USD = 2 EUR", "1 USD = 3 EUR from 2026-11-01"]

    assert own_rate(texts, "USD", "EUR", DAY).since == date(2026, 11, 10)
    assert own_rate(texts, "USD", "EUR", date(2026, 11, 9)).rate == 3
    assert own_rate(texts, "USD", "EUR", date(2026, 1, 1)).rate == 2
