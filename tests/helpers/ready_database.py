"""A database with the tables of all rooms: made once in each process, then copied.

Making the tables takes the processor 25 to 60 ms, a copy 3; a thousand tests begin with one.
"""

from contextlib import closing
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop_assist.app.room_tables import ROOM_TABLES
from desktop_assist.storage.sqlite_database import SqliteDatabase

MIGRATIONS = [migration for room in ROOM_TABLES for migration in room]


@cache
def _without_rows() -> bytes:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "tables.sqlite3"
        with closing(SqliteDatabase(file)) as database:
            database.migrate(MIGRATIONS)
        return file.read_bytes()


def lay_out_database(file: Path) -> None:
    """Put the file where a program will look for it that has not started yet."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(_without_rows())


def ready_database(file: Path) -> SqliteDatabase:
    """The database in this file, which may be there already."""
    if not file.exists():
        lay_out_database(file)
    database = SqliteDatabase(file)
    database.migrate(MIGRATIONS)
    return database
