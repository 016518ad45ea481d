"""What goes wrong with documents in a vector store, on the wire."""

import pytest

from desktop_assist.domain.errors import ProviderUnreachableError, StoreGoneError
from tests.helpers.hosted_house import hosted_house
from tests.helpers.responses_server import Reply, refused

RATES = "City,Season,Lodging Rate\nDenver,October,215\nBoston,October,291\n"


@pytest.fixture
async def house(tmp_path):
    async with hosted_house(tmp_path) as made:
        made.write("travel.md", "# Hotels\n\nA hotel may cost 180 euros a night.\n")
        made.write("leave.md", "# Leave\n\nThirty days of leave a year.\n")
        yield made


async def test_case_28_a_file_that_cannot_be_read_is_named_and_not_left_to_be_paid(house):
    house.server.faults["leave"] = "broken"

    outcome = await house.sync()

    assert outcome.added == ("travel.md",)
    [failed] = outcome.failed
    assert (failed.name, failed.reason) == ("leave.md", "The file could not be read.")
    assert house.names == ["travel.md"]
    assert [one.name for one in house.server.uploaded.values()] == ["travel.md"]


async def test_case_28_a_file_that_is_never_finished_is_named_at_the_deadline(house):
    house.server.faults["leave"] = "never"

    outcome = await house.sync()

    assert (outcome.added, outcome.unfinished) == (("travel.md",), ("leave.md",))
    assert (await house.copy.state()).working == ("leave.md",)
    house.server.faults.clear()
    assert (await house.copy.plan()).is_up_to_date
    assert (await house.copy.state()).working == ()


async def test_case_28_the_services_own_fault_is_tried_once_more(house):
    house.server.faults = {"leave": "flaky", "travel": "hopeless"}

    outcome = await house.sync()

    assert outcome.added == ("leave.md",)
    assert [one.reason for one in outcome.failed] == ["An internal error occurred."]
    assert house.server.asked("POST", "file_batches") == 3


async def test_case_28_a_table_goes_as_text_since_the_service_takes_no_spreadsheet(house):
    house.write("rates.csv", RATES)

    outcome = await house.sync()

    assert "rates.csv" in outcome.added
    assert house.names == ["leave.md", "rates.csv.md", "travel.md"]


async def test_case_28_a_busy_service_is_waited_for(house):
    house.server.first += [refused(429, "Too many requests.", retry_after="7")] * 2

    outcome = await house.sync()

    assert len(outcome.added) == 2


async def test_case_28_what_was_sent_before_a_service_broke_down_is_not_sent_twice(house):
    plan = await house.copy.plan()
    before = len(house.server.requests)
    trouble = refused(500, "Something went wrong.")
    house.server._choose, choose = (
        lambda request: trouble if "file_batches" in request.path else choose(request),
        house.server._choose,
    )
    with pytest.raises(ProviderUnreachableError):
        await house.copy.carry_out(plan, plan.consents)
    assert len(house.server.requests) > before
    house.server._choose = choose

    assert len((await house.sync()).added) == 2
    assert sorted(one.name for one in house.server.uploaded.values()) == house.names


async def test_case_28_a_store_that_was_deleted_or_has_expired_is_told(house):
    await house.sync()
    house.server.stores[house.store_id].status = "expired"
    with pytest.raises(StoreGoneError, match="expired"):
        await house.copy.plan()

    house.server.stores.clear()
    with pytest.raises(StoreGoneError, match="does not know"):
        await house.copy.plan()

    assert await house.copy.remove_everything() == 2
    assert (house.store_id, house.server.uploaded) == ("", {})


async def test_case_28_a_document_that_changed_after_the_yes_stays_here(house):
    plan = await house.copy.plan()
    house.write("leave.md", "# Leave\n\nThirty-two days of leave a year.\n")

    outcome = await house.copy.carry_out(plan, plan.consents)

    assert outcome.added == ("travel.md",)
    assert "changed since you said yes" in outcome.failed[0].reason
    assert house.names == ["travel.md"]


async def test_case_28_an_answer_that_is_no_json_is_a_failure_in_words(house):
    await house.sync()
    house.server.first += [Reply(ending="hang_up")] * 2

    with pytest.raises(ProviderUnreachableError):
        await house.copy.state()
