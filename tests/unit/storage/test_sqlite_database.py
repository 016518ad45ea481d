"""The database: durable, shared by threads and processes, and never damaged by an update."""

import sqlite3
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import psutil
import pytest

from desktop_assist.domain.database import Migration, Statement
from desktop_assist.domain.errors import StorageError
from desktop_assist.storage.sqlite_database import SqliteDatabase

NOTES = Migration("notes", 1, ("CREATE TABLE notes (text TEXT NOT NULL UNIQUE)",))
COLOURS = Migration("notes", 2, ("ALTER TABLE notes ADD COLUMN colour TEXT",))
WRITER = """
import sys
from pathlib import Path
from desktop_assist.domain.database import Statement
from desktop_assist.storage.sqlite_database import SqliteDatabase
from tests.unit.storage.test_sqlite_database import NOTES, note
database = SqliteDatabase(Path(sys.argv[1]))
database.migrate([NOTES])
for number in range(50):
    database.write(note(f"{sys.argv[2]} {number}"))
"""


def note(text):
    return Statement("INSERT INTO notes (text) VALUES (?)", (text,))


@pytest.fixture
def path(tmp_path):
    return tmp_path / "app" / "desktop_assist.sqlite3"


@pytest.fixture
def database(path):
    with closing(SqliteDatabase(path)) as made:
        made.migrate([NOTES])
        yield made


def test_what_is_written_is_read(database):
    touched = database.write(note("milk"), note("bread"))

    assert touched == 2
    assert database.rows(str, "SELECT text FROM notes ORDER BY text") == ["bread", "milk"]


def test_a_transaction_is_all_or_nothing(database):
    with pytest.raises(StorageError):
        database.write(note("milk"), note("milk"))

    assert database.rows(str, "SELECT text FROM notes") == []


def test_commits_are_flushed_and_readers_do_not_wait(database, path):
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")

        assert database.rows(str, "SELECT text FROM notes") == []
    assert database.rows(str, "PRAGMA journal_mode") == ["wal"]
    assert database._open_writer().execute("PRAGMA synchronous").fetchone() == (2,)


def test_a_query_cannot_write(database):
    with pytest.raises(StorageError):
        database.rows(str, "DELETE FROM notes RETURNING text")


def test_threads_share_it(database):
    threads = [
        threading.Thread(
            target=lambda name=name: [database.write(note(f"{name}{n}")) for n in range(50)]
        )
        for name in "abcd"
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert database.rows(int, "SELECT count(*) FROM notes") == [200]


def test_threads_that_read_one_after_the_other_share_a_connection(database, path):
    def handles():
        return sum(one.path == str(path) for one in psutil.Process().open_files())

    with ThreadPoolExecutor(1) as first, ThreadPoolExecutor(1) as second:
        first.submit(database.rows, int, "SELECT count(*) FROM notes").result()
        before = handles()
        second.submit(database.rows, int, "SELECT count(*) FROM notes").result()

    assert handles() == before


def test_a_query_that_failed_leaves_its_connection_to_the_next(database):
    for _ in range(3):
        with pytest.raises(StorageError):
            database.rows(int, "SELECT nothing FROM notes")
        assert database.rows(int, "SELECT count(*) FROM notes") == [0]


def test_many_threads_read_while_one_writes(database):
    def read(_):
        return database.rows(str, "SELECT text FROM notes")

    with ThreadPoolExecutor(8) as pool:
        counted = pool.map(lambda n: (database.write(note(str(n))), read(n))[1], range(200))
        seen = [len(one) for one in counted]

    assert (max(seen), len(read(0))) == (200, 200)


def test_processes_share_it(path):
    programs = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(path), name])
        for name in ("a", "b", "c")
    ]

    assert [program.wait() for program in programs] == [0, 0, 0]
    with closing(SqliteDatabase(path)) as database:
        assert database.rows(int, "SELECT count(*) FROM notes") == [150]


def test_an_update_keeps_what_is_there_and_a_copy_of_it(database, path):
    database.write(note("milk"))

    database.migrate([NOTES, COLOURS])
    database.migrate([NOTES, COLOURS])

    assert database.rows(str, "SELECT text FROM notes WHERE colour IS NULL") == ["milk"]
    with closing(sqlite3.connect(path.parent / "backups" / "desktop_assist-1.sqlite3")) as copy:
        assert copy.execute("SELECT * FROM notes").fetchall() == [("milk",)]


def test_a_new_database_needs_no_copy(database, path):
    assert not (path.parent / "backups").exists()


def test_a_failed_update_changes_nothing(database):
    broken = Migration("notes", 2, ("ALTER TABLE notes ADD COLUMN colour TEXT", "NONSENSE"))

    with pytest.raises(StorageError):
        database.migrate([NOTES, broken])

    database.migrate([NOTES, COLOURS])
    assert database.rows(str, "SELECT name FROM pragma_table_info('notes')") == ["text", "colour"]


def test_a_database_of_a_newer_version_is_refused(database):
    database.migrate([NOTES, COLOURS])

    with pytest.raises(StorageError, match="newer version"):
        database.migrate([NOTES])


@pytest.mark.parametrize(
    ("content", "words"), [(b"no database at all" * 100, "not a database"), (None, "opened")]
)
def test_a_file_that_cannot_be_used_is_named(path, content, words):
    path.parent.mkdir()
    path.write_bytes(content) if content else path.mkdir()
    with (
        closing(SqliteDatabase(path)) as database,
        pytest.raises(StorageError, match=words) as raised,
    ):
        database.migrate([NOTES])

    assert raised.value.hint
    assert path.name in raised.value.message


def test_a_database_held_by_another_program_is_said_so(database, path, monkeypatch):
    database._open_writer().execute("PRAGMA busy_timeout = 1")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")

        with pytest.raises(StorageError, match="held by another program"):
            database.write(note("milk"))


def test_deleted_bytes_leave_the_file_and_its_copies(database, path):
    database.write(note("quokka"))
    database.migrate([NOTES, COLOURS])
    copies = list((path.parent / "backups").iterdir())

    database.write(Statement("DELETE FROM notes"))
    database.forget_deleted()

    assert copies
    files = [file for file in path.parent.rglob("*") if file.is_file()]
    assert [file.name for file in files if b"quokka" in file.read_bytes()] == []


def test_a_reader_elsewhere_puts_it_off(database, path, monkeypatch):
    monkeypatch.setattr("desktop_assist.storage.sqlite_database.BUSY_TIMEOUT_S", 0.01)
    with closing(SqliteDatabase(path)) as impatient:
        impatient.write(note("milk"))
        with closing(sqlite3.connect(path)) as reader:
            reader.execute("BEGIN")
            reader.execute("SELECT * FROM notes").fetchall()
            impatient.write(Statement("DELETE FROM notes"))
            with pytest.raises(StorageError):
                impatient.forget_deleted()
