"""Kept receipts that never became an expense."""

from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.domain.cause import Cause
from desktop_assist.expenses.expense import NewExpense
from desktop_assist.expenses.waiting_receipts import WaitingReceipts
from tests.helpers.expense_house import CAUSE, ExpenseHouse

KEEPING = Cause("Kept receipt", "keep_receipt", "user")


@pytest.fixture
def house(tmp_path):
    house = ExpenseHouse(tmp_path)
    house.waiting = WaitingReceipts(house.files, house.store.list, house.marks, house.journal)
    return house


def keep(house, name):
    file = house.sheet.parent.parent / name
    file.write_bytes(name.encode())
    return house.receipts.keep(file, KEEPING)


def add(house, receipt):
    new = NewExpense(date(2026, 10, 31), "Taxi Nord", Decimal("30.10"), receipt=receipt)
    return house.store.add(new, CAUSE)


def names(house):
    return [one.file.name for one in house.waiting.list()]


def test_without_any_none_waits(house):
    assert names(house) == []


def test_what_has_a_row_waits_no_longer(house):
    first, _ = keep(house, "a.png"), keep(house, "b.png")
    assert names(house) == ["a.png", "b.png"]
    add(house, first.path)
    assert names(house) == ["b.png"]


def test_each_can_still_be_put_away(house):
    change = keep(house, "a.png").change
    assert house.waiting.list()[0].change_id == change.id
    house.history.undo(change.id)
    assert names(house) == []


def test_a_receipt_the_person_put_there_does_not_wait(house):
    own = house.files.current().receipts / "own.png"
    own.parent.mkdir(parents=True)
    own.write_bytes(b"own")
    assert names(house) == []
