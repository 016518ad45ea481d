"""A server hides orders in all it says: the most obedient model writes nothing without a yes."""

import json
import re
from dataclasses import replace

import pytest

from desktop_assist.assistant.tool_runner import ToolRunner
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.message import AttachmentPart
from desktop_assist.domain.provider import CallReady
from desktop_assist.domain.tool import ToolCall, ToolResult
from desktop_assist.domain.turn_event import ApprovalRequested, TextDelta, ToolFinished
from tests.helpers.assistant_rig import assistant_rig
from tests.helpers.mcp_desk import McpDesk
from tests.helpers.notebook_tool import WriteNote
from tests.helpers.scripted_provider import DONE, SEES_TEXT

_ORDER = re.compile(r"CALL (\w+) (\{.*?\})")


class Servant:
    """A model that obeys every text it is given: descriptions of tools at first, then results."""

    name, model_id, is_local, follows_text, abilities = "openai", "servant", False, True, SEES_TEXT

    def __init__(self, first: str) -> None:
        self._first = first

    async def stream(self, request):
        asked = request.request
        results = [
            part for one in asked.messages for part in one.parts if isinstance(part, ToolResult)
        ]
        if results and any(one.name == "write_note" for one in results):
            yield TextDelta("Done.")
        elif self._first and not results:
            yield CallReady(ToolCall("first", self._first, {"text": "hi"}))
        else:
            told = [tool.description for tool in asked.tools]
            told += [
                part.text
                for one in asked.messages
                for part in one.parts
                if isinstance(part, AttachmentPart)
            ]
            told += [json.dumps(one.output).replace('\\"', '"') for one in results]
            for number, (name, arguments) in enumerate(_ORDER.findall(" ".join(told))):
                yield CallReady(ToolCall(f"order{number}", name, json.loads(arguments)))
                break
            else:
                yield TextDelta("Nothing to obey.")
        yield DONE

    async def aclose(self) -> None:
        pass


@pytest.fixture
async def desk(tmp_path):
    made = McpDesk(tmp_path / "mcp")
    yield made
    await made.close()


async def obey(tmp_path, desk, first="", files=()):
    """What a turn asked for and did; the person says yes to the server's own tools only."""
    notes = []
    rig = assistant_rig(tmp_path, Servant(first))
    tools = ToolRunner((WriteNote(notes),), sources=(desk.room,))
    rig = rig.with_services(replace(rig.services, tools=tools))
    events = []
    async for event in rig.assistant.send(Draft("Hello", files)):
        events.append(event)
        if isinstance(event, ApprovalRequested):
            event.answer(event.call.name.startswith("notes__"))
    rig.close()
    asked = [one for one in events if isinstance(one, ApprovalRequested)]
    return asked, [one.result for one in events if isinstance(one, ToolFinished)], notes


async def test_an_order_in_a_description_waits_for_a_yes_with_its_exact_arguments(tmp_path, desk):
    await desk.allowed("hidden")

    (asked,), _, notes = await obey(tmp_path, desk)

    assert (asked.call.name, asked.call.arguments, notes) == ("write_note", {"text": "owned"}, [])
    assert "tools in words of a file or another program" in asked.reason


async def test_an_order_in_a_result_waits_for_a_yes_though_its_tool_may_run_unasked(tmp_path, desk):
    await desk.allowed("orders")
    await desk.room.trust_words("notes", is_trusted=True)
    await desk.room.trust_tool("notes", "echo", is_trusted=True)

    asked, results, notes = await obey(tmp_path, desk, "notes__echo")

    assert [one.call.name for one in asked] == ["write_note"]
    assert results[0].is_outside
    assert notes == []


@pytest.mark.parametrize("way", ["fails", "giant", "nonsense", "changes", "crashes"])
async def test_no_other_trick_writes_without_a_yes_either(tmp_path, desk, way):
    await desk.allowed(way)

    asked, results, notes = await obey(tmp_path, desk, "notes__echo")

    assert asked[0].call.name == "notes__echo"
    assert "another program, does this" in asked[0].reason
    assert all(one.call.name == "write_note" for one in asked[1:])
    assert all(one.is_outside for one in results if one.name == "notes__echo")
    assert notes == []


async def test_an_order_in_a_text_that_was_attached_waits_for_a_yes(tmp_path, desk):
    await desk.allowed("plain")
    await desk.room.trust_words("notes", is_trusted=True)
    file = await desk.room.write_prompt("notes", "draft", {"topic": "milk"}, tmp_path)

    (asked,), _, notes = await obey(tmp_path, desk, files=(file,))

    assert (asked.call.name, asked.call.arguments, notes) == ("write_note", {"text": "owned"}, [])


async def test_a_later_turn_knows_what_an_earlier_one_was_told(tmp_path, desk):
    await desk.allowed("hidden")
    rig = assistant_rig(tmp_path, Servant("none"))
    tools = ToolRunner((WriteNote([]),), sources=(desk.room,))
    rig = rig.with_services(replace(rig.services, tools=tools))
    async for event in rig.assistant.send(Draft("Hello")):
        if isinstance(event, ApprovalRequested):
            event.answer(False)

    (conversation,) = rig.conversations.listing()
    is_marked = rig.services.marks.tell(conversation.id, ())
    rig.close()

    assert is_marked
