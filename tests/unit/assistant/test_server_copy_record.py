from contextlib import closing

import pytest

from desktop_assist.assistant import server_copy_record, tables
from desktop_assist.assistant.conversation_store import ConversationStore
from desktop_assist.assistant.server_copy_record import ServerCopyRecord
from desktop_assist.storage.sqlite_database import SqliteDatabase
from tests.helpers.frozen_clock import FrozenClock


@pytest.fixture
def database(tmp_path):
    with closing(SqliteDatabase(tmp_path / "db.sqlite3")) as made:
        made.migrate([*tables.MIGRATIONS, *server_copy_record.MIGRATIONS])
        yield made


def test_only_copies_of_conversations_that_are_gone_are_left_over(database):
    kept = ConversationStore(database, FrozenClock()).create("Travel")
    record = ServerCopyRecord(database)
    record.begun("conv_kept", kept.id)
    record.begun("conv_gone", "no such conversation")

    assert record.left_over() == ("conv_gone",)

    record.gone("conv_gone")
    assert record.left_over() == ()
