"""A turn that is stopped or fails: what was said and done is kept, the next request is valid."""

import asyncio
from contextlib import aclosing
from dataclasses import replace

import pytest

from desktop_assist.domain.draft import Draft
from desktop_assist.domain.errors import ProviderBusyError
from desktop_assist.domain.message import ErrorPart, TextPart
from desktop_assist.domain.provider import CallReady
from desktop_assist.domain.tool import ToolCall, ToolResult
from desktop_assist.domain.turn_event import TextDelta, ToolStarted, TurnFailed
from tests.helpers.assistant_rig import conversation_of, status_of
from tests.helpers.notebook_tool import ReadNotes, SlowWrite, WriteNote
from tests.helpers.scripted_provider import DONE, ScriptedProvider, Waiting, calls, says

WRITE = ToolCall("c1", "write_note", {"text": "milk"})
SLOW = ToolCall("c2", "slow_write", {})
READ = ToolCall("c3", "read_notes", {})


async def start(made, text="Go"):
    """The turn in a task of its own, with the events it has yielded so far."""
    events = []

    async def collect():
        async with aclosing(made.assistant.send(Draft(text))) as turn:
            async for event in turn:
                events.append(event)  # noqa: PERF401

    return asyncio.get_running_loop().create_task(collect()), events


async def cancelled(task):
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_stop_keeps_the_text_that_was_shown(rig):
    provider = ScriptedProvider([TextDelta("The first half"), Waiting()])
    made = rig(provider)
    task, _ = await start(made)
    await provider.is_waiting.wait()

    await cancelled(task)

    last = made.only_messages()[-1]
    assert (last.parts, last.status) == ((TextPart("The first half"),), "cancelled")
    assert provider.closed_streams == 1


async def test_closing_the_generator_stops_like_a_cancelled_task(rig):
    made = rig(ScriptedProvider([TextDelta("One"), TextDelta("Two"), Waiting()]))

    async with aclosing(made.assistant.send(Draft("Go"))) as events:
        async for event in events:
            if isinstance(event, TextDelta):
                break

    assert made.only_messages()[-1].status == "cancelled"


async def test_a_change_that_has_begun_is_finished_and_its_result_kept(rig):
    slow = SlowWrite()
    made = rig(ScriptedProvider(calls(SLOW), says("Done.")), slow)
    task, _ = await start(made)
    await slow.has_begun.wait()

    asyncio.get_running_loop().call_soon(slow.may_end.set)
    await cancelled(task)

    result = made.only_messages()[-1].parts[0]
    assert (slow.is_done, result.ok, result.change_id) == (True, True, "slow-1")


async def test_calls_that_were_not_reached_are_answered_as_cancelled(rig):
    slow, notes = SlowWrite(), []
    provider = ScriptedProvider(calls(SLOW, WRITE), says("Again."))
    made = rig(provider, slow, WriteNote(notes))
    task, events = await start(made)
    await slow.has_begun.wait()
    asyncio.get_running_loop().call_soon(slow.may_end.set)
    await cancelled(task)

    await made.send("And now?", conversation_of(events))

    results = next(one for one in provider.requests[-1].messages if one.role == "tool").parts
    assert [(one.call_id, one.ok) for one in results] == [("c2", True), ("c1", False)]
    assert results[1].output["error"] == "cancelled by the person"
    assert notes == []


async def test_a_read_is_stopped_at_once(rig):
    reading = asyncio.Event()

    async def forever():
        reading.set()
        await asyncio.Event().wait()

    made = rig(ScriptedProvider(calls(READ)), ReadNotes([], while_reading=forever))
    task, _ = await start(made)
    await reading.wait()

    await cancelled(task)

    messages = made.only_messages()
    assert [one.status for one in messages] == ["complete", "cancelled", "complete"]
    assert messages[-1].parts[0].ok is False


async def test_an_error_of_the_service_is_shown_and_kept(rig):
    made = rig(ScriptedProvider([TextDelta("Half"), ProviderBusyError("Too busy.", "Wait.")]))

    events = await made.send("Go")

    assert TurnFailed("provider_busy", "Too busy.", "Wait.") in events
    assert status_of(events) == "failed"
    assert [(one.parts, one.status) for one in made.only_messages()[1:]] == [
        ((TextPart("Half"),), "failed"),
        ((ErrorPart("provider_busy", "Too busy.", "Wait."),), "failed"),
    ]


async def test_a_stream_without_an_end_is_a_failure_and_runs_nothing(rig):
    notes = []
    made = rig(ScriptedProvider([CallReady(WRITE)]), WriteNote(notes))

    events = await made.send("Go")

    assert status_of(events) == "failed"
    assert notes == []


async def test_a_fault_in_a_provider_still_closes_the_turn(rig):
    provider = ScriptedProvider([RuntimeError("a bug")], says("Fine."))
    made = rig(provider)
    with pytest.raises(RuntimeError):
        await made.send("Go")

    (conversation,) = made.conversations.listing()
    events = await made.send("Again", conversation.id)

    assert status_of(events) == "completed"


async def test_a_second_turn_in_the_same_conversation_is_refused(rig):
    provider = ScriptedProvider([Waiting()])
    made = rig(provider)
    task, events = await start(made)
    await provider.is_waiting.wait()

    refused = await made.send("Me too", conversation_of(events))

    assert [event.code for event in refused if isinstance(event, TurnFailed)] == [
        "conversation_busy"
    ]
    assert len(made.only_messages()) == 1
    await cancelled(task)


async def test_a_click_during_a_turn_does_not_stand_between_a_call_and_its_result(rig):
    slow, notes = SlowWrite(), []
    provider = ScriptedProvider(calls(SLOW), says("Done."), says("Yes."))
    made = rig(provider, slow, WriteNote(notes))
    task, events = await start(made)
    await slow.has_begun.wait()

    await made.assistant.act("write_note", {"text": "bread"}, conversation_of(events))
    slow.may_end.set()
    await task
    await made.send("All done?", conversation_of(events))

    results = [one.parts[0].name for one in provider.requests[-1].messages if one.role == "tool"]
    assert results == ["slow_write", "write_note"]
    roles = [one.role for one in provider.requests[-1].messages]
    assert roles == ["user", "assistant", "tool", "assistant", "tool", "assistant", "user"]


async def test_turns_in_different_conversations_run_at_the_same_time(rig):
    waiting = ScriptedProvider([Waiting()])
    made = rig(waiting)
    task, _ = await start(made)
    await waiting.is_waiting.wait()

    events = await made.with_provider(ScriptedProvider(says("Hi."))).send("Hello")

    assert status_of(events) == "completed"
    await cancelled(task)


async def test_an_answer_cut_short_runs_no_calls(rig):
    notes = []
    cut = replace(DONE, status="incomplete", reason="max_output_tokens")
    made = rig(ScriptedProvider([CallReady(WRITE), cut]), WriteNote(notes))

    events = await made.send("Go")

    assert (status_of(events), notes) == ("incomplete", [])
    assert isinstance(made.only_messages()[-1].parts[0], ToolResult)
    assert not any(isinstance(event, ToolStarted) for event in events)
