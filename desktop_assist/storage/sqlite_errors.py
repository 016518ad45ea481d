"""Says in plain words why the database cannot be used."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from desktop_assist.domain.errors import DamagedDatabaseError, StorageError

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
        "End the program and start it again: the copy of the last day takes its place.",
    ),
    sqlite3.SQLITE_NOTADB: (
        "The file is not a database",
        "End the program and start it again: the copy of the last day takes its place.",
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
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
# On a full disk SQLite cannot make the files beside the database, and says no more than that.
_MAYBE_FULL = {sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN}
_LEAST_FREE_BYTES = 1_000_000
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
        if code in _MAYBE_FULL and not _has_space(path):
            code = sqlite3.SQLITE_FULL
        reason, hint = _REASONS.get(code, (f"The database refused: {error}", ""))
        if code in _DAMAGED:
            with suppress(OSError):
                suspect_mark(path).touch()
            raise DamagedDatabaseError(f"{reason} ({path.name}).", hint) from error
        raise StorageError(f"{reason} ({path.name}).", hint) from error


def _has_space(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free >= _LEAST_FREE_BYTES
    except OSError:
        return True


def suspect_mark(path: Path) -> Path:
    """A file that stands beside a database in which something broken was met."""
    return path.with_name(f"{path.name}.suspect")
