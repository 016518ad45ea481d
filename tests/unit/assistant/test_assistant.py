"""What the window and the command line rely on: refusals, clicks, dropped files, recovery."""

import asyncio
from contextlib import aclosing

import pytest

from desktop_assist.domain.draft import Draft
from desktop_assist.domain.errors import UsageError
from desktop_assist.domain.message import AttachmentPart
from desktop_assist.domain.tool import ToolCall
from desktop_assist.domain.turn_event import (
    TurnFailed,
    TurnFinished,
)
from tests.helpers.assistant_rig import assistant_rig, conversation_of, status_of
from tests.helpers.notebook_tool import FailingTool, SlowWrite, WriteNote
from tests.helpers.scripted_provider import ScriptedProvider, calls, says

KEY = "sk-" + "proj-abcdefghij0123456789"


@pytest.fixture
def make(tmp_path):
    rigs = []

    def made(*args, **more):
        rigs.append(assistant_rig(tmp_path, *args, **more))
        return rigs[-1]

    yield made
    for rig in rigs:
        rig.close()


async def dropped(rig, *paths, conversation=None):
    async with aclosing(rig.assistant.receive(paths, conversation)) as events:
        return [event async for event in events]


async def test_a_pasted_key_is_neither_kept_nor_sent(make, tmp_path):
    provider = ScriptedProvider(says("Never."))
    rig = make(provider)

    failed, finished = await rig.send(f"my key is {KEY}")

    assert (failed.code, KEY in failed.message + failed.hint) == ("secret_in_message", False)
    assert (finished.status, provider.requests, rig.conversations.listing()) == ("failed", [], ())
    kept = b"".join(file.read_bytes() for file in tmp_path.glob("desktop_assist*"))
    assert KEY.encode() not in kept


@pytest.mark.parametrize(
    ("text", "more", "words"),
    [
        ("  ", {}, "nothing to send"),
        ("Hello", {"conversation_id": "nothing"}, "no conversation nothing"),
    ],
)
async def test_a_draft_that_makes_no_sense_is_refused(make, text, more, words):
    rig = make(ScriptedProvider(says("Never.")))

    failed, finished = await rig.send(text, **more)

    assert (failed.code, words in failed.message) == ("usage", True)
    assert finished.status == "failed"


async def test_an_attachment_that_cannot_be_read_refuses_the_draft(make, tmp_path):
    rig = make(ScriptedProvider(says("Never.")))

    events = await rig.send("What is this?", attachments=(tmp_path / "gone.pdf",))

    assert [type(event) for event in events] == [TurnFailed, TurnFinished]
    assert rig.conversations.listing() == ()


async def test_a_file_alone_is_a_message_too(make, tmp_path):
    file = tmp_path / "notes.txt"
    file.write_text("A few words to read.")
    rig = make(ScriptedProvider(says("A note.")))

    await rig.send("", attachments=(file,))

    (part,) = rig.only_messages()[0].parts
    assert isinstance(part, AttachmentPart)
    assert rig.conversations.latest().title == "notes.txt"


async def test_the_provider_of_the_draft_is_asked(make):
    names = []
    rig = make(ScriptedProvider(says("Hi.")))
    choose = rig.services.providers
    rig = rig.with_providers(lambda name: names.append(name) or choose(name))

    await rig.send("Hello", provider="openai")

    assert names == ["openai"]


async def test_a_click_in_a_conversation_that_is_gone_is_refused(make):
    rig = make(ScriptedProvider(), WriteNote([]))

    with pytest.raises(UsageError):
        await rig.assistant.act("write_note", {"text": "x"}, "nothing")


async def test_a_click_is_over_when_it_is_answered(make):
    rig = make(ScriptedProvider(says("Hi.")), WriteNote([]))
    conversation = conversation_of(await rig.send("Hello"))

    await rig.assistant.act("write_note", {"text": "x"}, conversation)

    assert rig.database.rows(str, "SELECT status FROM turns") == ["completed", "completed"]
    assert all(one.status == "complete" for one in rig.only_messages())


async def test_a_click_that_was_given_up_is_still_finished(make):
    slow = SlowWrite()
    rig = make(ScriptedProvider(says("Hi.")), slow)
    conversation = conversation_of(await rig.send("Hello"))

    asyncio.get_running_loop().call_later(0.02, slow.may_end.set)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.001):
            await rig.assistant.act("slow_write", {}, conversation)

    assert rig.only_messages()[-1].parts[0].ok


async def test_a_click_outside_any_conversation_leaves_no_turn(make):
    notes = []
    rig = make(ScriptedProvider(), WriteNote(notes))

    result = await rig.assistant.act("write_note", {"text": "x"}, None)

    assert (result.ok, notes) == (True, ["x"])
    assert rig.database.rows(str, "SELECT id FROM turns") == []
    assert rig.conversations.listing() == ()


async def test_a_click_that_fails_says_why(make):
    rig = make(ScriptedProvider(says("Hi.")), FailingTool())
    conversation = conversation_of(await rig.send("Hello"))

    result = await rig.assistant.act("fail", {}, conversation)

    assert (result.ok, result.card.title, result.card.subtitle) == (
        False,
        "The shelf is empty.",
        "Fill it.",
    )
    assert rig.only_messages()[-1].parts == (result,)


async def test_after_a_dropped_file_a_model_may_not_write_unasked(make, tmp_path):
    (tmp_path / "a.txt").write_text("Hello there, a few words.")
    notes = []
    write = ToolCall("c1", "write_note", {"text": "x"})
    rig = make(ScriptedProvider(calls(write), says("Ok.")), WriteNote(notes))
    events = await dropped(rig, tmp_path / "a.txt")

    async for event in rig.assistant.send(_draft("Note x", events[0].conversation_id)):
        if hasattr(event, "answer"):
            event.answer(False)

    assert notes == []


def _draft(text, conversation):
    return Draft(text, conversation_id=conversation)


async def test_a_conversation_that_another_program_left_is_taken_over(make):
    rig = make(ScriptedProvider(says("Here.")))
    conversation = rig.leave_running_turn("turn_1")

    events = await rig.send("Still there?", conversation)

    assert status_of(events) == "completed"
