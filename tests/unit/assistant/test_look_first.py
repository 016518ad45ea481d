"""The documents are asked before the model, and only an answer that stands on them is kept."""

from contextlib import closing
from dataclasses import replace

import pytest

from desktop_assist.assistant.answer_memory import AnswerMemory
from desktop_assist.assistant.look_first import Look, LookServices
from desktop_assist.domain.evidence import passage_mark
from desktop_assist.domain.tool import ToolCall, ToolOutcome, ToolSpec
from desktop_assist.domain.turn_event import NoticeGiven, TextDelta
from desktop_assist.usage.spared_costs import SparedCosts
from tests.helpers.assistant_rig import assistant_rig, status_of
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.scripted_provider import ScriptedProvider, says

RULE = "Taxis are paid after ten at night."
MARK = passage_mark("travel.pdf", RULE)
CITED = says(f'{RULE} [{MARK} "Taxis are paid after"]')
CALL = ToolCall("look", "search_policies", {"query": "taxis"})


class Documents:
    """One passage, or a table's cell."""

    spec = ToolSpec("search_policies", "Search.", {"type": "object"}, "read")

    def __init__(self, **more):
        self.more = more

    async def run(self, arguments, context):
        passage = {"mark": MARK, "source": "travel.pdf", "page": 4, "text": RULE}
        output = {"passages": [passage], "summary": RULE, **self.more}
        return ToolOutcome(output, is_outside=True)


@pytest.fixture
def rig_of(tmp_path):
    rigs = []

    def make(provider, look, tool):
        rig = assistant_rig(tmp_path, provider, tool)
        services = LookServices(
            AnswerMemory(rig.database, rig.services.clock),
            SparedCosts(rig.database, rig.services.clock),
            InlineWorkers(),
        )
        rig = rig.with_services(replace(rig.services, look=lambda _: look, looking=services))
        rigs.append(closing(rig))
        return rig

    yield make
    for one in rigs:
        one.__exit__()


async def asked(rig, provider, times=2):
    events = []
    for _ in range(times):
        events = await rig.send("Are taxis paid?")
        assert status_of(events) == "completed"
    said = "".join(one.text for one in events if isinstance(one, TextDelta))
    return said, len(provider.requests)


async def test_the_model_gets_what_was_found_and_is_not_asked_twice(rig_of):
    provider = ScriptedProvider(CITED)
    rig = rig_of(provider, Look(CALL), Documents())

    assert await asked(rig, provider) == (f"{RULE} (travel.pdf, page 4)", 1)
    assert [one.role for one in provider.requests[0].messages] == ["user", "assistant", "tool"]


async def test_an_answer_without_a_place_is_not_kept(rig_of):
    provider = ScriptedProvider(says("No idea."), says("No idea."))

    assert (await asked(rig_of(provider, Look(CALL), Documents()), provider))[1] == 2


async def test_a_question_that_leans_on_what_was_said_is_asked_each_time(rig_of):
    provider = ScriptedProvider(CITED, CITED)
    look = Look(CALL, keeps_answers=False)

    assert (await asked(rig_of(provider, look, Documents()), provider))[1] == 2


async def test_what_a_table_says_is_told_by_who_needs_no_model(rig_of):
    model = ScriptedProvider()
    teller = ScriptedProvider(
        says("215 dollars."), name="embedded", is_local=True, follows_text=False
    )
    rig = rig_of(model, Look(CALL, teller), Documents(cells=[{"value": "215"}]))

    assert await asked(rig, model, times=1) == ("215 dollars.", 0)


async def test_a_kept_answer_says_that_it_is_one(rig_of):
    provider = ScriptedProvider(CITED)
    rig = rig_of(provider, Look(CALL), Documents())
    await asked(rig, provider, times=1)

    events = await rig.send("are taxis paid")

    [notice] = [one.text for one in events if isinstance(one, NoticeGiven)]
    assert "answered before, on 22 November 2026" in notice
