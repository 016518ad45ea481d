"""Opens the program's database, with the tables of all rooms in it."""

from contextlib import ExitStack
from pathlib import Path

from desktop_assist.app.room_tables import ROOM_TABLES
from desktop_assist.storage.sqlite_database import SqliteDatabase


def open_database(file: Path) -> SqliteDatabase:
    """The database, brought up to date.

    Raises:
        StorageError: It cannot be used.
    """
    database = SqliteDatabase(file)
    with ExitStack() as on_failure:
        on_failure.callback(database.close)
        database.migrate([migration for room in ROOM_TABLES for migration in room])
        on_failure.pop_all()
    return database
