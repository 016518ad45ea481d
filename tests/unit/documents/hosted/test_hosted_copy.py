"""Copies of documents at a service: planned, agreed to, kept in step, taken back."""

from decimal import Decimal

import pytest

from desktop_assist.domain.errors import StoreGoneError, ToolInputError
from tests.helpers.hosted_house import hosted_house

TRAVEL = "# Hotels\n\nA hotel may cost 180 euros a night. Ask ada@example.org first.\n"


@pytest.fixture
async def house(tmp_path):
    async with hosted_house(tmp_path) as made:
        made.write("travel.md", TRAVEL)
        yield made


async def test_a_plan_tells_what_would_leave_and_what_it_costs_and_sends_nothing(house):
    plan = await house.copy.plan()

    [leaving] = plan.leaving
    assert (leaving.name, leaving.size_bytes, leaving.personal) == ("travel.md", len(TRAVEL), 1)
    assert (plan.storage_usd, plan.search_usd) == (0, Decimal("0.0025"))
    assert house.server.requests == []


async def test_nothing_leaves_without_a_yes(house):
    plan = await house.copy.plan()

    with pytest.raises(ToolInputError):
        await house.copy.carry_out(plan, frozenset())

    assert house.server.requests == []


async def test_a_yes_makes_a_store_that_expires_and_fills_it(house):
    outcome = await house.sync()

    assert outcome.added == ("travel.md",)
    store = house.server.stores[house.store_id]
    assert store.expires_after == {"anchor": "last_active_at", "days": 30}
    [attached] = store.files.values()
    assert attached.attributes["document"] == "travel.md"
    assert (await house.copy.state()).sent == 1


async def test_only_what_changed_is_sent_again_and_what_is_gone_is_deleted(house):
    house.write("leave.md", "# Leave\n\nThirty days a year.\n")
    house.write("gone.md", "# Gone\n\nAn old rule.\n")
    await house.sync()
    house.write("leave.md", "# Leave\n\nThirty-two days a year.\n")
    (house.rig.policies / "gone.md").unlink()
    house.rig.bring_up_to_date()

    plan = await house.copy.plan()
    await house.copy.carry_out(plan, plan.consents)

    assert [one.name for one in plan.leaving] == ["leave.md"]
    assert [one.name for one in plan.going] == ["gone.md", "leave.md"]
    assert plan.staying == 1
    assert house.names == ["leave.md", "travel.md"]
    assert (await house.copy.plan()).is_up_to_date


async def test_what_others_put_into_a_shared_store_is_neither_sent_again_nor_deleted(house):
    shared = house.server.add_store()
    digest = (await house.copy.plan()).leaving[0].digest
    theirs = house.server.put(shared, "travel.md", TRAVEL.encode(), digest=digest)
    house.server.put(shared, "rules.md", b"# Rules")

    await house.copy.choose(shared.id)

    assert (await house.copy.plan()).is_up_to_date
    assert await house.copy.remove_everything() == 0
    assert theirs in house.server.stores[shared.id].files


async def test_removing_everything_deletes_the_files_the_store_and_the_setting(house):
    await house.sync()

    assert await house.copy.remove_everything() == 1

    assert (house.server.stores, house.server.uploaded, house.store_id) == ({}, {}, "")
    assert (await house.copy.state()).store is None


async def test_a_store_that_was_made_here_stays_while_others_use_it(house):
    await house.sync()
    store = house.server.stores[house.store_id]
    house.server.put(store, "rules.md", b"# Rules")

    await house.copy.remove_everything()

    assert house.server.names(store.id) == ["rules.md"]


async def test_a_store_to_choose_must_be_there(house):
    house.server.add_store("Company")

    assert [one.name for one in await house.copy.stores()] == ["Company"]
    with pytest.raises(StoreGoneError):
        await house.copy.choose("vs_nowhere")
    assert house.store_id == ""


async def test_a_document_that_cannot_be_read_is_left_out_by_name(house):
    house.write("broken.pdf", "%PDF-1.7 and nothing else")
    (house.rig.policies / "empty.md").write_text("")
    (house.rig.policies / "travel.md").unlink()

    plan = await house.copy.plan()

    assert "travel.md" in [one.name for one in plan.left_out]


async def test_the_region_is_told_where_one_is_chosen(house):
    assert (await house.copy.plan()).region == ""

    house.change("openai", base_url="", data_residency="eu")

    assert (await house.copy.plan()).region == "eu"
