"""Other versions of a conversation: an earlier message edited, the last one answered again."""

import pytest

from desktop_assist.domain.message import TextPart
from desktop_assist.domain.tool import ToolCall
from desktop_assist.domain.turn_event import TurnStarted
from tests.helpers.assistant_rig import assistant_rig, conversation_of, status_of
from tests.helpers.notebook_tool import ReadNotes, WriteNote
from tests.helpers.scripted_provider import ScriptedProvider, calls, says

WRITE = ToolCall("call_1", "write_note", {"text": "milk"})


@pytest.fixture
def notes():
    return []


@pytest.fixture
def make(tmp_path, notes):
    rigs = []

    def made(*steps):
        tools = WriteNote(notes), ReadNotes(notes)
        rigs.append(assistant_rig(tmp_path, ScriptedProvider(*steps), *tools))
        return rigs[-1]

    yield made
    for rig in rigs:
        rig.close()


def texts(rig, conversation_id):
    parts = (part for one in rig.conversations.messages(conversation_id) for part in one.parts)
    return [part.text for part in parts if isinstance(part, TextPart)]


async def test_an_edited_message_is_answered_in_another_version(make):
    rig = make(says("One"), says("Two"), says("Other two"))
    first = conversation_of(await rig.send("First"))
    started = (await rig.send("Second", first))[0]

    events = await rig.send("Other second", first, edits=started.message_id)

    assert isinstance(events[0], TurnStarted)
    assert texts(rig, conversation_of(events)) == ["First", "One", "Other second", "Other two"]
    assert texts(rig, first) == ["First", "One", "Second", "Two"]


async def test_what_was_done_is_not_done_again(make, notes):
    rig = make(calls(WRITE), says("Noted."), says("It is noted."))
    first = conversation_of(await rig.send("Note milk"))

    branch = await rig.assistant.branch_answer(first)
    events = await rig.send("", branch.conversation.id, is_kept=True)

    assert (status_of(events), notes, branch.kept_changes) == ("completed", ["milk"], 1)
    assert texts(rig, branch.conversation.id) == ["Note milk", "It is noted."]
    assert texts(rig, first) == ["Note milk", "Noted."]
    roles = [message.role for message in rig.services.providers(None).requests[-1].messages]
    assert roles == ["user", "assistant", "tool"]


async def test_what_was_only_read_is_read_again(make, notes):
    read = calls(ToolCall("call_1", "read_notes", {}))
    rig = make(read, says("Nothing."), read, says("Still nothing."))
    first = conversation_of(await rig.send("What is noted?"))

    branch = await rig.assistant.branch_answer(first)
    await rig.send("", branch.conversation.id, is_kept=True)

    assert branch.kept_changes == 0
    assert texts(rig, branch.conversation.id) == ["What is noted?", "Still nothing."]


async def test_a_copy_of_what_was_done_can_still_be_undone(make):
    rig = make(calls(WRITE), says("Noted."))
    first = conversation_of(await rig.send("Note milk"))

    branch = await rig.assistant.branch_answer(first)

    copies = rig.conversations.messages(branch.conversation.id)
    assert copies[-1].parts[0].change_id == "change-1"


async def test_a_message_of_another_conversation_is_refused(make):
    rig = make(says("One"), says("Two"))
    first, second = [conversation_of(await rig.send(text)) for text in ("First", "Second")]
    foreign = rig.conversations.messages(second)[0].id

    assert status_of(await rig.send("Other", first, edits=foreign)) == "failed"
    assert len(rig.conversations.listing()) == 2
