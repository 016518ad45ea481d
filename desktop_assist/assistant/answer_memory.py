"""Keeps what a model answered to questions about the documents, to be told again for nothing."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from desktop_assist.assistant.message_codec import decode_parts, encode_parts
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.conversation_removal import RemovedConversation
from desktop_assist.domain.database import Database, Migration, Statement
from desktop_assist.domain.message import TextPart

_KEPT_FOR = timedelta(days=90)
_FIND = "SELECT answer, cost_usd, kept_at FROM kept_answers WHERE key = ? AND kept_at > ?"
_PUT = "INSERT OR REPLACE INTO kept_answers VALUES (?, ?, ?, ?, ?)"
_TIDY = "DELETE FROM kept_answers WHERE kept_at <= ?"
_FORGET = "DELETE FROM kept_answers WHERE turn_id = ?"

MIGRATIONS = (
    Migration(
        "kept_answers",
        1,
        (
            """
            CREATE TABLE kept_answers (
                key TEXT PRIMARY KEY, answer TEXT NOT NULL, cost_usd TEXT NOT NULL,
                kept_at TEXT NOT NULL, turn_id TEXT NOT NULL
            ) WITHOUT ROWID
            """,
            "CREATE INDEX kept_answers_by_turn ON kept_answers (turn_id)",
        ),
    ),
    # The question beside an answer, to be found in other words; it goes with the answer.
    Migration(
        "kept_answers",
        2,
        (
            """
            CREATE TABLE alike_questions (
                key TEXT PRIMARY KEY, context TEXT NOT NULL, question TEXT NOT NULL,
                vector BLOB NOT NULL, cited TEXT NOT NULL
            )
            """,
            "CREATE INDEX alike_questions_by_context ON alike_questions (context)",
            """
            CREATE TRIGGER alike_question_gone AFTER DELETE ON kept_answers
            BEGIN DELETE FROM alike_questions WHERE key = OLD.key; END
            """,
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """An answer that was given before.

    Attributes:
        text: With the places where its claims stand.
        cost_usd: What it cost then.
        kept_at: When.
    """

    text: TextPart
    cost_usd: Decimal
    kept_at: datetime


@dataclass(frozen=True, slots=True)
class _Row:
    answer: str
    cost_usd: str
    kept_at: str


class AnswerMemory:
    """Answers by what they came from; blocking, safe from any worker thread."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def find(self, key: str) -> KeptAnswer | None:
        """The answer to the same question on the same grounds."""
        since = (self._clock.now() - _KEPT_FOR).isoformat()
        for row in self._database.rows(_Row, _FIND, (key, since)):
            [text] = decode_parts(row.answer)
            if isinstance(text, TextPart):
                kept_at = datetime.fromisoformat(row.kept_at)
                return KeptAnswer(text, Decimal(row.cost_usd), kept_at)
        return None

    def put(self, key: str, text: TextPart, cost_usd: Decimal, turn_id: str) -> None:
        """Keep an answer; those that are too old to be told again go."""
        now = self._clock.now()
        row = (key, encode_parts((text,)), f"{cost_usd:f}", now.isoformat(), turn_id)
        self._database.write(
            Statement(_TIDY, ((now - _KEPT_FOR).isoformat(),)), Statement(_PUT, row)
        )

    def forget(self, removed: RemovedConversation) -> None:
        """Forget what a conversation that is gone was told."""
        self._database.write(*(Statement(_FORGET, (turn_id,)) for turn_id in removed.turn_ids))
