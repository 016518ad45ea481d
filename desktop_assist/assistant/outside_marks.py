"""Knows which conversations were told of something in words from outside: answers may repeat them.

A fact may be forgotten since, and a tool gone; what was said because of it still stands in the
conversation.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop_assist.assistant.taint import has_outside_fact
from desktop_assist.domain.database import Database, Migration, Statement
from desktop_assist.domain.fact import Fact
from desktop_assist.domain.tool import ToolSpec

MIGRATIONS = (
    Migration(
        room="memory",
        number=1,
        statements=(
            """
            CREATE TABLE told_from_outside (
                conversation_id TEXT NOT NULL PRIMARY KEY
                    REFERENCES conversations (id) ON DELETE CASCADE
            )
            """,
        ),
    ),
)
_KEEP = "INSERT OR IGNORE INTO told_from_outside SELECT id FROM conversations WHERE id = ?"
# A version of a conversation holds what the earlier one said.
_IS_MARKED = """
WITH RECURSIVE versions (id) AS (
    VALUES (?)
    UNION
    SELECT branched_from FROM conversations JOIN versions USING (id)
)
SELECT conversation_id FROM told_from_outside JOIN versions ON id = conversation_id LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class _Row:
    conversation_id: str


class OutsideMarks:
    """Marks of conversations; blocking, safe from any worker thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def tell(
        self, conversation_id: str, facts: Iterable[Fact], tools: Iterable[ToolSpec] = ()
    ) -> bool:
        """Note what a conversation is told of; True when anything ever was in words from outside.

        Args:
            conversation_id: Which one.
            facts: What is remembered.
            tools: Those that describe themselves to a model.
        """
        if self._is_marked(conversation_id):
            return True
        if not (has_outside_fact(facts) or any(one.is_outside for one in tools)):
            return False
        self._database.write(Statement(_KEEP, (conversation_id,)))
        return True

    def _is_marked(self, conversation_id: str) -> bool:
        return bool(self._database.rows(_Row, _IS_MARKED, (conversation_id,)))
