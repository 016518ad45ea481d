"""One turn: what is asked of the model, and what is reported of its answer."""

from contextlib import closing
from decimal import Decimal

import pytest

from desktop_assist.domain.turn_event import TextDelta, TurnFinished, UsageRecorded
from tests.helpers.assistant_rig import assistant_rig
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.notebook_tool import ReadNotes
from tests.helpers.scripted_provider import ScriptedProvider, says

ANNA = "anna@example.com"


async def turn_of(tmp_path, provider, text="Hello"):
    with closing(assistant_rig(tmp_path, provider, ReadNotes([]))) as rig:
        events = await rig.send(text)
        return events, rig.usage.month(2026, 11).total


async def test_the_model_is_told_what_it_needs(tmp_path):
    provider = ScriptedProvider(says("Hi."))

    await turn_of(tmp_path, provider)

    (request,) = provider.requests
    assert (request.instructions, request.now) == ("Be brief.", SUNDAY_MORNING)
    assert [tool.name for tool in request.tools] == ["read_notes"]


async def test_nothing_personal_reaches_a_model_and_the_answer_is_restored(tmp_path):
    provider = ScriptedProvider(says("Inviting [EMA", "IL_1]."))

    events, _ = await turn_of(tmp_path, provider, f"Invite {ANNA}")

    assert provider.requests[0].messages[0].parts[0].text == "Invite [EMAIL_1]"
    said = "".join(event.text for event in events if isinstance(event, TextDelta))
    assert said == f"Inviting {ANNA}."


async def test_a_provider_on_this_laptop_gets_everything_in_clear(tmp_path):
    provider = ScriptedProvider(says("Inviting."), is_local=True)

    await turn_of(tmp_path, provider, f"Invite {ANNA}")

    assert provider.requests[0].messages[0].parts[0].text == f"Invite {ANNA}"


@pytest.mark.parametrize(("is_local", "cost"), [(True, Decimal(0)), (False, None)])
async def test_what_was_used_is_reported_and_kept(tmp_path, is_local, cost):
    events, month = await turn_of(tmp_path, ScriptedProvider(says("Hi."), is_local=is_local))

    (usage,) = (event.usage for event in events if isinstance(event, UsageRecorded))
    assert (usage.model_id, usage.tokens.input_tokens, usage.cost_usd) == ("scripted-1", 10, cost)
    assert (month.tokens.input_tokens, month.unpriced_steps) == (10, int(not is_local))


async def test_the_end_names_the_model_that_answered(tmp_path):
    events, _ = await turn_of(tmp_path, ScriptedProvider(says("Hi.")))

    finished = events[-1]
    assert isinstance(finished, TurnFinished)
    assert (finished.provider, finished.model_id) == ("openai", "scripted-1")
