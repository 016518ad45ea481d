"""Ways in one's own car become expenses at the policy's rate."""

import os

import pytest

from desktop_assist.domain.errors import ToolFailedError, ToolInputError
from desktop_assist.expenses.expense import ExpenseFilter
from desktop_assist.tools.add_mileage import AddMileage
from tests.helpers.expense_house import ExpenseHouse

RATE = '[[mileage]]\nrate = "0.30"\neffective_from = 2026-01-01\n'
WAY = {"date": "2026-11-17", "distance": "120", "unit": "km", "to": "Cologne"}


@pytest.fixture
def house(tmp_path):
    house = ExpenseHouse(tmp_path)
    house.write_policy(RATE)
    return house


async def add(house, **more):
    tool = AddMileage(house.store, house.policies, house.workers)
    return await tool.run({**WAY, **more}, house.context)


async def test_the_amount_is_worked_out_and_the_row_written(house):
    outcome = await add(house)

    (row,) = house.store.list(ExpenseFilter()).expenses
    assert (str(row.amount), row.category, row.merchant) == ("36.00", "Mileage", "Own car")
    assert row.description == "120 km to Cologne, 0.30 EUR a km"
    assert outcome.output["summary"] == (
        "Added 36.00 EUR for 120 km to Cologne on 17 November 2026 to expenses.xlsx: 0.30 EUR a km."
    )
    assert outcome.card.actions[0].arguments == {"change_id": outcome.change_id}


async def test_both_ends_are_kept(house):
    outcome = await add(house, **{"from": "Bonn", "distance": "86.5"})

    assert outcome.card.title == "86.5 km from Bonn to Cologne"


async def test_without_a_rate_nothing_is_added(house):
    with pytest.raises(ToolFailedError, match="nothing was written"):
        await add(house, date="2025-12-31")
    house.policies.file.unlink()
    with pytest.raises(ToolFailedError, match="nothing was written"):
        await add(house)

    assert not house.sheet.exists()


@pytest.mark.parametrize("distance", ["far", "0", "-5", "NaN", "20001", ""])
async def test_what_is_no_distance_is_refused(house, distance):
    with pytest.raises(ToolInputError, match="is not a distance"):
        await add(house, distance=distance)


async def test_what_does_not_keep_to_the_policy_is_told(house):
    house.write_policy(RATE + '[[rule]]\nid = "a"\nlimit = { amount = "10.00" }')

    outcome = await add(house)

    assert len(outcome.card.warnings) == 1
    assert outcome.is_outside


async def test_a_way_waits_while_the_sheet_is_open_elsewhere(house):
    await add(house)
    note = house.sheet.with_name("~$expenses.xlsx")
    note.write_bytes(b"\x03Ada")
    os.utime(note, (house.clock.now().timestamp(),) * 2)

    outcome = await add(house)

    assert outcome.output["waiting"]
    assert len(house.outbox.waiting()) == 1
