"""What was sent from here is remembered until it is taken back."""

from contextlib import closing

import pytest

from desktop_assist.documents.hosted.hosted_record import HostedRecord, SentFile
from desktop_assist.documents.hosted.tables import MIGRATIONS
from desktop_assist.storage.sqlite_database import SqliteDatabase

TRAVEL = SentFile("file-1", "vs_1", "d1", "travel.pdf")
OTHER = SentFile("file-2", "vs_2", "d1", "travel.pdf")


@pytest.fixture
def record(tmp_path):
    with closing(SqliteDatabase(tmp_path / "db.sqlite3")) as database:
        database.migrate(MIGRATIONS)
        yield HostedRecord(database)


def test_files_are_known_by_their_store(record):
    record.put(TRAVEL)
    record.put(OTHER)

    assert (record.files("vs_1"), record.files("vs_2"), record.files("")) == ([TRAVEL], [OTHER], [])


def test_what_is_taken_out_is_known_no_longer(record):
    record.put(TRAVEL)

    record.take_out([TRAVEL.id, "file-unknown"])

    assert record.files("vs_1") == []


def test_a_store_that_was_made_here_is_told_from_others(record):
    record.made("vs_1")
    assert (record.is_ours("vs_1"), record.is_ours("vs_2")) == (True, False)

    record.forget("vs_1")
    assert not record.is_ours("vs_1")
