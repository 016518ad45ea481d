"""Money that is wanted in another currency."""

from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.tools.calculation.currency_sum import Conversion, conversion_in

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("120 USD in EUR", Conversion(Decimal(120), "USD", "EUR", TODAY)),
        ("120 usd to eur", Conversion(Decimal(120), "USD", "EUR", TODAY)),
        ("£45.50 in CHF = ?", Conversion(Decimal("45.50"), "GBP", "CHF", TODAY)),
        ("$50 into €", Conversion(Decimal(50), "CAD", "EUR", TODAY)),
        ("US$ 50 in EUR", Conversion(Decimal(50), "USD", "EUR", TODAY)),
        (
            "100 SEK in EUR on 2026-03-02",
            Conversion(Decimal(100), "SEK", "EUR", date(2026, 3, 2)),
        ),
    ],
)
def test_amount_currencies_and_day_are_read(text, wanted):
    assert conversion_in(text, TODAY, "CAD") == wanted


@pytest.mark.parametrize(
    "text", ["5 km in mi", "120 USD", "120 USD + 30 USD", "72 °F in °C", "15% of 340", "3 kg in lb"]
)
def test_other_calculations_are_none(text):
    assert conversion_in(text, TODAY, "EUR") is None
