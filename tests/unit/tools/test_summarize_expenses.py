"""Expenses are added up exactly, by what was asked for."""

import pytest

from desktop_assist.domain.errors import ToolInputError
from desktop_assist.tools.summarize_expenses import SummarizeExpenses
from tests.helpers.expense_house import ExpenseHouse

ROWS = """\
Date,Merchant,Category,Amount,Currency
2026-10-31,Taxi Nord,Taxi,30.10,EUR
2026-10-01,Hotel Linde,Hotel,200.20,EUR
2026-11-01,Taxi Nord,Taxi,12.00,EUR
2026-10-15,Diner Blue,Meals,80.00,USD
soon,Broken,Meals,1.00,EUR
"""
OCTOBER = {"from": "2026-10-01", "to": "2026-10-31"}


@pytest.fixture
def house(tmp_path):
    house = ExpenseHouse(tmp_path, "expenses.csv")
    house.sheet.write_text(ROWS)
    return house


async def summarize(house, **arguments):
    return await SummarizeExpenses(house.store, house.workers).run(arguments, house.context)


async def test_a_month_by_category(house):
    outcome = await summarize(house, **OCTOBER, by="category")

    assert outcome.output["groups"] == [
        {"name": "Hotel", "count": 1, "totals": {"EUR": "200.20"}},
        {"name": "Taxi", "count": 1, "totals": {"EUR": "30.10"}},
        {"name": "Meals", "count": 1, "totals": {"USD": "80.00"}},
    ]
    assert outcome.output["totals"] == {"EUR": "230.30", "USD": "80.00"}
    assert outcome.output["summary"] == (
        "You spent 230.30 EUR and 80.00 USD in 3 expenses from 1 to 31 October 2026. "
        "By category: Hotel: 200.20 EUR; Taxi: 30.10 EUR; Meals: 80.00 USD."
    )


async def test_the_card_has_a_column_for_each_currency(house):
    card = (await summarize(house, by="month")).card

    assert card.table.columns == ("Month", "Expenses", "EUR", "USD")
    assert card.table.rows == (("2026-10", "3", "230.30", "80.00"), ("2026-11", "1", "12.00", ""))
    assert card.table.numeric == (1, 2, 3)
    assert card.subtitle == "4 expenses"  # the sums stand below, and in the answer
    assert card.warnings == ('Row 6 is left out: the date "soon" cannot be read.',)


async def test_each_sum_has_a_bar_beside_the_largest_of_its_currency(house):
    november = {"from": "2026-11-01", "to": "2026-11-30", "by": "category"}
    alone = (await summarize(house, by="month")).card.table
    beside = await summarize(house, **november, compare_from="2026-10-01", compare_to="2026-10-31")

    assert alone.shares == ((0, 0, 1, 1), (0, 0, 0.052, 0))
    taxi, hotel, meals = beside.card.table.shares
    assert taxi == (0, 0, 0.06, 0, 0.15, 0)
    assert (hotel, meals) == ((0, 0, 0, 0, 1, 0), (0, 0, 0, 0, 0, 1))


async def test_an_empty_period_is_said_so(house):
    outcome = await summarize(house, **{"from": "2020-01-01", "to": "2020-12-31"}, by="merchant")

    assert outcome.output["groups"] == []
    assert outcome.output["summary"].startswith("There are no expenses")


@pytest.mark.parametrize("arguments", [{}, {"by": "colour"}, {"by": "month", "from": "soon"}])
async def test_what_makes_no_sense_is_handed_back(house, arguments):
    with pytest.raises(ToolInputError):
        await summarize(house, **arguments)


async def test_one_thing_is_summed_by_itself(house):
    outcome = await summarize(house, by="month", text="taxi")

    assert [one["totals"] for one in outcome.output["groups"]] == [
        {"EUR": "30.10"},
        {"EUR": "12.00"},
    ]
    assert 'in category "Taxi"' in outcome.output["summary"]


async def test_another_period_stands_beside_it(house):
    november = {"from": "2026-11-01", "to": "2026-11-30", "by": "category"}
    before = {"compare_from": "2026-10-01", "compare_to": "2026-10-31"}

    outcome = await summarize(house, **november, **before)

    assert outcome.output["compared"]["difference"] == {"EUR": "-218.30", "USD": "-80.00"}
    assert outcome.output["summary"].endswith(
        "From 1 to 31 October 2026 it was 230.30 EUR and 80.00 USD: "
        "218.30 EUR less now and 80.00 USD less now."
    )
    assert outcome.card.table.columns == (
        "Category", "Expenses", "EUR", "USD", "EUR before", "USD before",
    )  # fmt: skip
    assert outcome.card.table.rows == (
        ("Taxi", "1", "12.00", "", "30.10", ""),
        ("Hotel", "0", "", "", "200.20", ""),
        ("Meals", "0", "", "", "", "80.00"),
    )
