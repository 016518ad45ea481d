"""Which assistant a conversation has, kept with it by the assistant's stable id."""

from dataclasses import dataclass

from desktop_assist.domain.assistant_profile import AssistantProfile
from desktop_assist.domain.database import Database, Migration, Statement
from desktop_assist.domain.draft import Draft
from desktop_assist.memory.assistant_store import AssistantStore

MIGRATIONS = (
    Migration(
        room="assistants",
        number=1,
        statements=(
            """
            CREATE TABLE conversation_assistants (
                conversation_id TEXT NOT NULL PRIMARY KEY
                    REFERENCES conversations (id) ON DELETE CASCADE,
                assistant_id TEXT NOT NULL,
                assistant_name TEXT NOT NULL
            )
            """,
        ),
    ),
)
_STANDARD = AssistantProfile("", "")
_CHOSEN = """
SELECT assistant_id, assistant_name FROM conversation_assistants WHERE conversation_id = ?
"""
_CHOOSE = """
INSERT INTO conversation_assistants SELECT id, ?, ? FROM conversations WHERE id = ?
ON CONFLICT (conversation_id) DO UPDATE
SET assistant_id = excluded.assistant_id, assistant_name = excluded.assistant_name
"""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The assistant for a turn.

    Attributes:
        profile: What it is; the standard one has no id and no instructions of its own.
        notice: What the person should know about it; empty when it is as they chose.
    """

    profile: AssistantProfile
    notice: str = ""


@dataclass(frozen=True, slots=True)
class _Row:
    id: str
    name: str


class AssistantChoice:
    """The assistant of each conversation; blocking, safe from any worker thread."""

    def __init__(self, database: Database, assistants: AssistantStore) -> None:
        self._database = database
        self._assistants = assistants

    def of(self, conversation_id: str) -> Chosen:
        """The assistant a conversation has; the standard one when its own is no longer there."""
        rows = self._database.rows(_Row, _CHOSEN, (conversation_id,))
        if not rows or not rows[0].id:
            return Chosen(_STANDARD)
        found = self._by_id(rows[0].id)
        return Chosen(_STANDARD, _missing(rows[0].name)) if found is None else Chosen(found)

    def for_draft(self, draft: Draft) -> Chosen:
        """The assistant that is to answer a draft.

        Raises:
            UsageError: The draft asks for one that is not there.
        """
        if draft.assistant:
            return Chosen(self._assistants.meant(draft.assistant))
        if draft.assistant is None and draft.conversation_id is not None:
            return self.of(draft.conversation_id)
        return Chosen(_STANDARD)

    def keep(self, conversation_id: str, chosen: Chosen) -> None:
        """Let a conversation have this assistant from now on."""
        profile = chosen.profile
        rows = self._database.rows(_Row, _CHOSEN, (conversation_id,))
        kept = rows[0] if rows else _Row("", "")
        if kept != _Row(profile.id, profile.name):
            values = (profile.id, profile.name, conversation_id)
            self._database.write(Statement(_CHOOSE, values))

    def _by_id(self, assistant_id: str) -> AssistantProfile | None:
        profiles = self._assistants.listing().profiles
        return next((one for one in profiles if one.id == assistant_id), None)


def _missing(name: str) -> str:
    return (
        f"The assistant “{name}” of this conversation is no longer there. The standard assistant"
        " goes on in its place."
    )
