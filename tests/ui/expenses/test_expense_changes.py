"""Changes of rows are written one after the other, and can be taken back."""

import pytest

from desktop_assist.expenses.expense import ExpenseFilter
from desktop_assist.ui.expenses.expense_changes import ExpenseChanges


@pytest.fixture
def changes(rig):
    changes = ExpenseChanges(rig.services, rig.tasks)
    changes.outcomes = []
    changes.ended.connect(changes.outcomes.append)
    return changes


def listed(rig):
    return rig.house.store.list(ExpenseFilter()).expenses


async def test_two_corrections_of_one_row_are_both_written(rig, changes):
    taxi = listed(rig)[1]
    changes.correct(taxi, "amount", "21.00")
    changes.correct(taxi, "merchant", "Taxi Süd")
    await rig.settle()
    assert rig.expenses()[1] == "2026-10-30 Taxi Süd 21.00 EUR"
    assert all(one.is_done for one in changes.outcomes)


async def test_several_rows_are_taken_out_and_put_back(rig, changes):
    before = rig.house.sheet.read_bytes()
    changes.delete(listed(rig)[:2])
    await rig.settle()
    assert rig.expenses() == ["2026-11-02 City Books 30.00 USD"]
    changes.undo()
    changes.undo()
    await rig.settle()
    assert rig.house.sheet.read_bytes() == before


async def test_what_cannot_be_is_refused_with_the_reason(rig, changes):
    changes.add({"date": "soon", "merchant": "Kiosk", "amount": "2"})
    await rig.settle()
    assert not changes.outcomes[0].is_done
    assert "not a date" in changes.outcomes[0].text


async def test_after_an_undo_a_row_is_known_by_its_earlier_id(rig, changes):
    taxi = listed(rig)[1]
    changes.correct(taxi, "amount", "21.00")
    changes.undo()
    changes.correct(taxi, "category", "Cab")
    await rig.settle()
    assert listed(rig)[1].category == "Cab"
