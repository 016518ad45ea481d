"""Answers are whole sentences that name what was asked for."""

import pytest

from desktop_assist.expenses.expense import ExpenseFilter
from desktop_assist.expenses.questions.answer_words import answer_words
from desktop_assist.expenses.questions.expense_question import ExpenseQuestion
from tests.helpers.expense_house import ExpenseHouse

ALL = ExpenseFilter()
ROWS = """\
Date,Merchant,Category,Amount,Currency,Receipt
2026-10-31,Taxi Nord,Taxi,34.30,EUR,a.pdf
2026-10-01,Hotel Linde,Hotel,1200.20,EUR,
2026-10-30,Diner Blue,Meals,80.00,USD,
"""


@pytest.fixture
def said(tmp_path):
    house = ExpenseHouse(tmp_path, "expenses.csv")
    house.sheet.write_text(ROWS)

    def said(wanted=ALL, **asked):
        return answer_words(house.questions.answer(ExpenseQuestion(wanted, **asked)))

    return said


def test_the_largest_of_each_currency_is_named(said):
    assert said(order="largest", count=1) == (
        "Your largest expenses are 1,200.20 EUR at Hotel Linde on 1 October 2026; "
        "80.00 USD at Diner Blue on 30 October 2026."
    )


def test_what_lacks_a_receipt_is_named_one_by_one(said):
    assert said(ExpenseFilter(lacking="receipt", text="Hotel")) == (
        '1 expense in category "Hotel" has no receipt: 1,200.20 EUR at Hotel Linde on '
        "1 October 2026. In all 1,200.20 EUR."
    )


def test_nothing_found_says_what_was_looked_for(said):
    assert said(ExpenseFilter(lacking="receipt", text="Taxi")) == (
        'There are no expenses in category "Taxi" without a receipt in expenses.csv.'
    )


def test_the_total_in_one_currency_names_its_rates(said):
    pytest.importorskip("currency_converter", reason="the extra reports is not installed")

    assert said(currency="EUR").endswith(
        "Altogether that is 1,306.11 EUR (1 USD = 0.895095 EUR (ECB, 30 October 2026))."
    )
    assert "Altogether" not in said(ExpenseFilter(text="Taxi"), currency="EUR")


def test_what_is_not_handed_in_is_called_so(said):
    assert said(ExpenseFilter(currency="USD"), is_handed_in=False) == (
        "You spent 80.00 USD in 1 expense not handed in yet."
    )
    assert said(is_handed_in=True) == (
        "There are no expenses in reports that were handed in in expenses.csv."
    )


def test_what_was_paid_in_the_currency_asked_for_is_said_first(said):
    pytest.importorskip("currency_converter", reason="the extra reports is not installed")

    assert said(currency="EUR").startswith(
        "You spent 1,234.50 EUR in 2 expenses. "
        "Paid in other currencies: 80.00 USD in 1 more expense. Altogether that is "
    )
    assert said(currency="CHF").startswith("You spent 1,234.50 EUR and 80.00 USD in 3 expenses.")


def test_nothing_in_a_currency_is_called_so(said):
    assert said(ExpenseFilter(currency="CHF")) == "There are no expenses in CHF in expenses.csv."
