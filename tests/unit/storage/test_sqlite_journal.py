"""The journal: every byte of a change comes back, in the order of what happened last."""

import os
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from desktop_assist.domain.cause import Cause
from desktop_assist.domain.errors import StorageError
from desktop_assist.domain.journal import Change, FileChange
from desktop_assist.storage.sqlite_database import SqliteDatabase
from desktop_assist.storage.sqlite_journal import MIGRATIONS, SqliteJournal
from tests.helpers.frozen_clock import SUNDAY_MORNING

FILES = (
    FileChange(Path("/home/calendar/a.ics"), None, b"BEGIN\r\n\x00\xff"),
    FileChange(Path("/home/expenses.xlsx"), b"", None),
)


def change(name, *, minutes=0, state="done", files=FILES):
    cause = Cause("Added meeting Team sync", "create_meeting", "assistant", "turn_1")
    return Change(name, SUNDAY_MORNING + timedelta(minutes=minutes), cause, files, state)


@pytest.fixture
def journal(tmp_path):
    with closing(SqliteDatabase(tmp_path / "db.sqlite3")) as database:
        database.migrate(MIGRATIONS)
        yield SqliteJournal(database)


def test_a_change_comes_back_byte_for_byte(journal):
    journal.add(change("one"))

    assert journal.find("one") == change("one")


def test_a_path_that_is_no_text_comes_back(journal):
    odd = FileChange(Path(os.fsdecode(b"/home/caf\xe9.ics")), None, b"x")

    journal.add(change("one", files=(odd,)))

    assert journal.find("one").files == (odd,)


def test_a_summary_with_such_a_name_is_kept_readable(journal):
    cause = Cause("Imported caf\udce9.ics", "import_calendar", "user")
    journal.add(Change("one", SUNDAY_MORNING, cause, (), "done"))

    assert journal.find("one").cause.summary == "Imported caf?.ics"


def test_an_unknown_change_is_none(journal):
    assert journal.find("nothing") is None
    assert journal.newest("done") is None


def test_the_newest_is_the_one_that_last_came_into_its_state(journal):
    for name in ("one", "two", "three"):
        journal.add(change(name))
    journal.set_state("three", "undone")
    journal.set_state("one", "undone")

    assert journal.newest("done").id == "two"
    assert journal.newest("undone").id == "one"
    journal.set_state("three", "done")
    assert journal.newest("done").id == "three"


def test_the_listing_is_newest_first_and_without_bytes(journal):
    journal.add(change("one"))
    journal.add(change("two", minutes=5))

    assert [one.id for one in journal.listing()] == ["two", "one"]
    assert [one.id for one in journal.listing(SUNDAY_MORNING + timedelta(minutes=1))] == ["two"]
    assert journal.listing()[0].files[0] == FileChange(FILES[0].path, None, None)


def test_the_state_of_an_unknown_change_cannot_be_set(journal):
    with pytest.raises(StorageError, match="nothing"):
        journal.set_state("nothing", "done")
