"""Keeps conversations and their messages across days."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop_assist.assistant.conversation_title import one_line, shortened, title_of
from desktop_assist.assistant.identifiers import new_id
from desktop_assist.assistant.message_codec import decode_parts, encode_parts
from desktop_assist.assistant.stored_time import to_stored
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.conversation import Conversation, MessagePlace
from desktop_assist.domain.database import Database, SqlValue, Statement
from desktop_assist.domain.errors import UsageError
from desktop_assist.domain.message import Message, MessageStatus, Role

_CONVERSATIONS = """
SELECT id, title, created_at, updated_at, is_pinned, is_archived, branched_from,
    branched_from_message
FROM conversations
"""
_MESSAGES = "SELECT id, role, parts, created_at, turn_id, status FROM messages"
_NEWEST_FIRST = "ORDER BY updated_at DESC, rowid DESC"
_PUT_MESSAGE = """
INSERT INTO messages (id, conversation_id, turn_id, role, status, parts, created_at)
VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET status = excluded.status, parts = excluded.parts
"""
_TAKE_IN = """
INSERT INTO conversations (id, title, created_at, updated_at, is_named) VALUES (?, ?, ?, ?, 1)
"""


@dataclass(frozen=True, slots=True)
class _ConversationRow:
    id: str
    title: str
    created_at: str
    updated_at: str
    is_pinned: int
    is_archived: int
    branched_from: str | None
    branched_from_message: str | None

    def origin(self) -> MessagePlace | None:
        if self.branched_from is None:
            return None
        return MessagePlace(self.branched_from, self.branched_from_message or "")


@dataclass(frozen=True, slots=True)
class _MessageRow:
    id: str
    role: Role
    parts: str
    created_at: str
    turn_id: str
    status: MessageStatus


class ConversationStore:
    """Conversations in the program's database; blocking, safe from any worker thread."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def listing(self) -> tuple[Conversation, ...]:
        """All conversations, pinned ones first, then the last used first."""
        return self._conversations(
            f"{_CONVERSATIONS} ORDER BY is_pinned DESC, updated_at DESC, rowid DESC"
        )

    def find(self, conversation_id: str) -> Conversation | None:
        """The conversation with this id."""
        found = self._conversations(f"{_CONVERSATIONS} WHERE id = ?", (conversation_id,))
        return found[0] if found else None

    def latest(self) -> Conversation | None:
        """The conversation last used."""
        found = self._conversations(f"{_CONVERSATIONS} {_NEWEST_FIRST} LIMIT 1")
        return found[0] if found else None

    def messages(self, conversation_id: str) -> tuple[Message, ...]:
        """The messages of a conversation, oldest first."""
        rows = self._database.rows(
            _MessageRow,
            f"{_MESSAGES} WHERE conversation_id = ? ORDER BY number",
            (conversation_id,),
        )
        return tuple(self._message(row) for row in rows)

    def messages_of_turn(self, conversation_id: str, turn_id: str) -> tuple[Message, ...]:
        """The messages of one turn, oldest first."""
        rows = self._database.rows(
            _MessageRow,
            f"{_MESSAGES} WHERE conversation_id = ? AND turn_id = ? ORDER BY number",
            (conversation_id, turn_id),
        )
        return tuple(self._message(row) for row in rows)

    def create(self, first_text: str) -> Conversation:
        """Start a conversation, named after its first text."""
        now = self._clock.now()
        conversation = Conversation(new_id("conv"), title_of(first_text), now, now)
        self._database.write(
            Statement(
                "INSERT INTO conversations (id, title, created_at, updated_at) VALUES (?, ?, ?, ?)",
                (conversation.id, conversation.title, to_stored(now), to_stored(now)),
            )
        )
        return conversation

    def rename(self, conversation_id: str, title: str) -> Conversation:
        """Give a conversation the title a person chose.

        Raises:
            UsageError: There is no such conversation, or the title is empty.
        """
        if not title.strip():
            raise UsageError("A conversation needs a title.")
        chosen = shortened(one_line(title))
        return self._change("title = ?, is_named = 1", conversation_id, chosen)

    def name_after(self, conversation_id: str, title: str) -> None:
        """Give a conversation a better title than its first words, unless a person chose one."""
        self._database.write(
            Statement(
                "UPDATE conversations SET title = ? WHERE id = ? AND NOT is_named",
                (title, conversation_id),
            )
        )

    def pin(self, conversation_id: str, *, is_pinned: bool) -> Conversation:
        """Keep a conversation at the top of the list, or no longer.

        Raises:
            UsageError: There is no such conversation.
        """
        return self._change("is_pinned = ?", conversation_id, is_pinned)

    def archive(self, conversation_id: str, *, is_archived: bool) -> Conversation:
        """Take a conversation out of the list, where it can still be found, or put it back.

        Raises:
            UsageError: There is no such conversation.
        """
        return self._change("is_archived = ?", conversation_id, is_archived)

    def put(self, conversation_id: str, *messages: Message) -> None:
        """Keep new messages, or what kept ones have become, all in one step."""
        self._database.write(*put_statements(conversation_id, messages, self._clock.now()))

    def take_in(self, conversation: Conversation, messages: Iterable[Message]) -> bool:
        """Keep a conversation that was held elsewhere; False when it is kept already."""
        if self.find(conversation.id) is not None:
            return False
        began, used = to_stored(conversation.created_at), to_stored(conversation.updated_at)
        begun = Statement(_TAKE_IN, (conversation.id, conversation.title, began, used))
        said = (_put_statement(conversation.id, message) for message in messages)
        self._database.write(begun, *said)
        return True

    def _change(self, assignment: str, conversation_id: str, *values: SqlValue) -> Conversation:
        sql = f"UPDATE conversations SET {assignment} WHERE id = ?"  # noqa: S608 - our own words
        self._database.write(Statement(sql, (*values, conversation_id)))
        changed = self.find(conversation_id)
        if changed is None:
            raise UsageError(f"There is no conversation {conversation_id}.")
        return changed

    def _conversations(
        self, sql: str, parameters: Sequence[SqlValue] = ()
    ) -> tuple[Conversation, ...]:
        rows = self._database.rows(_ConversationRow, sql, parameters)
        return tuple(self._conversation(row) for row in rows)

    def _conversation(self, row: _ConversationRow) -> Conversation:
        return Conversation(
            id=row.id,
            title=row.title,
            created_at=self._moment(row.created_at),
            updated_at=self._moment(row.updated_at),
            is_pinned=bool(row.is_pinned),
            is_archived=bool(row.is_archived),
            branched_from=row.origin(),
        )

    def _message(self, row: _MessageRow) -> Message:
        return Message(
            id=row.id,
            role=row.role,
            parts=decode_parts(row.parts),
            created_at=self._moment(row.created_at),
            turn_id=row.turn_id,
            status=row.status,
        )

    def _moment(self, stored: str) -> datetime:
        return datetime.fromisoformat(stored).astimezone(self._clock.time_zone)


def put_statements(
    conversation_id: str, messages: Iterable[Message], now: datetime
) -> tuple[Statement, ...]:
    """What keeps messages and moves their conversation to the top."""
    return (
        *(_put_statement(conversation_id, message) for message in messages),
        Statement(
            "UPDATE conversations SET updated_at = ? WHERE id = ?",
            (to_stored(now), conversation_id),
        ),
    )


def _put_statement(conversation_id: str, message: Message) -> Statement:
    return Statement(
        _PUT_MESSAGE,
        (
            message.id,
            conversation_id,
            message.turn_id,
            message.role,
            message.status,
            encode_parts(message.parts),
            to_stored(message.created_at),
        ),
    )
