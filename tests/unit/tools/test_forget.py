"""Forgetting takes out the one fact that is meant, undoably."""

import pytest

from desktop_assist.domain.errors import ToolInputError
from desktop_assist.tools.forget import Forget
from tests.helpers.fact_house import FactHouse
from tests.helpers.tool_run import run_tool


@pytest.fixture
def house(tmp_path):
    made = FactHouse(tmp_path)
    made.remember("I travel by train", "I eat no meat")
    return made


async def run(house, fact):
    return await run_tool(Forget(house.store, house.workers), fact=fact)


@pytest.mark.parametrize("words", ["I travel by train.", "how I travel", "travelling by train"])
async def test_the_fact_meant_is_forgotten_and_comes_back_from_the_card(house, words):
    outcome = await run(house, words)

    assert outcome.output["summary"] == "Forgotten: “I travel by train”."
    assert house.texts() == ["I eat no meat"]
    house.history.undo(outcome.card.actions[0].arguments["change_id"])
    assert house.texts() == ["I travel by train", "I eat no meat"]


async def test_what_is_not_remembered_is_said(house):
    with pytest.raises(ToolInputError, match="No single fact"):
        await run(house, "my shoe size")


async def test_when_several_fit_it_is_asked_which(house):
    house.remember("I travel with a bicycle")

    with pytest.raises(ToolInputError, match="“I travel by train”, “I travel with a bicycle”"):
        await run(house, "how I travel")

    assert len(house.texts()) == 3


async def test_words_from_outside_are_marked_and_not_in_an_error(house):
    house.remember("I travel to Acme", is_outside=True)

    with pytest.raises(ToolInputError) as error:
        await run(house, "how I travel")

    assert "Acme" not in error.value.message
    assert (await run(house, "I travel to Acme")).is_outside
