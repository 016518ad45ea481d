from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_assist.expenses.money import Money, decimal_mark, from_number, parse_money


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("12.50", "12.50", ""),
        ("12,5", "12.5", ""),
        ("1.234,50 €", "1234.50", "EUR"),
        ("1,234.50", "1234.50", ""),
        ("1'234.50", "1234.50", ""),
        ("1\u2019234.50 CHF", "1234.50", "CHF"),
        ("EUR 1 234,56", "1234.56", "EUR"),
        ("1\u202f234,56 €", "1234.56", "EUR"),
        ("$80", "80", "USD"),
        ("US$ 80.00", "80.00", "USD"),
        ("-12.50", "-12.50", ""),
        ("12.50-", "-12.50", ""),
        ("\u221212,50 €", "-12.50", "EUR"),
        ("(12.50)", "-12.50", ""),
        ("€ -3.00", "-3.00", "EUR"),
        ("12,-", "12", ""),
        ("12.\u2013 CHF", "12", "CHF"),
        ("1.234.567", "1234567", ""),
        ("RM 45.90", "45.90", "MYR"),
        ("0.001", "0.001", ""),
    ],
)
def test_amounts_are_read_as_people_write_them(text, amount, currency):
    found = parse_money(text, "EUR")

    assert found is not None
    assert (found.amount, found.currency) == (Decimal(amount), currency)


@pytest.mark.parametrize(
    "text",
    ["", "n/a", "Total", "12.50 13.50", "12 apples", "12 EUR net", "1.23.456", "#REF!", "--"],
)
def test_what_is_no_amount_is_not_read(text):
    assert parse_money(text, "EUR") is None


def test_three_digits_after_a_lone_mark_are_a_group_but_doubtful():
    assert parse_money("1.234", "EUR") == Money(Decimal(1234), is_doubtful=True)
    assert parse_money("1,234", "EUR") == Money(Decimal(1234), is_doubtful=True)


def test_the_column_takes_the_doubt_away():
    assert parse_money("1.234", "EUR", ",") == Money(Decimal(1234))


def test_dinars_have_three_decimals():
    assert parse_money("1.234", "KWD", ".") == Money(Decimal("1.234"), is_doubtful=True)


def test_a_bare_dollar_is_the_users_own():
    found = parse_money("$5.00", "CAD")

    assert found is not None
    assert found.currency == "CAD"


def test_a_column_shows_its_decimal_mark():
    assert decimal_mark(["1.234", "12,50", "3,99"]) == ","
    assert decimal_mark(["1.234", "1,000"]) is None


def test_numbers_of_a_spreadsheet_are_what_was_typed():
    assert from_number(19.99, "EUR") == Decimal("19.99")
    assert str(from_number(1200.0, "JPY")) == "1200"
    assert from_number(2.675, "EUR") == Decimal("2.68")


_AMOUNTS = st.decimals(min_value=-9_999_999, max_value=9_999_999, places=2)


@given(_AMOUNTS)
def test_every_amount_survives_english_and_german_writing(amount):
    english = f"{amount:,.2f}"
    german = english.translate(str.maketrans(",.", ".,"))

    read = [parse_money(text, "EUR") for text in (english, f"{german} €", f"EUR {german}")]

    assert [money and money.amount for money in read] == [amount] * 3


@given(_AMOUNTS)
def test_every_amount_survives_a_spreadsheets_float(amount):
    assert from_number(float(amount), "EUR") == amount


@given(st.text(max_size=30) | st.text("0123456789.,'-()\u2019\u00a0\x1c \u0663€", max_size=12))
def test_no_text_ends_in_an_error(text):
    parse_money(text, "EUR")
