"""What left is found again with its conversation, and goes with it."""

from contextlib import closing

import pytest

from desktop_assist.assistant import sent_store
from desktop_assist.assistant.sent_store import SentStore
from desktop_assist.domain.conversation_removal import RemovedConversation
from desktop_assist.domain.sent_request import SentRequest
from desktop_assist.domain.turn_event import TurnStarted
from tests.helpers.assistant_rig import assistant_rig
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.scripted_provider import ScriptedProvider, says

REQUEST = SentRequest("https://api.openai.com/v1/responses", '{"input": "Grüße"}')


@pytest.fixture
def rig(tmp_path):
    with closing(assistant_rig(tmp_path, ScriptedProvider(says("Hi.")))) as made:
        yield made


@pytest.fixture
def store(rig):
    return SentStore(rig.database, FrozenClock())


async def started(rig):
    events = await rig.send("Hello")
    return next(event for event in events if isinstance(event, TurnStarted))


def step_of(rig, turn_id):
    (step,) = rig.database.rows(str, "SELECT id FROM steps WHERE turn_id = ?", (turn_id,))
    return step


async def test_a_request_is_found_with_its_turn(rig, store):
    turn = await started(rig)

    store.note(step_of(rig, turn.turn_id), REQUEST)

    (found,) = store.of_conversation(turn.conversation_id)
    assert (found.turn_id, found.request.url, found.request.body) == (
        turn.turn_id, REQUEST.url, REQUEST.body,
    )  # fmt: skip
    assert found.request.sent_at == FrozenClock().now()
    assert store.of_conversation("another") == ()


async def test_it_goes_with_the_conversation(rig, store):
    turn = await started(rig)
    store.note(step_of(rig, turn.turn_id), REQUEST)

    store.forget(RemovedConversation(turn.conversation_id, (turn.turn_id,)))

    assert rig.database.rows(str, "SELECT url FROM sent_requests") == []


def test_those_long_ago_make_room(rig, store, monkeypatch):
    monkeypatch.setattr(sent_store, "_MOST", 2)

    for number in range(5):
        store.note(f"step_{number}", REQUEST)

    kept = rig.database.rows(str, "SELECT step_id FROM sent_requests ORDER BY number")
    assert kept == ["step_3", "step_4"]
