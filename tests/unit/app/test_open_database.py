"""The database has the tables of all rooms, or is not held open."""

from contextlib import closing

import pytest

from desktop_assist.app.open_database import open_database
from desktop_assist.domain.errors import StorageError

TABLES = "SELECT name FROM sqlite_master WHERE type = 'table'"


def test_the_tables_of_all_rooms_are_there(tmp_path):
    with closing(open_database(tmp_path / "db.sqlite3")) as database:
        assert {"conversations", "steps", "changes", "sent_requests"} <= set(
            database.rows(str, TABLES)
        )


def test_what_is_no_database_is_refused(tmp_path):
    (tmp_path / "db.sqlite3").write_bytes(b"not a database at all" * 100)

    with pytest.raises(StorageError):
        open_database(tmp_path / "db.sqlite3")
