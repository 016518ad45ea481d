"""How a turn runs the calls of a model: together, in order, once, and only what may be run."""

import asyncio

import pytest

from desktop_assist.assistant.turn import MAX_STEPS
from desktop_assist.domain.errors import ToolFailedError
from desktop_assist.domain.message import QuestionPart
from desktop_assist.domain.provider import CallBroken, CallReady
from desktop_assist.domain.tool import ToolCall
from desktop_assist.domain.turn_event import QuestionAsked, ToolFinished, ToolStarted, TurnFailed
from tests.helpers.assistant_rig import conversation_of, status_of
from tests.helpers.notebook_tool import FailingTool, ReadNotes, WriteNote
from tests.helpers.scripted_provider import DONE, ScriptedProvider, calls, says

WRITE = ToolCall("c1", "write_note", {"text": "milk"})
READ = ToolCall("r1", "read_notes", {})


def results_of(events):
    return [event.result for event in events if isinstance(event, ToolFinished)]


async def test_reads_run_together(rig):
    barrier = asyncio.Barrier(2)
    tool = ReadNotes(["milk"], while_reading=barrier.wait)
    made = rig(ScriptedProvider(calls(READ, ToolCall("r2", "read_notes", {})), says("Two.")), tool)

    async with asyncio.timeout(5):
        events = await made.send("Read twice")

    assert [result.call_id for result in results_of(events)] == ["r1", "r2"]


async def test_a_read_after_a_change_sees_it(rig):
    notes = []
    made = rig(
        ScriptedProvider(calls(WRITE, READ), says("Ok.")), WriteNote(notes), ReadNotes(notes)
    )

    events = await made.send("Note milk and read")

    assert results_of(events)[1].output["notes"] == ["milk"]


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (CallReady(ToolCall("c1", "no_such_tool", {})), "no tool no_such_tool"),
        (CallReady(ToolCall("c1", "write_note", {})), "text is missing"),
        (CallBroken("c1", "write_note", '{"text": '), "not a JSON object"),
    ],
)
async def test_a_wrong_call_goes_back_to_the_model(rig, event, words):
    notes = []
    provider = ScriptedProvider(
        [event, DONE], calls(ToolCall("c2", "write_note", {"text": "x"})), says("Ok.")
    )
    made = rig(provider, WriteNote(notes))

    events = await made.send("Go")

    assert words in provider.requests[1].messages[-1].parts[0].output["error"]
    assert (status_of(events), notes) == ("completed", ["x"])


async def test_a_tool_that_fails_does_not_stop_the_others(rig):
    tools = (FailingTool(ToolFailedError("No paper.", "Buy some.")), ReadNotes(["milk"]))
    made = rig(ScriptedProvider(calls(ToolCall("f1", "fail", {}), READ), says("Hm.")), *tools)

    failed, read = results_of(await made.send("Go"))

    assert (failed.ok, failed.output["error"], failed.output["hint"]) == (
        False,
        "No paper.",
        "Buy some.",
    )
    assert failed.card.kind == "error"
    assert read.ok


async def test_a_fault_in_a_tool_is_logged_without_its_words(rig, caplog):
    made = rig(
        ScriptedProvider(calls(ToolCall("f1", "fail", {})), says("Hm.")),
        FailingTool(ValueError("s3cret")),
    )

    (failed,) = results_of(await made.send("Go"))

    assert not failed.ok
    assert "s3cret" not in str(failed.output) + caplog.text
    (record,) = caplog.records
    assert (record.message, record.tool, record.error) == ("tool_fault", "fail", "ValueError")


async def test_a_call_sent_again_is_not_run_again(rig):
    notes = []
    made = rig(ScriptedProvider(calls(WRITE), calls(WRITE), says("Once.")), WriteNote(notes))

    first, again = results_of(await made.send("Note milk"))

    assert notes == ["milk"]
    assert (again.ok, again.change_id) == (True, first.change_id)
    assert again.call_id != first.call_id


async def test_a_call_sent_twice_in_one_answer_is_run_once(rig):
    notes = []
    made = rig(ScriptedProvider(calls(WRITE, WRITE), says("Once.")), WriteNote(notes))

    await made.send("Note milk")

    assert notes == ["milk"]


async def test_an_id_given_out_again_in_a_later_turn_is_another_call(rig):
    notes = []
    provider = ScriptedProvider(calls(WRITE), says("1"), calls(WRITE), says("2"))
    made = rig(provider, WriteNote(notes))
    conversation = conversation_of(await made.send("Note milk"))

    await made.send("Once more", conversation)

    assert notes == ["milk", "milk"]
    ids = [
        part.id for one in made.only_messages() for part in one.parts if isinstance(part, ToolCall)
    ]
    assert len(set(ids)) == 2


async def test_a_dry_run_plans_and_changes_nothing(rig):
    notes = []
    made = rig(ScriptedProvider(calls(WRITE), says("Planned.")), WriteNote(notes))

    events = await made.send("Note milk", is_dry_run=True)

    assert [event.call for event in events if isinstance(event, ToolStarted)] == [WRITE]
    assert results_of(events)[0].output["dry_run"] is True
    assert notes == []


async def test_a_question_ends_the_turn(rig):
    question = QuestionPart("How long?", ("30 minutes", "1 hour"), WRITE)
    made = rig(ScriptedProvider([question, DONE]))

    events = await made.send("Schedule it")

    assert QuestionAsked(question) in events
    assert status_of(events) == "asked"
    assert made.only_messages()[-1].parts == (question,)


async def test_a_model_that_never_stops_calling_is_stopped(rig):
    steps = [calls(ToolCall(f"c{number}", "read_notes", {})) for number in range(MAX_STEPS)]
    made = rig(ScriptedProvider(*steps), ReadNotes([]))

    events = await made.send("Go")

    (failed,) = (event for event in events if isinstance(event, TurnFailed))
    assert "without coming to an answer" in failed.message
    assert status_of(events) == "failed"
