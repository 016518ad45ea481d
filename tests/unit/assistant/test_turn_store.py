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
        made.start_conversation("conv")
        yield made


@pytest.fixture
def turns(rig):
    return rig.services.turns


def key(name, conversation="conv"):
    return TurnKey(name, conversation, "openai", "m")


def message(name="m1", conversation_turn="t1"):
    return Message(name, "user", (TextPart("Hi"),), SUNDAY_MORNING, conversation_turn)


def test_a_conversation_has_one_running_turn(turns, rig):
    rig.start_conversation("other")

    assert [turns.begin(key("t1")), turns.begin(key("t2")), turns.begin(key("t3", "other"))] == [
        True,
        False,
        True,
    ]
    turns.end(key("t1"), "completed", ())
    assert turns.begin(key("t2"))


def test_clicks_may_come_in_the_middle_of_a_turn(turns, rig):
    turns.begin(key("t1"))

    turns.begin_beside(key("click_1"))
    turns.begin_beside(key("click_2"))

    found = rig.database.rows(str, "SELECT status FROM turns ORDER BY rowid")
    assert found == ["running", "beside", "beside"]


def test_the_end_keeps_the_last_messages(turns, rig):
    turns.begin(key("t1"))
    turns.keep(key("t1"), message("m1"))

    turns.end(key("t1"), "failed", (message("m2"),))

    assert [one.id for one in turns.messages(key("t1"))] == ["m1", "m2"]
    assert rig.database.rows(str, "SELECT status FROM turns") == ["failed"]


def test_a_new_conversation_is_named_after_its_first_text(turns, rig):
    made = turns.new_conversation("What did I spend?")

    assert rig.conversations.find(made).title == "What did I spend?"


@pytest.mark.parametrize("method", ["begin", "begin_beside"])
def test_an_unknown_conversation_is_refused(turns, method):
    with pytest.raises(UsageError, match="nothing"):
        getattr(turns, method)(key("t1", "nothing"))


def test_only_what_nobody_works_on_is_taken_over(turns, rig):
    turns.begin(key("t1"))
    left = rig.leave_running_turn("t2")
    click = rig.leave_running_turn("click_1", status="beside")

    assert turns.take_over_abandoned() == (
        TurnKey("t2", left, "", ""),
        TurnKey("click_1", click, "", ""),
    )
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


def test_another_program_cannot_begin_in_the_same_conversation(turns, rig, tmp_path):
    with closing(assistant_rig(tmp_path, ScriptedProvider())) as other:
        turns.begin(key("t1"))

        assert other.services.turns.take_over_abandoned() == ()
        assert not other.services.turns.begin(key("t2"))


HI = (TextPart("Hi"),)


def ask(turns, rig, turn, status="failed", text="Hi"):
    rig.start_conversation(turn.conversation_id)
    turns.begin(turn)
    said = Message(turn.id, "user", (TextPart(text),), SUNDAY_MORNING, turn.id)
    turns.keep(turn, said)
    if status:
        turns.end(turn, status, ())
    return said


def test_the_failed_attempt_at_the_same_message_is_found(turns, rig):
    first = ask(turns, rig, key("t1", "one"))
    ask(turns, rig, key("t2", "two"), status="")

    assert [one.id for one in turns.failed_attempt(key("t2", "two"), HI)] == [first.id]


@pytest.mark.parametrize(
    "between", [{"status": "completed"}, {"status": "failed", "text": "Something else"}]
)
def test_only_the_last_attempt_counts_and_only_at_the_same_message(turns, rig, between):
    if "text" not in between:
        ask(turns, rig, key("t0", "zero"))
    ask(turns, rig, key("t1", "one"), **between)
    ask(turns, rig, key("t2", "two"), status="")

    assert turns.failed_attempt(key("t2", "two"), HI) == ()
