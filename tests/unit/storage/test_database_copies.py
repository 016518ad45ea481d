"""The database is copied once a day, and a damaged one gives way to the newest whole copy."""

from contextlib import closing
from datetime import date, timedelta

import pytest

from desktop_assist.domain.database import Statement
from desktop_assist.domain.errors import StorageError
from desktop_assist.storage.database_copies import MOST_COPIES, DatabaseCopies, PutBack
from desktop_assist.storage.presence import Presence
from desktop_assist.storage.sqlite_database import SqliteDatabase

TODAY = date(2026, 11, 22)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "db.sqlite3"


def keep(path, *words, day=TODAY):
    with closing(SqliteDatabase(path)) as database:
        database.write(Statement("CREATE TABLE IF NOT EXISTS notes (word TEXT)"))
        database.write(*(Statement("INSERT INTO notes VALUES (?)", (one,)) for one in words))
        return DatabaseCopies(path).keep(database, day)


def words_in(path):
    with closing(SqliteDatabase(path)) as database:
        return database.rows(str, "SELECT word FROM notes")


def damage(path):
    path.write_bytes(path.read_bytes()[:50] + b"broken" * 2000)


def test_it_is_copied_once_a_day_and_the_oldest_copies_go(path):
    assert keep(path, "a") is not None
    assert keep(path, "b") is None
    for number in range(1, 5):
        keep(path, day=TODAY + timedelta(days=number))

    assert len(list((path.parent / "backups").iterdir())) == MOST_COPIES


def test_the_newest_copy_takes_the_place_of_a_damaged_file_which_is_kept(path):
    keep(path, "a")
    keep(path, "b", day=TODAY + timedelta(days=1))
    damage(path)
    copies = DatabaseCopies(path)

    assert copies.is_damaged()
    assert copies.put_back() == PutBack(TODAY + timedelta(days=1))
    assert copies.put_back() is None
    assert words_in(path) == ["a", "b"]
    assert len(list((path.parent / "backups").glob("db-damaged-*.sqlite3"))) == 1


def test_a_damaged_copy_is_passed_over(path):
    keep(path, "a")
    damage(keep(path, "b", day=TODAY + timedelta(days=1)))
    damage(path)

    assert DatabaseCopies(path).put_back() == PutBack(TODAY)
    assert words_in(path) == ["a"]


def test_without_a_copy_it_makes_room_for_a_new_one(path):
    path.write_bytes(b"no database" * 900)

    assert DatabaseCopies(path).put_back() == PutBack(None)
    assert not path.exists()
    [kept] = (path.parent / "backups").iterdir()
    assert kept.read_bytes() == b"no database" * 900


def test_nothing_is_moved_while_another_copy_of_the_program_runs(path):
    keep(path, "a")
    damage(path)
    other = Presence(path.parent / "running")

    with pytest.raises(StorageError, match="another copy of the program"):
        DatabaseCopies(path).put_back()
    other.close()
    assert DatabaseCopies(path).put_back() == PutBack(TODAY)


def test_what_is_deleted_for_good_is_in_no_copy(path):
    keep(path, "a")
    damage(path)
    DatabaseCopies(path).put_back()

    with closing(SqliteDatabase(path)) as database:
        database.forget_deleted()

    assert list((path.parent / "backups").iterdir()) == []
