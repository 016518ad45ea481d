"""What another program asks for is approved, recorded and undoable like a model's own call."""

from dataclasses import replace

import pytest

from desktop_assist.assistant.tool_gate import ToolGate
from desktop_assist.assistant.tool_runner import ToolRunner
from desktop_assist.domain.errors import ApprovalDeniedError
from desktop_assist.domain.tool import ToolCall, ToolResult
from tests.helpers.assistant_rig import assistant_rig
from tests.helpers.notebook_tool import ReadNotes, WriteNote
from tests.helpers.scripted_provider import ScriptedProvider

NAMES = ("write_note", "read_notes", "send_note")


@pytest.fixture
def house(tmp_path):
    rig = assistant_rig(tmp_path, ScriptedProvider())
    notes = []
    writing, sending = WriteNote(notes), WriteNote([], effect="send")
    sending.spec = replace(sending.spec, name="send_note")
    services = replace(rig.services, tools=ToolRunner((writing, ReadNotes(notes), sending)))
    rig.notes, rig.writing, rig.gate = notes, writing, ToolGate(services, NAMES)
    yield rig
    rig.close()


class Person:
    """Says what it is told to say, and remembers what it was asked."""

    def __init__(self, answer: bool) -> None:
        self.answer, self.asked = answer, []

    async def __call__(self, call, reason):
        self.asked.append((call.name, call.arguments, reason))
        return self.answer


async def test_a_change_is_made_after_a_yes_and_marked_as_from_outside(house):
    person = Person(answer=True)

    result = await house.gate.run("write_note", {"text": "milk"}, "Helper", person)

    assert (result.change_id, house.notes) == ("change-1", ["milk"])
    asked = ("write_note", {"text": "milk"}, "“Helper”, another program, asks for this.")
    assert person.asked == [asked]
    assert house.writing.contexts[0].is_tainted


async def test_a_change_without_a_yes_is_not_made(house):
    with pytest.raises(ApprovalDeniedError):
        await house.gate.run("write_note", {"text": "milk"}, "Helper", Person(answer=False))

    assert house.notes == []


async def test_reading_asks_nobody_and_all_of_it_stands_in_one_conversation(house):
    person = Person(answer=True)
    await house.gate.run("write_note", {"text": "milk"}, "Helper", person)
    await house.gate.run("read_notes", {}, "Helper", person)

    messages = house.only_messages()
    kinds = [type(part) for message in messages for part in message.parts]
    assert kinds == [ToolCall, ToolResult, ToolCall, ToolResult]
    assert len(person.asked) == 1


@pytest.mark.parametrize("name", ["send_note", "no_such_tool"])
async def test_what_leaves_the_laptop_is_not_offered(house, name):
    result = await house.gate.run(name, {"text": "milk"}, "Helper", Person(answer=True))

    assert not result.ok
    assert [one.name for one in house.gate.offered()] == ["write_note", "read_notes"]
