"""Lets one copy of the program at a time do something, with a file that SQLite locks."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from desktop_assist.storage.sqlite_errors import in_plain_words

WAIT_S = 2.0


@contextmanager
def exclusively(file: Path) -> Iterator[None]:
    """Hold `file` alone, waiting for others; the hold ends with the process, whatever happens.

    SQLite is loaded anyway: the package that locks the user's files takes 55 ms to import.

    Raises:
        StorageError: Another copy held it for two seconds, or the folder cannot be written.
    """
    with in_plain_words(file):
        file.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(file, timeout=WAIT_S, isolation_level=None)
    with closing(connection):
        with in_plain_words(file):
            connection.execute("BEGIN EXCLUSIVE")
        yield
