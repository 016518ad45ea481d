from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.domain.errors import ToolInputError
from desktop_assist.expenses.expense import NewExpense
from desktop_assist.expenses.new_expense import checked


def new(merchant="Shop", amount="1", **given):
    return NewExpense(date(2026, 10, 3), merchant, Decimal(amount), **given)


def test_texts_are_cleaned_and_the_currency_named():
    found = checked(new(" Shop\n\tNord\x00 ", "5", tax=Decimal("0.8")), "CHF")

    assert (found.merchant, found.currency) == ("Shop Nord", "CHF")
    assert (str(found.amount), str(found.tax)) == ("5.00", "0.80")


@pytest.mark.parametrize(
    ("expense", "reason"),
    [
        (new(currency="EURO"), "currency"),
        (new(amount="NaN"), "not an amount"),
        (new(amount="Infinity"), "not an amount"),
        (new(amount="1e15"), "not an amount"),
        (new(amount="1.005"), "small unit"),
        (new(amount="1.5", currency="JPY"), "small unit"),
        (new(tax=Decimal("0.001")), "tax"),
        (new(merchant="x" * 501), "too long"),
    ],
)
def test_what_cannot_be_is_named(expense, reason):
    with pytest.raises(ToolInputError, match=reason):
        checked(expense, "EUR")
