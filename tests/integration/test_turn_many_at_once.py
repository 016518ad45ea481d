"""Many turns at once on real threads: each conversation keeps exactly its own."""

import asyncio
from contextlib import closing

from desktop_assist.domain.tool import ToolCall, ToolResult
from desktop_assist.system.worker_pool import ExecutorPool
from tests.helpers.assistant_rig import assistant_rig, conversation_of, status_of
from tests.helpers.notebook_tool import ReadNotes, WriteNote
from tests.helpers.scripted_provider import ScriptedProvider, calls, says

TURNS = 8


def provider(number: int) -> ScriptedProvider:
    reads = (ToolCall(f"r{letter}", "read_notes", {}) for letter in "ab")
    write = ToolCall("w", "write_note", {"text": f"note {number}"})
    steps = calls(*reads, write), calls(write), says(f"Answer {number}.")
    return ScriptedProvider(*steps, is_local=True)  # no budget stands in the way


async def test_turns_in_many_conversations_do_not_mix(tmp_path):
    notes, workers = [], ExecutorPool()
    tools = (ReadNotes(notes), WriteNote(notes))
    with (
        closing(workers),
        closing(assistant_rig(tmp_path, provider(0), *tools, workers=workers)) as rig,
    ):
        async with asyncio.TaskGroup() as group:
            turns = [
                group.create_task(rig.with_provider(provider(number)).send(f"Question {number}"))
                for number in range(TURNS)
            ]

        assert sorted(notes) == [f"note {number}" for number in range(TURNS)]
        for number, turn in enumerate(turns):
            kept = rig.conversations.messages(conversation_of(turn.result()))
            assert status_of(turn.result()) == "completed"
            assert kept[0].parts[0].text == f"Question {number}"
            assert kept[-1].parts[0].text == f"Answer {number}."
            results = [p for one in kept for p in one.parts if isinstance(p, ToolResult)]
            assert len(results) == 4
