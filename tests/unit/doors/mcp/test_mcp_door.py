"""Another assistant uses this program's chores, by the official client, in both ways it speaks."""

from contextlib import suppress
from dataclasses import replace

import pytest
from mcp import Client, MCPError
from mcp.types import ElicitResult

from desktop_assist.assistant.tool_gate import ToolGate
from desktop_assist.assistant.tool_runner import ToolRunner
from desktop_assist.doors.mcp.mcp_door import McpDoor
from tests.helpers.assistant_rig import assistant_rig
from tests.helpers.notebook_tool import ReadNotes, WriteNote
from tests.helpers.scripted_provider import ScriptedProvider

MODES = pytest.mark.parametrize("mode", ["legacy", "auto"])


@pytest.fixture
def house(tmp_path):
    rig = assistant_rig(tmp_path, ScriptedProvider())
    rig.notes = []
    tools = ToolRunner((WriteNote(rig.notes), ReadNotes(rig.notes)))
    gate = ToolGate(replace(rig.services, tools=tools), ("write_note", "read_notes"))
    rig.server = McpDoor(gate).server
    yield rig
    rig.close()


def client(house, mode, action=""):
    """The official client; its person answers with `action`, or cannot be asked."""
    asked = []

    async def answer(context, params):
        asked.append(params.message)
        return ElicitResult(action=action, content={} if action == "accept" else None)

    made = Client(house.server, mode=mode, elicitation_callback=answer if action else None)
    made.asked = asked
    return made


@MODES
async def test_tools_say_truly_what_they_do(house, mode):
    async with client(house, mode) as other:
        tools = (await other.list_tools()).tools

    hints = {one.name: one.annotations.read_only_hint for one in tools}
    assert hints == {"write_note": False, "read_notes": True}


@MODES
async def test_reading_asks_nobody(house, mode):
    async with client(house, mode) as other:
        result = await other.call_tool("read_notes", {})

    assert (result.is_error, result.structured_content) == (
        False, {"notes": [], "summary": "Read."},
    )  # fmt: skip


@MODES
async def test_a_change_is_asked_with_its_exact_arguments_and_can_be_undone(house, mode):
    async with client(house, mode, "accept") as other:
        result = await other.call_tool("write_note", {"text": "milk\u200b"})

    assert house.notes == ["milk\u200b"]
    assert result.structured_content["change_id"] == "change-1"
    assert other.asked[0].startswith('Desktop Assist: write_note\ntext: "milk\\u200b"\n')


@MODES
@pytest.mark.parametrize("action", ["decline", "cancel", ""])
async def test_without_a_yes_nothing_is_changed(house, mode, action):
    async with client(house, mode, action) as other:
        with suppress(MCPError):  # a client that has no way to ask says so
            result = await other.call_tool("write_note", {"text": "milk"})
            assert result.is_error

    assert house.notes == []


async def test_an_answer_is_good_for_the_call_that_was_asked_and_for_no_other(house):
    yes = {"yes": ElicitResult(action="accept", content={})}
    async with client(house, "auto") as other:
        asked = await other.session.call_tool(
            "write_note", {"text": "milk"}, allow_input_required=True
        )
        for state in (asked.request_state, "made up", None):
            await other.session.call_tool(
                "write_note",
                {"text": "poison"},
                input_responses=yes,
                request_state=state,
                allow_input_required=True,
            )

    assert house.notes == []


@MODES
async def test_what_cannot_be_shown_whole_is_not_asked(house, mode):
    async with client(house, mode, "accept") as other:
        result = await other.call_tool("write_note", {"text": "x" * 10_000})

    assert result.is_error
    assert (other.asked, house.notes) == ([], [])
