"""Sums by category and by month."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from desktop_assist.ui.expenses.chart_picture import ChartPicture, chart_picture, spoken
from tests.ui.expenses.test_table_column import ONE


def one(amount, category="Taxi", day="2026-10-31", currency="EUR"):
    return replace(
        ONE, amount=Decimal(amount), category=category, currency=currency,
        date=date.fromisoformat(day),
    )  # fmt: skip


def shown(bars):
    return [(bar.name, str(bar.amount)) for bar in bars]


def test_only_one_currency_is_added_up_at_a_time():
    expenses = [one("10.00"), one("5.00"), one("7.00", currency="USD")]
    usual = chart_picture(expenses, "")
    assert (usual.currency, usual.currencies) == ("EUR", ("EUR", "USD"))
    assert shown(usual.categories) == [("Taxi", "15.00")]
    assert shown(chart_picture(expenses, "USD").categories) == [("Taxi", "7.00")]
    assert chart_picture(expenses, "CHF").currency == "EUR"


def test_a_month_without_an_expense_stands_between_the_others():
    picture = chart_picture([one("3.00", day="2026-11-02"), one("1.00", day="2026-01-05")], "")
    assert shown(picture.months)[:2] == [("Jan 2026", "1.00"), ("Feb 2026", "0")]
    assert shown(picture.months)[-1] == ("Nov 2026", "3.00")
    assert picture.months[0].words == "2026-01"


def test_months_go_on_over_the_turn_of_the_year():
    picture = chart_picture([one("3.00", day="2026-01-02"), one("1.00", day="2025-11-05")], "")
    assert [bar.name for bar in picture.months] == ["Nov 2025", "Dec 2025", "Jan 2026"]


def test_very_many_categories_are_put_together():
    picture = chart_picture([one(f"{n}.00", f"Kind {n}") for n in range(1, 21)], "")
    assert len(picture.categories) == 10
    assert shown(picture.categories)[-1] == ("Others", str(sum(range(1, 12))) + ".00")


def test_what_has_no_category_is_said_so_and_leads_nowhere():
    (bar,) = chart_picture([one("1.00", "")], "").categories
    assert (bar.name, bar.words) == ("Without a category", "")


def test_without_any_there_is_nothing():
    assert chart_picture([], "EUR") == ChartPicture()
    assert spoken("By month", [], "EUR") == "By month: nothing"


def test_the_chart_is_said_in_figures():
    bars = chart_picture([one("10.00"), one("2.50", "Meals")], "").categories
    assert spoken("By category", bars, "EUR") == "By category: Taxi 10.00 EUR; Meals 2.50 EUR"
