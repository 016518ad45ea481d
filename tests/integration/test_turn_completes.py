"""A turn on a real database, from the message to the kept answer."""

from desktop_assist.domain.message import TextPart
from desktop_assist.domain.tool import ToolCall, ToolResult
from desktop_assist.domain.turn_event import (
    TextDelta,
    ToolFinished,
    ToolStarted,
    TurnFinished,
    TurnStarted,
    UsageRecorded,
)
from tests.helpers.assistant_rig import conversation_of, status_of
from tests.helpers.notebook_tool import WriteNote
from tests.helpers.scripted_provider import ScriptedProvider, calls, says

WRITE = ToolCall("c1", "write_note", {"text": "milk"})


async def test_an_answer_is_streamed_and_kept(rig):
    made = rig(ScriptedProvider(says("Good ", "morning."), is_local=True))

    events = await made.send("Hello there")

    assert [type(event) for event in events] == [
        TurnStarted,
        TextDelta,
        TextDelta,
        UsageRecorded,
        TurnFinished,
    ]
    assert [(one.role, one.parts, one.status) for one in made.only_messages()] == [
        ("user", (TextPart("Hello there"),), "complete"),
        ("assistant", (TextPart("Good morning."),), "complete"),
    ]
    assert status_of(events) == "completed"


async def test_a_call_runs_and_its_result_goes_back_to_the_model(rig):
    notes = []
    provider = ScriptedProvider(calls(WRITE), says("Noted."))
    made = rig(provider, WriteNote(notes))

    events = await made.send("Note milk")

    assert notes == ["milk"]
    assert [
        type(event).__name__ for event in events if isinstance(event, ToolStarted | ToolFinished)
    ] == [
        "ToolStarted",
        "ToolFinished",
    ]
    sent = provider.requests[1].messages
    assert [one.role for one in sent] == ["user", "assistant", "tool"]
    assert sent[-1].parts[0] == ToolResult(
        "c1", "write_note", ok=True, output={"summary": "Noted."}, change_id="change-1"
    )


async def test_the_next_turn_knows_what_was_said(rig):
    provider = ScriptedProvider(says("One."), says("Two."))
    made = rig(provider)

    conversation = conversation_of(await made.send("First"))
    await made.send("Second", conversation)

    said = [one.parts[0].text for one in provider.requests[1].messages]
    assert said == ["First", "One.", "Second"]
