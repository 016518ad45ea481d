"""After a crash the journal tells what was really done."""

from contextlib import closing

import pytest

from desktop_assist.assistant.history import results_in
from desktop_assist.assistant.recovery import CrashedTurn, results_from_journal
from desktop_assist.domain.cause import Cause
from desktop_assist.domain.journal import Change
from desktop_assist.domain.message import ErrorPart, Message, TextPart
from desktop_assist.domain.tool import ToolCall, ToolResult
from desktop_assist.storage import sqlite_journal
from desktop_assist.storage.sqlite_database import SqliteDatabase
from desktop_assist.storage.sqlite_journal import SqliteJournal
from tests.helpers.assistant_rig import assistant_rig
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.scripted_provider import ScriptedProvider


@pytest.fixture
def journal(tmp_path):
    with closing(SqliteDatabase(tmp_path / "journal.sqlite3")) as database:
        database.migrate(sqlite_journal.MIGRATIONS)
        yield SqliteJournal(database)


def call(name, tool="write_note"):
    return ToolCall(name, tool, {})


def change(name, *, tool="write_note", turn="turn_1", state="done"):
    return Change(name, SUNDAY_MORNING, Cause("Noted milk", tool, "assistant", turn), (), state)


def crashed(*parts):
    role = {ToolCall: "assistant", ToolResult: "tool"}
    return CrashedTurn(
        "turn_1",
        tuple(
            Message(str(i), role[type(one)], (one,), SUNDAY_MORNING) for i, one in enumerate(parts)
        ),
    )


def test_a_change_that_was_made_is_the_result_of_its_call(journal):
    journal.add(change("change-1"))

    (result,) = results_from_journal(journal, crashed(call("c1"), call("c2")))

    assert (result.call_id, result.ok, result.change_id) == ("c1", True, "change-1")
    assert "Noted milk" in result.output["summary"]


def test_a_change_that_has_its_result_is_not_taken_for_another(journal):
    journal.add(change("change-1"))
    done = ToolResult("c1", "write_note", ok=True, output={}, change_id="change-1")

    assert results_from_journal(journal, crashed(call("c1"), done, call("c2"))) == ()


@pytest.mark.parametrize(
    "other", [{"tool": "add_expense"}, {"turn": "turn_2"}, {"turn": None}, {"state": "undone"}]
)
def test_changes_of_others_say_nothing(journal, other):
    journal.add(change("change-1", **other))

    assert results_from_journal(journal, crashed(call("c1"))) == ()


def test_without_open_calls_nothing_is_looked_up(journal):
    journal.add(change("change-1"))

    assert results_from_journal(journal, CrashedTurn("turn_1", ())) == ()


def test_changes_are_matched_in_the_order_of_the_calls(journal):
    for number in (1, 2):
        journal.add(change(f"change-{number}"))

    results = results_from_journal(journal, crashed(call("c1"), call("c2"), call("c3")))

    assert [(one.call_id, one.change_id) for one in results] == [
        ("c1", "change-1"),
        ("c2", "change-2"),
    ]


async def test_recovery_keeps_what_the_journal_says(tmp_path):
    messages = (
        Message("m1", "user", (TextPart("Note milk"),), SUNDAY_MORNING, "turn_1"),
        Message("m2", "assistant", (call("c1"), call("c2")), SUNDAY_MORNING, "turn_1", "streaming"),
    )
    with closing(assistant_rig(tmp_path, ScriptedProvider())) as rig:
        rig.leave_running_turn("turn_1", messages)
        rig.services.journal.add(change("change-1"))

        await rig.assistant.recover()

        kept = rig.only_messages()
        results = results_in(kept)
        assert [(name, one.ok, one.change_id) for name, one in results.items()] == [
            ("c1", True, "change-1"),
            ("c2", False, None),
        ]
        assert kept[1].status == "failed"
        assert isinstance(kept[-1].parts[0], ErrorPart)
