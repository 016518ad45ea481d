"""Rates of tax, told only where they are sure."""

from decimal import Decimal

import pytest

from desktop_assist.expenses.report.tax_rate import tax_rate


@pytest.mark.parametrize(
    ("gross", "tax", "rate"),
    [
        ("119.00", "19.00", "19"),
        ("30.10", "4.81", "19"),
        ("107.70", "7.70", "7.7"),
        ("-11.90", "-1.90", "19"),
        ("182.50", "33.93", ""),
        ("10.00", "0", ""),
        ("5.00", "5.00", ""),
    ],
)
def test_a_rate_is_told_where_the_tax_comes_from_it(gross, tax, rate):
    assert tax_rate(Decimal(gross), Decimal(tax)) == rate
