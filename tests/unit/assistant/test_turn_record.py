"""A turn's messages: in memory and in the database alike, closed however it ends."""

import asyncio
from contextlib import closing

import pytest

from desktop_assist.assistant.turn_record import CANCELLED, Ending, TurnRecord, failed
from desktop_assist.assistant.turn_store import TurnKey
from desktop_assist.domain.errors import ConversationBusyError
from desktop_assist.domain.message import ErrorPart, TextPart
from desktop_assist.domain.tool import ToolCall, ToolResult
from tests.helpers.assistant_rig import assistant_rig
from tests.helpers.scripted_provider import ScriptedProvider

CALLS = (ToolCall("a", "write_note", {}), ToolCall("b", "write_note", {}))
RESULT = ToolResult("a", "write_note", ok=True, output={})
OTHER = ToolResult("b", "write_note", ok=True, output={})


@pytest.fixture
def rig(tmp_path):
    with closing(assistant_rig(tmp_path, ScriptedProvider())) as made:
        made.start_conversation("conv")
        yield made


@pytest.fixture
async def record(rig):
    made = new_record(rig)
    await made.begin()
    return made


def new_record(rig, name="t1"):
    services = rig.services
    return TurnRecord(
        TurnKey(name, "conv", "", ""), services.turns, services.workers, services.clock
    )


async def test_messages_are_kept_as_they_come(record, rig):
    await record.add("user", (TextPart("Hi"),))
    await record.add("assistant", CALLS, "streaming")

    assert rig.only_messages() == record.messages
    assert [one.status for one in record.messages] == ["complete", "streaming"]


async def test_results_of_a_step_stand_in_one_message(record, rig):
    await record.add("assistant", CALLS, "streaming")
    await record.add_results((RESULT,))
    await record.add_results((OTHER,))
    await record.complete_step()

    calls, results = rig.only_messages()
    assert (results.parts, calls.status) == ((RESULT, OTHER), "complete")


async def test_a_conversation_in_use_is_refused_and_left_alone(record, rig):
    second = new_record(rig, "t2")

    with pytest.raises(ConversationBusyError):
        await second.begin()
    await second.end(CANCELLED)

    assert rig.database.rows(str, "SELECT status FROM turns") == ["running"]


@pytest.mark.parametrize(
    ("ending", "status", "word"),
    [
        (CANCELLED, "cancelled", "cancelled by the person"),
        (failed(), "failed", "not run, because the turn failed"),
    ],
)
async def test_the_end_answers_open_calls(record, rig, ending, status, word):
    await record.add("assistant", CALLS, "streaming")
    await record.add_results((RESULT,))

    await record.end(ending)

    messages = rig.only_messages()
    assert messages == record.messages
    assert messages[0].status == status
    assert messages[-1].parts[0].output["error"] == word


async def test_what_was_shown_and_what_went_wrong_is_kept(record, rig):
    error = ErrorPart("provider", "Broken.")

    await record.end(failed(error), unsaved_text="Half")

    assert [(one.parts[0], one.status) for one in rig.only_messages()] == [
        (TextPart("Half"), "failed"),
        (error, "failed"),
    ]


async def test_a_click_is_kept_beside_a_running_turn(record, rig):
    click = new_record(rig, "click_1")

    await click.begin_beside()
    await click.add("assistant", CALLS, "streaming")
    await click.end(Ending("completed"))

    assert rig.database.rows(str, "SELECT status FROM turns ORDER BY rowid") == [
        "running",
        "completed",
    ]
    assert [one.status for one in rig.only_messages()] == ["complete", "complete"]


async def test_the_end_waits_for_a_change_that_has_begun(record, rig):
    may_end = asyncio.Event()

    async def change():
        await may_end.wait()
        await record.add("assistant", (TextPart("Changed"),))

    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0):
            await record.uninterrupted(change())
    asyncio.get_running_loop().call_soon(may_end.set)
    await record.end(Ending("cancelled"))

    assert [one.parts[0].text for one in rig.only_messages()] == ["Changed"]


async def test_only_the_first_message_of_a_conversation_may_have_been_tried_elsewhere(record, rig):
    rig.start_conversation("other")
    tried = TurnKey("t0", "other", "", "")
    elsewhere = TurnRecord(tried, rig.services.turns, rig.services.workers, rig.services.clock)
    await elsewhere.begin()
    await elsewhere.add("user", (TextPart("Hi"),))
    await elsewhere.end(failed())

    await record.add("user", (TextPart("Hi"),))
    assert [one.turn_id for one in await record.failed_attempt()] == ["t0"]
    await record.add("user", (TextPart("Hi"),))
    assert await record.failed_attempt() == ()
