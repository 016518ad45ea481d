"""Running turns: one a conversation, and none forgotten."""

from contextlib import closing

import pytest

from desktop_assist.assistant.turn_store import TurnKey, TurnStore
from desktop_assist.domain.errors import StorageError, UsageError
from desktop_assist.domain.message import Message, TextPart
from desktop_assist.storage.presence import Presence
from tests.helpers.assistant_rig import assistant_rig
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.scripted_provider import ScriptedProvider


@pytest.fixture
def rig(tmp_path):
    with closing(assistant_rig(tmp_path, ScriptedProvider())) as made:
        made.services.turns.create_conversation("conv", "Hello")
        yield made


@pytest.fixture
def turns(rig):
    return rig.services.turns


def key(name, conversation="conv"):
    return TurnKey(name, conversation, "openai", "m")


def message(name="m1", conversation_turn="t1"):
    return Message(name, "user", (TextPart("Hi"),), SUNDAY_MORNING, conversation_turn)


def test_a_conversation_has_one_running_turn(turns):
    turns.create_conversation("other", "Other")

    assert [turns.begin(key("t1")), turns.begin(key("t2")), turns.begin(key("t3", "other"))] == [
        True,
        False,
        True,
    ]
    turns.end(key("t1"), "completed", ())
    assert turns.begin(key("t2"))


def test_the_end_keeps_the_last_messages(turns, rig):
    turns.begin(key("t1"))
    turns.keep(key("t1"), message("m1"))

    turns.end(key("t1"), "failed", (message("m2"),))

    assert [one.id for one in turns.messages(key("t1"))] == ["m1", "m2"]
    assert rig.database.rows(str, "SELECT status FROM turns") == ["failed"]


def test_a_conversation_is_made_once(turns, rig):
    turns.create_conversation("conv", "Again")

    assert [one.title for one in rig.conversations.listing()] == ["Hello"]


@pytest.mark.parametrize("method", ["begin", "messages"])
def test_an_unknown_conversation_is_refused(turns, method):
    with pytest.raises(UsageError, match="nothing"):
        getattr(turns, method)(key("t1", "nothing"))


def test_only_what_nobody_works_on_is_taken_over(turns, rig):
    turns.begin(key("t1"))
    left = rig.leave_running_turn("t2")

    assert turns.take_over_abandoned() == (TurnKey("t2", left, "", ""),)
    assert rig.database.rows(str, "SELECT owner FROM turns WHERE id = 't2'") == [rig.presence.owner]


def test_a_turn_is_taken_over_by_one_program_only(turns, rig, tmp_path):
    rig.leave_running_turn("t2")
    with closing(Presence(tmp_path / "running")) as other:
        others = TurnStore(rig.database, rig.services.clock, other)

        taken = [len(one.take_over_abandoned()) for one in (turns, others)]

    assert taken == [1, 0]


def test_a_turn_that_could_not_be_ended_is_taken_over_later(turns):
    turns.begin(key("t1"))
    no_such_place = key("t1", "gone")
    with pytest.raises(StorageError):
        turns.end(no_such_place, "completed", (message(),))

    assert [one.id for one in turns.take_over_abandoned()] == ["t1"]


def test_two_stores_of_one_program_leave_each_other_alone(turns, rig):
    turns.begin(key("t1"))

    second = TurnStore(rig.database, rig.services.clock, rig.presence)

    assert second.take_over_abandoned() == ()
