"""Opens the program's database, with the tables of all rooms in it; a damaged one is replaced."""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from desktop_assist.app.room_tables import ROOM_TABLES
from desktop_assist.domain.date_words import date_words
from desktop_assist.domain.errors import DamagedDatabaseError
from desktop_assist.domain.translation import marked, tr
from desktop_assist.storage.database_copies import DatabaseCopies
from desktop_assist.storage.sqlite_database import SqliteDatabase
from desktop_assist.storage.sqlite_errors import suspect_mark

_PUT_BACK = marked(
    "The database was damaged. Its copy of {day} is in its place: conversations since then are"
    " missing, your files are as they were. The damaged file is kept in the backups folder."
)
_BEGUN = marked(
    "The database was damaged, and there is no copy of it yet: an empty one is begun. Your files"
    " are as they were. The damaged file is kept in the backups folder."
)


def open_database(file: Path, tell: Callable[[str], None] = lambda _: None) -> SqliteDatabase:
    """The database, brought up to date; where it is damaged, the copy of the last day.

    Args:
        file: Where it is.
        tell: Hears that a copy was put in its place.

    Raises:
        StorageError: It cannot be used.
    """
    mark, copies = suspect_mark(file), DatabaseCopies(file)
    if mark.exists():
        if copies.is_damaged():
            _put_back(copies, tell)
        mark.unlink(missing_ok=True)
    try:
        return _opened(file)
    except DamagedDatabaseError:
        _put_back(copies, tell)
        mark.unlink(missing_ok=True)
        return _opened(file)


def _put_back(copies: DatabaseCopies, tell: Callable[[str], None]) -> None:
    found = copies.put_back()
    if found is not None:
        tell(tr(_PUT_BACK, day=date_words(found.day)) if found.day else tr(_BEGUN))


def _opened(file: Path) -> SqliteDatabase:
    database = SqliteDatabase(file)
    with ExitStack() as on_failure:
        on_failure.callback(database.close)
        database.migrate([migration for room in ROOM_TABLES for migration in room])
        on_failure.pop_all()
    return database
