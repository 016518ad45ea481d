"""Two periods stand side by side, currency by currency."""

from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.expenses.expense import ExpenseFilter
from desktop_assist.expenses.questions.comparison import (
    Comparison,
    comparison_json,
    comparison_words,
)
from tests.helpers.expense_house import ExpenseHouse

ROWS = """\
Date,Merchant,Category,Amount,Currency
2026-10-31,Taxi Nord,Taxi,34.30,EUR
2026-10-30,Diner Blue,Meals,80.00,USD
2026-09-10,Hotel Linde,Hotel,200.00,EUR
2026-09-11,Diner Blue,Meals,80.00,USD
"""


@pytest.fixture
def compare(tmp_path):
    house = ExpenseHouse(tmp_path, "expenses.csv")
    house.sheet.write_text(ROWS)

    def month(number):
        return ExpenseFilter(date(2026, number, 1), date(2026, number, 30))

    return lambda now, before: Comparison(
        house.store.list(month(now)), house.store.list(month(before))
    )


def test_how_much_more_or_less_it_is_is_said(compare):
    assert comparison_words(compare(10, 9)) == (
        "From 1 to 30 September 2026 it was 200.00 EUR and 80.00 USD: "
        "200.00 EUR less now and the same in USD."
    )


def test_a_period_with_nothing_in_it_is_said_to_be_that(compare):
    assert comparison_words(compare(9, 8)) == "From 1 to 30 August 2026 there were no expenses."


def test_scripts_get_the_differences_exactly(compare):
    found = comparison_json(compare(10, 9))

    assert (found["from"], found["to"], found["count"]) == ("2026-09-01", "2026-09-30", 2)
    assert found["difference"] == {"EUR": "-200.00", "USD": "0.00"}


def test_the_groups_of_the_other_period_are_found_by_name(compare):
    before = compare(10, 9).groups_before("category")

    assert before["hotel"].totals == {"EUR": Decimal("200.00")}
