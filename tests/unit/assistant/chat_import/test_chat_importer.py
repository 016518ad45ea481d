"""Conversations of another assistant are kept once, and searched like one's own."""

from contextlib import closing
from datetime import UTC, datetime

import pytest

from desktop_assist.assistant.chat_import.chat_importer import ChatImporter
from desktop_assist.assistant.conversation_index import ConversationIndex
from desktop_assist.assistant.conversation_removal import ConversationRemoval
from desktop_assist.assistant.conversation_store import ConversationStore
from desktop_assist.assistant.taint import holds_outside_text
from desktop_assist.domain.conversation_search import ConversationQuery
from tests.helpers.foreign_chats import claude_chat, gpt_chat, write_chats
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.ready_database import ready_database


class House:
    """Conversations, and what takes more of them over."""

    def __init__(self, database):
        clock = FrozenClock()
        self.store = ConversationStore(database, clock)
        self.index = ConversationIndex(database, clock)
        removal = ConversationRemoval(database, ())
        self.importer = ChatImporter(self.store, removal, clock, InlineWorkers())


@pytest.fixture
def house(tmp_path):
    with closing(ready_database(tmp_path / "db.sqlite3")) as database:
        yield House(database)


async def test_they_stand_where_they_were_held_and_are_found_by_words(house, tmp_path):
    done = await house.importer.take(write_chats(tmp_path / "a.zip", gpt_chat(), claude_chat()))

    assert (done.source, len(done.ids), done.known) == ("ChatGPT", 2, 0)
    [rome, word] = sorted(house.store.listing(), key=lambda one: one.title)[::-1]
    assert {rome.title, word.title} == {"Trip to Rome", "Translate “Beleg”"}
    assert datetime(2026, 10, 1, 8, 0, 2, tzinfo=UTC) in (rome.updated_at, word.updated_at)
    [found] = house.index.search(ConversationQuery("spring"))
    assert found.title == "Trip to Rome"


async def test_each_is_kept_once_however_often_it_is_imported(house, tmp_path):
    await house.importer.take(write_chats(tmp_path / "a.zip", gpt_chat()))
    done = await house.importer.take(write_chats(tmp_path / "b.zip", gpt_chat(), gpt_chat("c-2")))
    assert (len(done.ids), done.known) == (1, 1)
    assert len(house.store.listing()) == 2


async def test_what_was_said_elsewhere_gives_no_orders_here(house, tmp_path):
    done = await house.importer.take(write_chats(tmp_path / "a.zip", gpt_chat()))
    assert holds_outside_text(house.store.messages(done.ids[0]))


async def test_an_import_is_let_go_again_and_nothing_else(house, tmp_path):
    own = house.store.create("My own")
    done = await house.importer.take(write_chats(tmp_path / "a.zip", gpt_chat()))
    await house.importer.let_go(done)
    assert [one.id for one in house.store.listing()] == [own.id]
