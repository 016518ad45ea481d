"""Remembers which conversations have a copy at a service, until it is deleted there too."""

from desktop_assist.domain.database import Database, Migration, Statement

MIGRATIONS = (
    Migration(
        room="server_copies",
        number=1,
        statements=(
            # No reference: the copy outlives its conversation until the service deletes it.
            """
            CREATE TABLE server_copies (
                copy_id TEXT NOT NULL PRIMARY KEY, conversation_id TEXT NOT NULL
            ) WITHOUT ROWID
            """,
        ),
    ),
)
_KEEP = "INSERT OR REPLACE INTO server_copies VALUES (?, ?)"
_LEFT_OVER = """
SELECT copy_id FROM server_copies
WHERE conversation_id NOT IN (SELECT id FROM conversations) ORDER BY copy_id
"""
_FORGET = "DELETE FROM server_copies WHERE copy_id = ?"


class ServerCopyRecord:
    """The domain's CopyRecord."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begun(self, copy_id: str, conversation_id: str) -> None:
        """Remember a copy."""
        self._database.write(Statement(_KEEP, (copy_id, conversation_id)))

    def left_over(self) -> tuple[str, ...]:
        """The copies whose conversation is gone here."""
        return tuple(self._database.rows(str, _LEFT_OVER))

    def gone(self, copy_id: str) -> None:
        """Forget a copy that is deleted there."""
        self._database.write(Statement(_FORGET, (copy_id,)))
