"""What waits is written as soon as its sheet is free, and the person hears of it once."""

import asyncio
import os
from contextlib import aclosing
from datetime import date
from decimal import Decimal

from desktop_assist.background.expense_outbox import outbox_notices
from desktop_assist.domain.errors import StorageError
from desktop_assist.expenses.expense import NewExpense
from tests.helpers.expense_house import CAUSE, ExpenseHouse


def held_house(folder):
    house = ExpenseHouse(folder, "expenses.csv")
    house.sheet.write_text("Date,Merchant,Amount,Currency\n")
    house.note = house.sheet.with_name("~$expenses.csv")
    house.note.write_bytes(b"\x03Ada")
    os.utime(house.note, (house.clock.now().timestamp(),) * 2)
    for merchant in ("Bar", "Taxi"):
        house.store.add(NewExpense(date(2026, 11, 3), merchant, Decimal(1), "EUR"), CAUSE)
    return house


async def test_waiting_and_writing_are_each_told_once(tmp_path):
    house = held_house(tmp_path)
    notices = outbox_notices(house.store.deliver, house.workers, 0)

    async with asyncio.timeout(5), aclosing(notices):
        first = await anext(notices)
        house.note.unlink()
        second = await anext(notices)

    assert first.text == "2 expenses wait: expenses.csv is open at Ada."
    assert second.text == "Bar is in expenses.csv now. Taxi is in expenses.csv now."


async def test_a_busy_database_is_the_next_looks_work(tmp_path, monkeypatch):
    house = held_house(tmp_path)
    deliver = house.store.deliver
    answers = iter([StorageError("Busy.", ""), None])

    def busy_once():
        if error := next(answers, None):
            raise error
        return deliver()

    monkeypatch.setattr(house.store, "deliver", busy_once)
    notices = outbox_notices(house.store.deliver, house.workers, 0)
    async with asyncio.timeout(5), aclosing(notices):
        assert (await anext(notices)).text.startswith("2 expenses wait")
