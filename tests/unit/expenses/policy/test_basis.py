"""Amounts are compared in one currency."""

from decimal import Decimal

import pytest

from desktop_assist.expenses.policy.basis import Basis, NotComparableError
from tests.helpers.policy_desk import TODAY, HalfDollars, a_policy, an_expense

BASIS = Basis(a_policy(""), HalfDollars(), TODAY)


def test_an_amount_in_the_same_currency_needs_no_rate():
    assert BASIS.amount_in(an_expense(currency="JPY"), "JPY") == Decimal("10.00")


def test_an_amount_is_converted_at_the_rate_of_its_day():
    assert BASIS.amount_in(an_expense(currency="USD"), "EUR") == Decimal(5)


def test_without_a_rate_it_is_told_why():
    with pytest.raises(NotComparableError, match="no rate for JPY"):
        BASIS.amount_in(an_expense(currency="JPY"), "EUR")
