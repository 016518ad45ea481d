"""Keeps turns while they run, so that one a crash cut off is found and closed at the next start."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from desktop_assist.assistant.conversation_store import ConversationStore, put_statements
from desktop_assist.assistant.message_codec import encode_parts
from desktop_assist.assistant.stored_time import to_stored
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.database import Database, Statement
from desktop_assist.domain.errors import UsageError
from desktop_assist.domain.message import Message, Part
from desktop_assist.domain.turn_event import TurnStatus
from desktop_assist.storage.presence import Presence

# Ignored when another turn of the conversation is running: see the index one_running_turn.
_BEGIN = """
INSERT OR IGNORE INTO turns (id, conversation_id, owner, provider, model_id, status, started_at)
VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_OPEN = """
SELECT id, conversation_id, provider, model_id, owner FROM turns WHERE ended_at IS NULL
"""
_TAKE_OVER = "UPDATE turns SET owner = ? WHERE id = ? AND owner = ? AND ended_at IS NULL"
_END = "UPDATE turns SET status = ?, ended_at = ? WHERE id = ?"

# Of the newest messages only: so that years of them cost nothing.
_LAST_ATTEMPT = """
SELECT turns.id, turns.conversation_id, turns.status
FROM (SELECT * FROM messages ORDER BY number DESC LIMIT 500) AS message
JOIN turns ON turns.id = message.turn_id
WHERE message.role = 'user' AND message.parts = ? AND message.conversation_id != ?
  AND turns.ended_at >= ?
ORDER BY message.number DESC LIMIT 1
"""
SENT_AGAIN_WITHIN = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class _Attempt:
    turn_id: str
    conversation_id: str
    status: str


@dataclass(frozen=True, slots=True)
class TurnKey:
    """A turn: where it belongs and who answers."""

    id: str
    conversation_id: str
    provider: str
    model_id: str


@dataclass(frozen=True, slots=True)
class _OpenRow:
    id: str
    conversation_id: str
    provider: str
    model_id: str
    owner: str

    def key(self) -> TurnKey:
        return TurnKey(self.id, self.conversation_id, self.provider, self.model_id)


class TurnStore:
    """Turns in the program's database; blocking, safe from any worker thread."""

    def __init__(self, database: Database, clock: Clock, presence: Presence) -> None:
        self._database = database
        self._clock = clock
        self._presence = presence
        self._conversations = ConversationStore(database, clock)

    def new_conversation(self, first_text: str) -> str:
        """Start a conversation; gives its id."""
        return self._conversations.create(first_text).id

    def name_after(self, turn: TurnKey, title: str) -> None:
        """Give the turn's conversation a better title, unless a person chose one."""
        self._conversations.name_after(turn.conversation_id, title)

    def begin(self, turn: TurnKey) -> bool:
        """Mark the turn as running; False when another turn of the conversation runs.

        Raises:
            UsageError: There is no such conversation.
        """
        return self._begin(turn, "running")

    def begin_beside(self, turn: TurnKey) -> None:
        """Mark a click or dropped files as under way; they may come in the middle of a turn.

        Raises:
            UsageError: There is no such conversation.
        """
        self._begin(turn, "beside")

    def messages(self, turn: TurnKey) -> tuple[Message, ...]:
        """The messages of the turn's conversation."""
        return self._conversations.messages(turn.conversation_id)

    def failed_attempt(self, turn: TurnKey, parts: tuple[Part, ...]) -> tuple[Message, ...]:
        """What was done in another conversation for the very message that begins this one.

        A message is often sent again in a new conversation, from a terminal for example. Only its
        last attempt counts, only if that failed, and only for a while.
        """
        since = to_stored(self._clock.now() - SENT_AGAIN_WITHIN)
        wanted = (encode_parts(parts), turn.conversation_id, since)
        found = self._database.rows(_Attempt, _LAST_ATTEMPT, wanted)
        if not found or found[0].status != "failed":
            return ()
        attempt = self._conversations.messages(found[0].conversation_id)
        start = next(n for n, one in enumerate(attempt) if one.turn_id == found[0].turn_id)
        return attempt[start:]

    def keep(self, turn: TurnKey, *messages: Message) -> None:
        """Keep new messages, or what kept ones have become."""
        self._conversations.put(turn.conversation_id, *messages)

    def end(self, turn: TurnKey, status: TurnStatus, messages: tuple[Message, ...]) -> None:
        """Keep the last messages and mark the turn as over, in one step."""
        now = self._clock.now()
        last = put_statements(turn.conversation_id, messages, now)
        try:
            self._database.write(*last, Statement(_END, (status, to_stored(now), turn.id)))
        finally:
            # A turn that could not be ended is taken over later.
            self._presence.put_down(turn.id)

    def take_over_abandoned(self) -> tuple[TurnKey, ...]:
        """Turns that a crash left running; from now on they are this process's to end."""
        running = self._database.rows(_OpenRow, _OPEN)
        abandoned = [row for row in running if not self._presence.is_done_by(row.owner, row.id)]
        return tuple(row.key() for row in abandoned if self._take_over(row))

    def _begin(self, turn: TurnKey, status: Literal["running", "beside"]) -> bool:
        self._check_conversation(turn)
        self._presence.take_up(turn.id)
        place = (turn.id, turn.conversation_id, self._presence.owner)
        answers = (turn.provider, turn.model_id)
        now = to_stored(self._clock.now())
        is_begun = self._database.write(Statement(_BEGIN, (*place, *answers, status, now)))
        if not is_begun:
            self._presence.put_down(turn.id)
        return bool(is_begun)

    def _check_conversation(self, turn: TurnKey) -> None:
        if self._conversations.find(turn.conversation_id) is None:
            raise UsageError(f"There is no conversation {turn.conversation_id}.")

    def _take_over(self, row: _OpenRow) -> bool:
        taken = self._database.write(
            Statement(_TAKE_OVER, (self._presence.owner, row.id, row.owner))
        )
        return bool(taken)
