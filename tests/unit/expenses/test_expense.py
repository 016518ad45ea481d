from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.expenses.expense import Expense, ExpenseFilter
from desktop_assist.expenses.expense_json import expense_json

TAXI = Expense(
    id="7",
    date=date(2026, 10, 3),
    merchant="Taxi Nord",
    category="Travel / Taxi",
    description="Straße",
    amount=Decimal("12.50"),
    currency="EUR",
    tax=None,
    receipt="",
    status="open",
    row=8,
)


@pytest.mark.parametrize(
    ("wanted", "is_accepted"),
    [
        (ExpenseFilter(date(2026, 10, 3), date(2026, 10, 3)), True),
        (ExpenseFilter(first_day=date(2026, 10, 4)), False),
        (ExpenseFilter(last_day=date(2026, 10, 2)), False),
        (ExpenseFilter(category=" TAXI "), True),
        (ExpenseFilter(category="nord"), False),
        (ExpenseFilter(text="STRASSE"), True),
        (ExpenseFilter(text="north"), False),
    ],
)
def test_a_filter_accepts_what_it_says(wanted, is_accepted):
    assert wanted.accepts(TAXI) == is_accepted


def test_a_text_is_not_found_across_two_columns():
    assert not ExpenseFilter(text="nordtravel").accepts(TAXI)


@pytest.mark.parametrize("text", ["taxi", "Taxis", "TAXI "])
def test_a_text_that_names_a_category_means_just_that_category(text):
    wanted = ExpenseFilter(text=text).in_terms_of(["Hotel", "Taxi"])

    assert wanted == ExpenseFilter(category="Taxi")


@pytest.mark.parametrize(
    "wanted", [ExpenseFilter(text="train station"), ExpenseFilter(text="tax"), ExpenseFilter()]
)
def test_any_other_text_stays_what_it_is(wanted):
    assert wanted.in_terms_of(["Hotel", "Taxi", ""]) == wanted


def test_json_keeps_money_exact():
    found = expense_json(TAXI)

    assert (found["amount"], found["tax"], found["date"]) == ("12.50", None, "2026-10-03")


def test_a_text_is_found_in_the_project_the_attendees_and_the_place():
    lunch = replace(TAXI, project="Relaunch", attendees="Ada, Bo", place="Kiel")

    assert all(ExpenseFilter(text=one).accepts(lunch) for one in ("relaunch", "bo", "Kiel"))


@pytest.mark.parametrize(
    ("categories", "category", "meant"),
    [
        (("Meals", "Taxi"), "food", ExpenseFilter(category="Meals")),
        (("Meals", "Taxi"), "Meal", ExpenseFilter(category="Meal")),
        (("Taxi", "Train"), "transport", ExpenseFilter(text="transport")),
        (("Transport",), "parking", ExpenseFilter(text="parking")),
        ((), "parking", ExpenseFilter(text="parking")),
    ],
)
def test_a_category_that_no_row_has_is_another_word_or_a_text(categories, category, meant):
    assert ExpenseFilter(category=category).in_terms_of(categories) == meant


def test_another_word_for_one_of_the_categories_means_it():
    wanted = ExpenseFilter(text="tanken").in_terms_of(("Meals", "Fuel"))

    assert (wanted.category, wanted.text) == ("Fuel", "")
    assert ExpenseFilter(text="lunch").in_terms_of(("Meals", "Fuel")).text == "lunch"
