"""The calls of one step: which run together, which wait, which are not run at all."""

from contextlib import closing
from dataclasses import replace

import pytest

from desktop_assist.assistant.call_round import CallRound, CallRules
from desktop_assist.assistant.tool_runner import ToolRunner, failed_result
from desktop_assist.assistant.turn_record import TurnRecord
from desktop_assist.assistant.turn_store import TurnKey
from desktop_assist.domain.tool import ToolCall, ToolContext
from desktop_assist.domain.turn_event import ApprovalRequested, ToolFinished, ToolStarted
from tests.helpers.assistant_rig import assistant_rig
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.notebook_tool import ReadNotes, WriteNote
from tests.helpers.scripted_provider import ScriptedProvider

RULES = CallRules(
    ScriptedProvider(), ToolContext(SUNDAY_MORNING, "assistant", "conv", "t1"), is_dry_run=False
)


def read(name):
    return ToolCall(name, "read_notes", {})


def write(name):
    return ToolCall(name, "write_note", {"text": name})


@pytest.fixture
async def record(tmp_path):
    with closing(assistant_rig(tmp_path, ScriptedProvider())) as rig:
        rig.start_conversation("conv")
        key, services = TurnKey("t1", "conv", "", ""), rig.services
        made = TurnRecord(key, services.turns, services.workers, services.clock)
        await made.begin()
        yield made


async def run(record, *calls, known=(), rules=RULES, effect="write"):
    notes = []
    tools = ToolRunner([ReadNotes(notes), WriteNote(notes, effect)])
    events = []
    await record.add("assistant", calls, "streaming")
    async for event in CallRound(tools, record, rules).run(calls, dict(known)):
        events.append(event)
        if isinstance(event, ApprovalRequested):
            event.answer(True)
    return notes, events


def order(events):
    marks = {ToolStarted: "+", ToolFinished: "-", ApprovalRequested: "?"}
    return [
        marks[type(one)] + (one.result.call_id if isinstance(one, ToolFinished) else one.call.id)
        for one in events
    ]


async def test_neighbouring_reads_run_together_and_changes_alone(record):
    _, events = await run(record, read("a"), read("b"), write("c"), write("d"), read("e"))

    assert order(events) == ["+a", "+b", "-a", "-b", "+c", "-c", "+d", "-d", "+e", "-e"]


async def test_the_step_is_complete_when_its_results_are_kept(record):
    await run(record, write("a"), read("b"))

    calls, results = record.messages
    assert calls.status == "complete"
    assert [one.call_id for one in results.parts] == ["a", "b"]


async def test_a_call_with_a_known_result_is_not_run(record):
    known = {"a": failed_result(write("a"), "Broken.")}

    notes, events = await run(record, write("a"), write("b"), known=known)

    assert (notes, order(events)) == (["b"], ["-a", "+b", "-b"])


async def test_what_needs_a_yes_waits_for_it(record):
    notes, events = await run(record, write("a"), effect="send")

    assert (notes, order(events)) == (["a"], ["?a", "+a", "-a"])


async def test_a_dry_run_asks_nothing(record):
    rules = replace(RULES, is_dry_run=True)

    notes, events = await run(record, write("a"), effect="send", rules=rules)

    assert (notes, order(events)) == ([], ["+a", "-a"])


async def test_a_dry_run_still_reads(record):
    rules = replace(RULES, is_dry_run=True)

    _, events = await run(record, read("a"), write("b"), rules=rules)

    results = [event.result for event in events if isinstance(event, ToolFinished)]
    assert ["dry_run" in result.output for result in results] == [False, True]
