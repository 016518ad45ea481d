from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.expenses.expense import NewExpense
from tests.helpers.expense_house import CAUSE, ExpenseHouse


@pytest.fixture
def house(tmp_path):
    return ExpenseHouse(tmp_path)


def told(merchant, description="", category="", day=20):
    amount = Decimal("12.50")
    return NewExpense(date(2026, 11, day), merchant, amount, "EUR", category, description)


@pytest.mark.parametrize(
    ("new", "category"),
    [
        (told("Taxi"), "Transport"),
        (told("Hotel Seeblick"), "Hotel"),
        (told("Pret", "Lunch with the auditors"), "Meals"),
        (told("Anna", "Flowers"), ""),
    ],
)
def test_before_there_is_a_sheet_the_words_tell_it(house, new, category):
    assert house.store.usual_category(new) == category


def test_the_merchant_keeps_the_category_of_the_last_time(house):
    house.store.add(told("Nordwind", category="Client visits", day=3), CAUSE)
    house.store.add(told("Nordwind", category="Training", day=2), CAUSE)

    assert house.store.usual_category(told("NORDWIND", "Lunch")) == "Client visits"
    assert house.store.usual_category(told("Nordwind Hotel")) == "Hotel"


def test_the_persons_own_word_for_a_kind_is_taken(house):
    house.store.add(told("Zum Anker", category="Bewirtung"), CAUSE)

    assert house.store.usual_category(told("Pret", "Lunch")) == "Bewirtung"


def test_whoever_never_names_one_gets_none(house):
    for day in range(1, 8):
        house.store.add(told("Anna", day=day), CAUSE)
    assert house.store.usual_category(told("Pret", "Lunch")) == "Meals"

    house.store.add(told("Anna", day=8), CAUSE)

    assert house.store.usual_category(told("Pret", "Lunch")) == ""


def test_a_sheet_without_such_a_column_gets_none(tmp_path):
    house = ExpenseHouse(tmp_path, "expenses.csv")
    house.sheet.write_text("Date,Merchant,Amount\n2026-11-03,Pret,5.00\n")

    assert house.store.usual_category(told("Pret", "Lunch")) == ""
