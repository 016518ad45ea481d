"""An assistant decides what a model is told, which tools there are, and who answers."""

import pytest

from desktop_assist.domain.assistant_profile import AssistantProfile
from desktop_assist.domain.settings import Settings
from desktop_assist.domain.tool import ToolCall
from desktop_assist.domain.turn_event import NoticeGiven, TextDelta
from desktop_assist.providers.embedded import EmbeddedProvider
from tests.helpers.assistant_rig import conversation_of, status_of
from tests.helpers.notebook_tool import ReadNotes, WriteNote
from tests.helpers.scripted_provider import ScriptedProvider, calls, says

WRITE = ToolCall("w1", "write_note", {"text": "milk"})
READER = AssistantProfile("", "Reader", "Only read.", tools=("read_notes",))


@pytest.fixture
def notes():
    return []


@pytest.fixture
def reading(rig, notes):
    def made(*steps):
        base = rig(ScriptedProvider(*steps), ReadNotes(notes), WriteNote(notes))
        base.assistants.save(READER)
        return base

    return made


@pytest.fixture
def asking(reading):
    def made(name="openai"):
        provider, asked = ScriptedProvider(says("Hello."), says("Hello."), name=name), []
        base = reading()
        base.assistants.save(AssistantProfile("", "Big", provider="openai", model_id="gpt-6-sol"))
        found = base.with_providers(lambda name: asked.append(name) or provider)
        return found, provider, asked

    return made


def told(events):
    return [event.text for event in events if isinstance(event, NoticeGiven)]


async def test_it_is_told_its_instructions_after_the_programs_own(reading):
    made = reading(says("Hello."))

    await made.send("Hello", assistant="Reader")

    assert made.provider.requests[0].instructions == "Be brief.\n\nOnly read."


async def test_a_tool_that_is_not_allowed_is_neither_offered_nor_run(reading, notes):
    made = reading(calls(WRITE), says("Sorry."))

    await made.send("Note milk", assistant="Reader")

    first, second = made.provider.requests
    assert [tool.name for tool in first.tools] == ["read_notes"]
    assert "no tool write_note" in second.messages[-1].parts[0].output["error"]
    assert notes == []


async def test_a_conversation_keeps_its_assistant_after_a_restart(reading):
    made = reading(says("Hello."), says("Again."))
    conversation = conversation_of(await made.send("Hello", assistant="Reader"))

    await made.send("Again", conversation)

    assert [len(asked.tools) for asked in made.provider.requests] == [1, 1]


async def test_other_conversations_are_not_concerned(reading):
    made = reading(says("Hello."), says("Hello."))
    await made.send("Hello", assistant="Reader")

    await made.send("Hello")

    assert [len(asked.tools) for asked in made.provider.requests] == [1, 2]


async def test_a_deleted_assistant_is_told_of_once_and_the_standard_one_goes_on(reading):
    made = reading(says("Hello."), says("Again."), says("And again."))
    conversation = conversation_of(await made.send("Hello", assistant="Reader"))
    made.assistants.delete(made.assistants.meant("Reader").id)

    events = await made.send("Again", conversation)
    later = await made.send("And again", conversation)

    assert "“Reader” of this conversation is no longer there" in told(events)[0]
    assert told(later) == []
    assert status_of(events) == "completed"
    assert made.provider.requests[1].instructions == "Be brief."


async def test_it_may_name_its_provider_and_model(asking):
    made, provider, asked = asking()

    await made.send("Hello", assistant="Big")
    await made.send("Hello", assistant="Reader")

    assert asked == ["openai", None]
    assert [one.model_id for one in provider.requests] == ["gpt-6-sol", ""]


async def test_who_is_asked_for_by_name_wins(asking):
    made, provider, asked = asking(name="compatible")

    await made.send("Hello", assistant="Big", provider="compatible")

    assert asked == ["compatible"]
    assert provider.requests[0].model_id == ""


async def test_an_unknown_assistant_refuses_the_message(reading):
    events = await reading().send("Hello", assistant="Nobody")

    assert status_of(events) == "failed"
    assert "no assistant “Nobody”" in events[0].message


async def test_the_embedded_provider_heeds_the_tools_too(reading, notes):
    made = reading().with_providers(lambda name: EmbeddedProvider(Settings))

    events = await made.send("Undo", assistant="Reader")

    assert "not available" in "".join(e.text for e in events if isinstance(e, TextDelta))
