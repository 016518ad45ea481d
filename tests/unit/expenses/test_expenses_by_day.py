"""Expenses are found in memory exactly as each of them says of itself."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

import pytest

from desktop_assist.expenses.expense import Expense, ExpenseFilter
from desktop_assist.expenses.expenses_by_day import ExpensesByDay

CATEGORIES = ("Hotel", "Taxi", "Office supplies", "")
WORDS = ("Straße", "Hotel Linde", "taxi", "İzmir", "a\x1eb", "", "Linde")
FIRST = date(2026, 10, 1)


def made(number, chance):
    merchant, about = chance.choice(WORDS), chance.choice(WORDS)
    amount = Decimal(chance.randrange(5000)) / 100
    day = FIRST + timedelta(chance.randrange(5))
    category = chance.choice(CATEGORIES)
    return Expense("", day, merchant, category, about, amount, "EUR", None, "", "", number)


@pytest.fixture(scope="module")
def expenses():
    chance = Random(7)
    return [made(number, chance) for number in range(300)]


@pytest.mark.parametrize(
    "wanted",
    [
        ExpenseFilter(),
        ExpenseFilter(FIRST + timedelta(1), FIRST + timedelta(2)),
        ExpenseFilter(FIRST + timedelta(3), FIRST),
        ExpenseFilter(text="LINDE"),
        ExpenseFilter(text=" strasse "),
        ExpenseFilter(text="b\x1e"),
        ExpenseFilter(text="nowhere"),
        ExpenseFilter(text="hotels"),
        ExpenseFilter(FIRST, FIRST, category="off", text="taxi"),
        ExpenseFilter(text="izm", at_least=Decimal(20), lacking="receipt"),
    ],
)
def test_what_is_found_is_what_is_accepted(expenses, wanted):
    by_day = ExpensesByDay(expenses, CATEGORIES)
    in_its_terms = wanted.in_terms_of(CATEGORIES)
    accepted = [one for one in expenses if in_its_terms.accepts(one)]

    told, found = by_day.found(wanted)

    assert told == in_its_terms
    assert found == tuple(sorted(accepted, key=lambda one: one.date))


def test_a_word_at_both_ends_is_found_once():
    taxi = Expense("", FIRST, "Taxi", "", "taxi taxi", Decimal(1), "EUR", None, "", "", 2)

    _, found = ExpensesByDay([taxi, replace(taxi, row=3)], ()).found(ExpenseFilter(text="taxi"))

    assert [one.row for one in found] == [2, 3]
