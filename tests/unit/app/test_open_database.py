"""The database has the tables of all rooms, or is not held open."""

from contextlib import closing
from datetime import date

from desktop_assist.app.open_database import open_database
from desktop_assist.storage.database_copies import DatabaseCopies
from desktop_assist.storage.sqlite_errors import suspect_mark

TABLES = "SELECT name FROM sqlite_master WHERE type = 'table'"


def test_the_tables_of_all_rooms_are_there(tmp_path):
    with closing(open_database(tmp_path / "db.sqlite3")) as database:
        assert {"conversations", "steps", "changes", "sent_requests"} <= set(
            database.rows(str, TABLES)
        )


def test_without_a_copy_an_empty_one_is_begun_and_told(tmp_path):
    told = []
    (tmp_path / "db.sqlite3").write_bytes(b"not a database at all" * 100)

    with closing(open_database(tmp_path / "db.sqlite3", told.append)) as database:
        assert "conversations" in database.rows(str, TABLES)

    assert "an empty one is begun" in told[0]


def damaged(path):
    with closing(open_database(path)) as database:
        DatabaseCopies(path).keep(database, date(2026, 11, 21))
    path.write_bytes(path.read_bytes()[:50] + b"broken" * 9000)
    for ending in ("-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    return path


def test_a_damaged_one_gives_way_to_the_copy_of_the_last_day_which_is_told(tmp_path):
    told = []

    with closing(open_database(damaged(tmp_path / "db.sqlite3"), told.append)) as database:
        assert "conversations" in database.rows(str, TABLES)

    assert "21 November 2026" in told[0]


def test_one_in_which_something_broken_was_met_is_looked_through_at_the_next_start(tmp_path):
    path, told = tmp_path / "db.sqlite3", []
    open_database(path).close()
    suspect_mark(path).touch()

    open_database(path, told.append).close()

    assert told == []
    assert not suspect_mark(path).exists()
