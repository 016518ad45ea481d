"""Documents are sent one by one, and the person is told how far it is."""

import pytest

from tests.helpers.hosted_house import hosted_house
from tests.helpers.responses_server import refused


@pytest.fixture
async def house(tmp_path):
    async with hosted_house(tmp_path) as made:
        made.write("a.md", "# A\n\nOne rule.\n")
        made.write("b.md", "# B\n\nAnother rule.\n")
        yield made


async def test_progress_names_each_document(house):
    plan, seen = await house.copy.plan(), []

    await house.copy.carry_out(plan, plan.consents, seen.append)

    assert [(one.done, one.count, one.name) for one in seen] == [(0, 2, "a.md"), (1, 2, "b.md")]


async def test_only_what_the_yes_was_to_is_sent(house):
    plan = await house.copy.plan()

    outcome = await house.copy.carry_out(plan, frozenset({plan.leaving[1].digest}))

    assert outcome.added == ("b.md",)
    assert house.names == ["b.md"]


async def test_a_file_that_is_refused_does_not_stop_the_others(house):
    await house.copy.choose(house.server.add_store().id)
    plan = await house.copy.plan()
    house.server.first.append(refused(400, "Too many tokens in the file."))

    outcome = await house.copy.carry_out(plan, plan.consents)

    assert outcome.added == ("b.md",)
    assert "Too many tokens" in outcome.failed[0].reason


async def test_a_document_that_is_gone_since_is_named(house):
    plan = await house.copy.plan()
    (house.rig.policies / "a.md").unlink()

    outcome = await house.copy.carry_out(plan, plan.consents)

    assert [one.name for one in outcome.failed] == ["a.md"]
    assert outcome.added == ("b.md",)
