"""The database of every earlier version is brought up to date: nothing of the person's is lost.

A version knew the rooms up to one, or of one room the first so many steps. All of them are made
here, with a conversation and a change of a file in each.
"""

import sqlite3
from contextlib import closing

import pytest

from desktop_assist.app.room_tables import ROOM_TABLES
from desktop_assist.storage.sqlite_database import SqliteDatabase
from tests.faults.test_faults import done, listed

STEPS = [step for room in ROOM_TABLES for step in room]
ALWAYS = {"storage", "assistant"}  # no version was without them
EARLIER = [
    pytest.param(step.room, step.number, id=f"{step.room}-{step.number}")
    for step in STEPS
    if step.number > 1 or step.room not in ALWAYS
]
CONVERSATION = (
    "INSERT INTO conversations (id, title, created_at, updated_at) VALUES"
    " ('c1', 'Lunch', '2026-01-05T10:00:00+00:00', '2026-01-05T10:00:00+00:00')"
)
MESSAGE = (
    "INSERT INTO messages (id, conversation_id, turn_id, role, status, parts, created_at) VALUES"
    " ('m1', 'c1', 't1', 'user', 'complete', '[{\"kind\":\"text\",\"text\":\"Lunch at noon\"}]',"
    " '2026-01-05T10:00:00+00:00')"
)
CHANGE = (
    "INSERT INTO changes (id, made_at, summary, tool, origin, state, state_order) VALUES"
    " ('a1', '2026-01-05T10:00:00+00:00', 'Made a meeting', 'create_meeting', 'user', 'done', 1)"
)


def made_by(folder, room, number):
    """The database of the version before this step of this room."""
    path = folder / "desktop_assist.sqlite3"
    with closing(SqliteDatabase(path)) as database:
        database.migrate(_steps_before(room, number))
    fill(path)
    return path


def _steps_before(room, number):
    if number > 1:
        return [one for one in STEPS if one.room != room or one.number < number]
    order = [step.room for step in STEPS]
    return [one for one in STEPS if order.index(one.room) < order.index(room)]


def fill(path):
    with closing(sqlite3.connect(path)) as old, old:
        for statement in (CONVERSATION, MESSAGE, CHANGE):
            old.execute(statement)


def schema(path):
    with closing(sqlite3.connect(path)) as database:
        [whole] = database.execute("PRAGMA integrity_check").fetchone()
        assert whole == "ok"
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        return set(database.execute("SELECT type, name, tbl_name FROM sqlite_master"))


@pytest.fixture(scope="module")
def newest(tmp_path_factory):
    path = tmp_path_factory.mktemp("newest") / "desktop_assist.sqlite3"
    with closing(SqliteDatabase(path)) as database:
        database.migrate(STEPS)
    return schema(path)


@pytest.mark.parametrize(("room", "number"), EARLIER)
def test_tables_of_an_earlier_version_become_those_of_today(tmp_path, newest, room, number):
    path = made_by(tmp_path, room, number)
    with closing(SqliteDatabase(path)) as database:
        database.migrate(STEPS)
        assert database.rows(str, "SELECT title FROM conversations") == ["Lunch"]
        assert database.rows(str, "SELECT id FROM messages") == ["m1"]
        assert database.rows(str, "SELECT summary FROM changes") == ["Made a meeting"]
    assert schema(path) == newest
    [copy] = (tmp_path / "backups").glob("*.sqlite3")
    with closing(sqlite3.connect(copy)) as before:
        steps = before.execute("SELECT count(*) FROM migrations WHERE room = ?", (room,)).fetchone()
    assert steps == (number - 1,)


def test_the_program_shows_what_the_earliest_version_kept(tmp_path):
    path = tmp_path / "desktop_assist.sqlite3"
    with closing(SqliteDatabase(path)) as database:
        database.migrate([one for one in STEPS if one.room in ALWAYS and one.number == 1])
    fill(path)
    [found] = listed(tmp_path, "conversations", "list")
    assert [one["title"] for one in found["conversations"]] == ["Lunch"]
    assert "Lunch at noon" in done(tmp_path, "conversations", "show", "c1")
