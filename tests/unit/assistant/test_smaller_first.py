"""A smaller model answers first, and hands over what needs the chosen one."""

from contextlib import closing
from dataclasses import replace

import pytest

from desktop_assist.assistant.answer_memory import AnswerMemory
from desktop_assist.assistant.look_first import Look, LookServices
from desktop_assist.assistant.smaller_first import HAND_OVER
from desktop_assist.domain.evidence import passage_mark
from desktop_assist.domain.tool import ToolCall, ToolOutcome, ToolSpec
from desktop_assist.usage.spared_costs import SparedCosts
from tests.helpers.assistant_rig import assistant_rig, status_of
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.scripted_provider import ScriptedProvider, calls, says

SMALLER = "gpt-6-luna"
RULE = "Taxis are paid after ten at night."
MARK = passage_mark("travel.pdf", RULE)
HANDING_OVER = calls(ToolCall("over", HAND_OVER, {}))


class Documents:
    spec = ToolSpec("search_policies", "Search.", {"type": "object"}, "read")

    async def run(self, arguments, context):
        passage = {"mark": MARK, "source": "travel.pdf", "page": 4, "text": RULE}
        return ToolOutcome({"passages": [passage], "summary": RULE}, is_outside=True)


@pytest.fixture
def rig_of(tmp_path):
    with closing(assistant_rig(tmp_path, ScriptedProvider(), Documents())) as rig:
        services = replace(rig.services, smaller=lambda *_: SMALLER)
        yield lambda provider: rig.with_services(replace(services, providers=lambda _: provider))


def asked_of(provider):
    return [request.model_id for request in provider.requests]


async def test_an_easy_question_is_answered_by_the_smaller_model(rig_of):
    provider = ScriptedProvider(says("Four."))

    events = await rig_of(provider).send("What is two and two?")

    assert (status_of(events), asked_of(provider)) == ("completed", [SMALLER])


async def test_what_is_handed_over_is_answered_by_the_chosen_model(rig_of):
    provider = ScriptedProvider(HANDING_OVER, says("A long proof."))

    events = await rig_of(provider).send("Prove it.")

    assert (status_of(events), asked_of(provider)) == ("completed", [SMALLER, ""])
    assert HAND_OVER not in {tool.name for tool in provider.requests[1].tools}


async def test_an_answer_that_is_asked_for_again_comes_from_the_chosen_model(rig_of):
    provider = ScriptedProvider(says("Four."), says("4"))
    rig = rig_of(provider)
    await rig.send("What is two and two?")
    [conversation] = rig.conversations.listing()

    await rig.send("", conversation.id, is_kept=True)

    assert asked_of(provider) == [SMALLER, ""]


async def test_an_answer_that_was_handed_over_is_kept_for_the_next_time(rig_of):
    provider = ScriptedProvider(HANDING_OVER, says(f'{RULE} [{MARK} "Taxis are paid after"]'))
    rig = rig_of(provider)
    look = Look(ToolCall("look", "search_policies", {"query": "taxis"}))
    memory = AnswerMemory(rig.database, rig.services.clock)
    spared = SparedCosts(rig.database, rig.services.clock)
    looking = LookServices(memory, spared, InlineWorkers())
    rig = rig.with_services(replace(rig.services, look=lambda _: look, looking=looking))

    for _ in range(2):
        await rig.send("Are taxis paid?")

    assert asked_of(provider) == [SMALLER, ""]
    assert HAND_OVER in {tool.name for tool in provider.requests[0].tools}
