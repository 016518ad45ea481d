"""Days of a trip by the flat rates of the sample policy."""

import pytest

from desktop_assist.domain.errors import ToolFailedError, ToolInputError
from desktop_assist.system.resources import resource_path
from desktop_assist.system.sample_workspace import fill_sample
from desktop_assist.tools.work_out_per_diem import WorkOutPerDiem
from tests.helpers.expense_house import ExpenseHouse

TRIP = {"place": "Berlin, Germany", "from": "2026-11-03", "to": "2026-11-05"}


@pytest.fixture
def house(tmp_path):
    house = ExpenseHouse(tmp_path)
    fill_sample(house.files.workspace.folder, resource_path("sample"))
    return house


async def work_out(house, **more):
    return await WorkOutPerDiem(house.policies, house.workers).run({**TRIP, **more}, house.context)


async def test_the_days_are_added_up(house):
    outcome = await work_out(house, provided=["breakfast"])

    assert [one["amount"] for one in outcome.output["days"]] == ["14.00", "22.40", "8.40"]
    assert outcome.output["summary"] == (
        "The per diem for Germany from 3 to 5 November 2026 is 44.80 EUR."
    )


async def test_the_card_shows_each_day_and_offers_to_add_the_sum(house):
    card = (await work_out(house)).card

    assert card.table.rows[0] == ("2026-11-03", "28.00", "50%", "", "", "14.00")
    assert card.footnote == "Travel and expense policy.pdf, page 2, 4. Meals"
    [add] = card.actions
    assert (add.tool, add.arguments["amount"], add.arguments["category"]) == (
        "add_expense",
        "56.00",
        "Per diem",
    )


async def test_a_place_that_is_not_known_has_the_usual_rate(house):
    assert (await work_out(house, place="Ulm")).output["place"] == "Germany"


async def test_a_trip_that_ends_before_it_begins_is_refused(house):
    for last in ("2026-11-02", "2027-12-01"):
        with pytest.raises(ToolInputError):
            await work_out(house, to=last)


@pytest.mark.parametrize(
    ("policy", "told"),
    [
        ("", "no per diem in force"),
        ('[[rule]]\nid = "a"\nlimit = { table = "x.csv", column = "A" }', "is not in the folder"),
        (
            '[[rule]]\nid = "a"\nlimit = { table = "per_diem_table.csv", column = "Full day EUR" }',
            'does not know the place "Atlantis"',
        ),
    ],
)
async def test_what_is_missing_is_told(house, policy, told):
    house.write_policy(policy)

    with pytest.raises(ToolFailedError, match=told):
        await work_out(house, place="Atlantis")
