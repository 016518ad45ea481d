"""Remembering is a change like any other: said, shown, undoable."""

from dataclasses import replace

import pytest

from desktop_assist.domain.errors import ToolInputError
from desktop_assist.domain.tool import ToolContext
from desktop_assist.tools.remember import Remember
from tests.helpers.fact_house import FactHouse
from tests.helpers.frozen_clock import SUNDAY_MORNING

CONTEXT = ToolContext(SUNDAY_MORNING, "assistant", "conversation", "turn")


@pytest.fixture
def house(tmp_path):
    return FactHouse(tmp_path)


async def run(house, fact="I travel by train", context=CONTEXT):
    return await Remember(house.store, house.workers).run({"fact": fact}, context)


async def test_a_fact_is_kept_and_can_be_taken_back_from_its_card(house):
    outcome = await run(house)

    assert outcome.output["summary"] == "Remembered: “I travel by train”."
    assert house.texts() == ["I travel by train"]
    house.history.undo(outcome.card.actions[0].arguments["change_id"])
    assert house.texts() == []


async def test_a_fact_of_a_tainted_turn_is_marked(house):
    outcome = await run(house, context=replace(CONTEXT, is_tainted=True))

    assert house.store.listing()[0].is_outside
    assert outcome.is_outside


async def test_what_is_known_is_said_and_not_offered_to_undo(house):
    await run(house)

    outcome = await run(house)

    assert outcome.output["summary"].startswith("This is remembered already")
    assert (outcome.change_id, outcome.card.actions) == (None, ())


async def test_the_card_tells_when_facts_are_not_used(house):
    house.use_facts(False)

    assert "off in the settings" in (await run(house)).card.warnings[0]


@pytest.mark.parametrize("arguments", [{}, {"fact": 1}, {"fact": "x", "more": 1}])
async def test_wrong_arguments_go_back_to_the_model(house, arguments):
    with pytest.raises(ToolInputError):
        await Remember(house.store, house.workers).run(arguments, CONTEXT)
