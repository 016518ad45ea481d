from dataclasses import replace
from datetime import date
from decimal import Decimal

from desktop_assist.expenses.expense import NewExpense
from desktop_assist.expenses.outbox.waiting_expense import WaitingExpense
from tests.helpers.expense_house import CAUSE, ExpenseHouse


def waiting(house, number):
    new = NewExpense(date(2026, 11, number), f"Shop {number}", Decimal("1.50"), "EUR")
    return WaitingExpense(str(number), house.sheet.absolute(), new, CAUSE)


def test_expenses_are_kept_in_their_order(tmp_path):
    house = ExpenseHouse(tmp_path)
    first, second = waiting(house, 1), waiting(house, 2)

    house.outbox.keep(first)
    house.outbox.keep(second)
    house.outbox.begin("1", "change")

    assert house.outbox.waiting() == (replace(first, change_id="change"), second)
    assert house.outbox.find("2") == second


def test_one_that_is_written_is_forgotten(tmp_path):
    house = ExpenseHouse(tmp_path)
    house.outbox.keep(waiting(house, 1))

    assert house.outbox.remove("1")
    assert not house.outbox.remove("1")
    assert house.outbox.find("1") is None
