"""What money is worth, in words."""

from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.expenses.exchange.exchange_rates import Converted
from desktop_assist.tools.calculation.conversion_words import conversion_words
from desktop_assist.tools.calculation.currency_sum import Conversion

DAY = date(2026, 10, 30)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("ECB", "120 USD = 107.41 EUR (rate of the European Central Bank of 30 October 2026)"),
        ("yours", "120 USD = 107.41 EUR (your own rate of 30 October 2026)"),
        ("same", "107.41 EUR"),
    ],
)
def test_it_says_whose_rate_it_is_and_of_which_day(source, words):
    wanted = Conversion(Decimal(120), "USD", "EUR", date(2026, 11, 22))
    found = Converted(Decimal("107.41"), Decimal("0.895"), DAY, source)

    assert conversion_words(wanted, found) == words
