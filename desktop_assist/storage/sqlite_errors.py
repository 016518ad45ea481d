"""Says in plain words why the database cannot be used."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop_assist.domain.errors import StorageError

_REASONS = {
    sqlite3.SQLITE_BUSY: (
        "The database is held by another program",
        "Close other copies of Desktop Assist and try again.",
    ),
    sqlite3.SQLITE_LOCKED: (
        "The database is held by another program",
        "Close other copies of Desktop Assist and try again.",
    ),
    sqlite3.SQLITE_FULL: (
        "There is no space left for the database",
        "Free some space.",
    ),
    sqlite3.SQLITE_CORRUPT: (
        "The database is damaged",
        "Move it away and put the newest file of the backups folder beside it in its place.",
    ),
    sqlite3.SQLITE_NOTADB: (
        "The file is not a database",
        "Move it away; a new one is made at the next start.",
    ),
    sqlite3.SQLITE_READONLY: (
        "The database may not be written",
        "Check the permissions of the file and its folder.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "The database cannot be opened",
        "Check that its folder exists and may be written.",
    ),
    sqlite3.SQLITE_IOERR: (
        "The disk did not answer as it should",
        "Check the disk; nothing was written.",
    ),
}
_PRIMARY_CODE = 0xFF


@contextmanager
def in_plain_words(path: Path) -> Iterator[None]:
    """Turn errors of SQLite and of its folder into StorageError."""
    try:
        yield
    except OSError as error:
        raise StorageError(
            f"The folder of the database cannot be used ({error.strerror}).",
            "Check its permissions, or start with another --home folder.",
        ) from error
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & _PRIMARY_CODE
        reason, hint = _REASONS.get(code, (f"The database refused: {error}", ""))
        raise StorageError(f"{reason} ({path.name}).", hint) from error
