"""A program of its own that writes two files together, again and again, until it is killed.

Each round writes the round's number many times, so that half a file can be told from a whole one.
Prints a line when it begins.
"""

import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from desktop_assist.domain.cause import Cause
from desktop_assist.files.safe_write import FileEdit, SafeWriter, read_snapshot
from desktop_assist.storage.sqlite_database import SqliteDatabase
from desktop_assist.storage.sqlite_journal import MIGRATIONS, SqliteJournal
from tests.helpers.frozen_clock import FrozenClock

FILES = ("a.csv", "b.csv")
LINES = 3000


@contextmanager
def journal_in(folder: Path) -> Iterator[SqliteJournal]:
    with closing(SqliteDatabase(folder / "app" / "journal.sqlite3")) as database:
        database.migrate(list(MIGRATIONS))
        yield SqliteJournal(database)


def writer_in(folder: Path, journal) -> SafeWriter:
    return SafeWriter(journal, folder / "app" / "backups", FrozenClock())


def content_of(number: int) -> bytes:
    return f"{number}\n".encode() * LINES


def main(folder: Path) -> None:
    with journal_in(folder) as journal:
        print("begun", flush=True)
        write_for_ever(folder, writer_in(folder, journal))


def write_for_ever(folder: Path, writer: SafeWriter) -> None:
    number = 0
    while True:
        number += 1
        cause = Cause(f"Round {number}", "test", "user")
        edits = [FileEdit(read_snapshot(folder / name), content_of(number)) for name in FILES]
        writer.apply(cause, edits)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
