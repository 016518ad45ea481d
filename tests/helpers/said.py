"""Conversations in which something was said, for tests of finding it again."""

from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

from desktop_assist.assistant import search_tables, tables
from desktop_assist.assistant.conversation_index import ConversationIndex
from desktop_assist.assistant.conversation_store import ConversationStore
from desktop_assist.domain.conversation_search import ConversationQuery
from desktop_assist.domain.message import Message, Part, Role, TextPart
from desktop_assist.storage.sqlite_database import SqliteDatabase
from tests.helpers.frozen_clock import FrozenClock

MIGRATIONS = (*tables.MIGRATIONS, *search_tables.MIGRATIONS)


class SaidBefore:
    """A database with its conversations and their index."""

    def __init__(self, folder: Path, migrations=MIGRATIONS) -> None:
        self.clock = FrozenClock()
        self.database = SqliteDatabase(folder / "desktop_assist.sqlite3")
        self.database.migrate(migrations)
        self.store = ConversationStore(self.database, self.clock)
        self.index = ConversationIndex(self.database, self.clock)
        self._numbers = count(1)

    def say(
        self, text: str, *more: Part, role: Role = "user", days_ago: int = 0, **fields
    ) -> Message:
        """Say something in a conversation of its own, or in the one named by `into`."""
        into = fields.pop("into", None) or self.store.create(text or "Untitled").id
        parts = (*([TextPart(text)] if text else []), *more)
        message = self.message(role, parts, self.clock.now() - timedelta(days=days_ago), **fields)
        self.store.put(into, message)
        return message

    def message(self, role: Role, parts, at: datetime, **fields) -> Message:
        return Message(f"m{next(self._numbers)}", role, parts, at, **fields)

    def find(self, words: str, **more):
        return self.index.search(ConversationQuery(words, **more))

    def texts(self, words: str, **more) -> list[str]:
        return [one.text for one in self.find(words, **more)]
