"""Keeps what was typed but not sent, for each conversation."""

import json
from dataclasses import dataclass
from pathlib import Path

from desktop_assist.domain.database import Database, Migration, Statement
from desktop_assist.domain.draft import Draft

MIGRATIONS = (
    Migration(
        room="drafts",
        number=1,
        statements=(
            # Without a conversation: what is to begin a new one.
            """
            CREATE TABLE unsent_drafts (
                conversation_id TEXT UNIQUE REFERENCES conversations (id) ON DELETE CASCADE,
                text TEXT NOT NULL,
                files TEXT NOT NULL
            )
            """,
        ),
    ),
)
_KEPT = "SELECT text, files FROM unsent_drafts WHERE conversation_id IS ?"
_FORGET = "DELETE FROM unsent_drafts WHERE conversation_id IS ?"
_KEEP = """
INSERT INTO unsent_drafts (conversation_id, text, files)
SELECT id, text, files FROM (SELECT ? AS id, ? AS text, ? AS files) AS draft
WHERE id IS NULL OR EXISTS (SELECT 1 FROM conversations WHERE conversations.id = draft.id)
"""


@dataclass(frozen=True, slots=True)
class _Row:
    text: str
    files: str


class DraftStore:
    """Unsent drafts; blocking, safe from any worker thread. They leave with their conversation."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, conversation_id: str | None) -> Draft:
        """What was left unsent in a conversation; files that are gone by now are left out."""
        rows = self._database.rows(_Row, _KEPT, (conversation_id,))
        if not rows:
            return Draft("", conversation_id=conversation_id)
        files = [Path(name) for name in json.loads(rows[0].files)]
        return Draft(rows[0].text, tuple(f for f in files if f.exists()), conversation_id)

    def keep(self, draft: Draft) -> None:
        """Keep a draft in place of the former one; an empty one is forgotten."""
        statements = [Statement(_FORGET, (draft.conversation_id,))]
        if draft.text.strip() or draft.attachments:
            files = json.dumps([str(path) for path in draft.attachments])
            statements.append(Statement(_KEEP, (draft.conversation_id, draft.text, files)))
        self._database.write(*statements)
