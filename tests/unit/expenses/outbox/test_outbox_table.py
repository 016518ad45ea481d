from datetime import date
from decimal import Decimal

from desktop_assist.expenses.expense import NewExpense
from desktop_assist.expenses.outbox.outbox_table import anything_waits
from desktop_assist.expenses.outbox.waiting_expense import WaitingExpense
from tests.helpers.expense_house import CAUSE, ExpenseHouse


def test_something_waits_from_when_it_is_kept_until_it_is_written(tmp_path):
    house = ExpenseHouse(tmp_path)
    before = anything_waits(house.database)
    new = NewExpense(date(2026, 11, 3), "Taxi", Decimal("1.50"), "EUR")

    house.outbox.keep(WaitingExpense("1", house.sheet.absolute(), new, CAUSE))
    kept = anything_waits(house.database)
    house.outbox.remove("1")

    assert (before, kept, anything_waits(house.database)) == (False, True, False)
