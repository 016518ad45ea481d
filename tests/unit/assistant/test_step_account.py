"""A step is asked within the budget only, and what it used is kept however it ends."""

import asyncio
from contextlib import closing
from decimal import Decimal

import pytest

from desktop_assist.domain.errors import ProviderAccessError, ProviderUnreachableError
from desktop_assist.domain.model_settings import BudgetSettings
from desktop_assist.domain.provider import StepFinished
from desktop_assist.domain.settings import Settings
from desktop_assist.domain.turn_event import TextDelta, TurnFailed, UsageRecorded
from desktop_assist.domain.usage import TokenUsage
from tests.helpers.assistant_rig import assistant_rig, status_of
from tests.helpers.fixed_settings import FixedSettings
from tests.helpers.scripted_provider import ScriptedProvider, Waiting, says
from tests.helpers.spending_house import planned

LUNA = StepFinished("completed", "gpt-6-luna", TokenUsage(2000, 1500, 300))
SPOKEN = TextDelta("word " * 80)


@pytest.fixture
def rig_of(tmp_path):
    rigs = []

    def make(*steps, limit="5", **provider):
        scripted = ScriptedProvider(*steps, **provider)
        scripted.model_id = "gpt-6-luna"
        settings = FixedSettings(Settings(budget=BudgetSettings(monthly_usd=Decimal(limit))))
        rigs.append(assistant_rig(tmp_path, scripted, settings=settings))
        return rigs[-1], scripted

    yield make
    for rig in rigs:
        rig.close()


def total_of(rig):
    return rig.usage.month(2026, 11).total


async def test_the_cost_of_a_step_is_reported_and_kept(rig_of):
    rig, _ = rig_of([TextDelta("Hi."), LUNA])

    events = await rig.send("Hello")

    (usage,) = (event.usage for event in events if isinstance(event, UsageRecorded))
    assert usage.cost_usd == total_of(rig).cost_usd == Decimal("0.000215")


async def test_with_the_budget_used_up_no_request_leaves(rig_of):
    rig, provider = rig_of(says("Never."), limit="0")

    events = await rig.send("Hello")

    (failed,) = (event for event in events if isinstance(event, TurnFailed))
    assert (failed.code, provider.requests) == ("budget_used_up", [])
    assert total_of(rig).steps == 0


async def test_with_the_budget_used_up_the_conversation_goes_on_here(rig_of):
    rig, _ = rig_of(says("Never."), limit="0")
    await rig.send("Hello")
    (conversation,) = rig.conversations.listing()
    here = rig.with_provider(ScriptedProvider(says("Here."), name="embedded", is_local=True))

    assert status_of(await here.send("And now?", conversation.id)) == "completed"


async def test_a_broken_answer_costs_an_estimate(rig_of):
    rig, _ = rig_of([SPOKEN, ProviderUnreachableError("Gone.")])

    await rig.send("Hello")

    assert total_of(rig).estimated_steps == 1
    assert total_of(rig).tokens.output_tokens > 90
    assert rig.services.spending.state().reserved_usd == 0


async def test_a_refused_request_costs_nothing(rig_of):
    rig, _ = rig_of([ProviderAccessError("No such key.")])

    await rig.send("Hello")

    assert (total_of(rig).cost_usd, total_of(rig).estimated_steps) == (0, 0)
    assert rig.services.spending.state().reserved_usd == 0


@pytest.mark.parametrize(("may_cost", "estimated"), [(True, 1), (False, 0)])
async def test_silence_may_cost_but_not_where_nothing_was_reached(rig_of, may_cost, estimated):
    rig, _ = rig_of([ProviderUnreachableError("Silent.", may_cost=may_cost)])

    await rig.send("Hello")

    assert total_of(rig).estimated_steps == estimated


async def test_a_stopped_answer_costs_an_estimate(rig_of):
    rig, provider = rig_of([SPOKEN, Waiting()])
    turn = asyncio.get_running_loop().create_task(rig.send("Hello"))
    await provider.is_waiting.wait()

    turn.cancel()
    with pytest.raises(asyncio.CancelledError):
        await turn

    assert total_of(rig).estimated_steps == 1
    assert rig.services.spending.state().reserved_usd == 0


class SlowWorkers:
    """Workers that wait for a sign before they set something aside."""

    def __init__(self) -> None:
        self.is_reserving, self.may_go_on = asyncio.Event(), asyncio.Event()

    async def run(self, function, *args, **kwargs):
        if function.__name__ == "reserve":
            self.is_reserving.set()
            await self.may_go_on.wait()
        return function(*args, **kwargs)

    run_isolated = run


async def test_a_turn_stopped_before_it_asked_sets_nothing_aside(tmp_path):
    workers, provider = SlowWorkers(), ScriptedProvider(says("Never."))
    with closing(assistant_rig(tmp_path, provider, workers=workers)) as rig:
        turn = asyncio.get_running_loop().create_task(rig.send("Hello"))
        await workers.is_reserving.wait()

        turn.cancel()
        workers.may_go_on.set()
        with pytest.raises(asyncio.CancelledError):
            await turn

        assert provider.requests == []
        assert (total_of(rig).steps, rig.services.spending.state().reserved_usd) == (0, 0)


async def test_what_a_crash_left_open_is_settled_with_its_turn(rig_of):
    rig, _ = rig_of(says("Hi."))
    rig.services.spending.reserve(planned())  # a turn that nobody does

    await rig.assistant.recover()

    assert rig.services.spending.state().reserved_usd == 0
    assert total_of(rig).estimated_steps == 1
