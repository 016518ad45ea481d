"""Values given in writing."""

from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.domain.errors import ToolInputError
from desktop_assist.expenses.column_habits import SheetConventions
from desktop_assist.expenses.given_values import (
    currency_code,
    currency_codes,
    given_date,
    given_money,
)

CONVENTIONS = SheetConventions("EUR", "day_first")


def test_what_is_clear_is_read():
    assert given_date("2026-10-31", CONVENTIONS) == date(2026, 10, 31)
    assert given_money("amount", "12.50", CONVENTIONS).amount == Decimal("12.50")


@pytest.mark.parametrize(("text", "words"), [("", "missing"), ("soon", "not a date")])
def test_what_is_no_date_is_refused(text, words):
    with pytest.raises(ToolInputError, match=words):
        given_date(text, CONVENTIONS)


@pytest.mark.parametrize(
    ("text", "words"), [("", "missing"), ("much", "not an amount"), ("1,234", "two ways")]
)
def test_what_is_no_clear_amount_is_refused(text, words):
    with pytest.raises(ToolInputError, match=words):
        given_money("amount", text, CONVENTIONS)


def test_currencies_are_named_by_their_codes():
    assert [currency_code(text) for text in (" eur", "", None)] == ["EUR", "", ""]
    with pytest.raises(ToolInputError):
        currency_code("euros")


def test_a_currency_may_be_called_by_a_name_that_several_have():
    assert currency_codes("kroner") == ("NOK", "DKK")
    assert currency_codes("chf") == ("CHF",)
    assert currency_codes(None) == ()
    with pytest.raises(ToolInputError):
        currency_codes("beans")
