"""Dropped files: a card each, kept in the conversation, whatever comes in between."""

from contextlib import aclosing

import pytest

from desktop_assist.domain.turn_event import (
    CardAhead,
    ToolFinished,
    TurnFailed,
    TurnFinished,
    TurnStarted,
)
from tests.helpers.assistant_rig import assistant_rig, conversation_of, status_of
from tests.helpers.scripted_provider import ScriptedProvider, says


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


async def test_dropped_files_get_a_card_each_and_stand_in_the_history(make, tmp_path):
    (tmp_path / "a.txt").write_text("Hello there, a few words.")
    provider = ScriptedProvider(says("A text."))
    rig = make(provider)

    events = await dropped(rig, tmp_path / "gone.pdf", tmp_path / "a.txt")
    await rig.send("What did I drop?", events[0].conversation_id)

    assert [type(one) for one in events] == [TurnStarted, ToolFinished, ToolFinished, TurnFinished]
    assert [one.result.card.kind for one in events[1:3]] == ["error", "document"]
    assert [one.role for one in provider.requests[0].messages] == ["assistant", "tool", "user"]
    assert rig.conversations.latest().title == "gone.pdf, a.txt"


async def test_a_picture_is_shown_before_it_is_read(make, tmp_path):
    (tmp_path / "slip.png").write_bytes(b"\x89PNG\r\n\x1a\n and no more")
    rig = make(ScriptedProvider())

    events = await dropped(rig, tmp_path / "slip.png", tmp_path / "gone.png")

    kinds = [TurnStarted, CardAhead, ToolFinished, ToolFinished, TurnFinished]
    assert [type(one) for one in events] == kinds
    assert events[1].card.picture == tmp_path / "slip.png"
    assert events[1].call_id == events[2].result.call_id


async def test_files_are_dropped_into_the_open_conversation(make, tmp_path):
    (tmp_path / "a.txt").write_text("Hello there, a few words.")
    rig = make(ScriptedProvider(says("Hi.")))
    conversation = conversation_of(await rig.send("Hello"))

    events = await dropped(rig, tmp_path / "a.txt", conversation=conversation)

    assert status_of(events) == "completed"
    assert len(rig.conversations.listing()) == 1


async def test_files_given_up_half_way_leave_a_history_in_order(make, tmp_path):
    (tmp_path / "a.txt").write_text("Hello there, a few words.")
    rig = make(ScriptedProvider())

    async with aclosing(rig.assistant.receive((tmp_path / "a.txt",) * 2, None)) as events:
        async for event in events:
            if isinstance(event, ToolFinished):
                break

    asked, first, second = rig.only_messages()
    assert asked.status == "cancelled"
    assert [one.parts[0].ok for one in (first, second)] == [True, False]


async def test_files_dropped_into_a_conversation_that_is_gone_are_refused(make, tmp_path):
    events = await dropped(make(ScriptedProvider()), tmp_path / "a.txt", conversation="nothing")

    assert [type(one) for one in events] == [TurnFailed, TurnFinished]
    assert status_of(events) == "failed"
