"""The tables in which conversations and turns are kept."""

from desktop_assist.domain.database import Migration

MIGRATIONS = (
    Migration(
        room="assistant",
        number=1,
        statements=(
            """
            CREATE TABLE conversations (
                id TEXT NOT NULL PRIMARY KEY,
                title TEXT NOT NULL,
                created_at TEXT NOT NULL,
                updated_at TEXT NOT NULL,
                is_pinned INTEGER NOT NULL DEFAULT 0,
                is_archived INTEGER NOT NULL DEFAULT 0
            )
            """,
            """
            CREATE TABLE messages (
                number INTEGER PRIMARY KEY AUTOINCREMENT,
                id TEXT NOT NULL UNIQUE,
                conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
                turn_id TEXT NOT NULL,
                role TEXT NOT NULL,
                status TEXT NOT NULL,
                parts TEXT NOT NULL,
                created_at TEXT NOT NULL
            )
            """,
            "CREATE INDEX messages_by_conversation ON messages (conversation_id, number)",
            """
            CREATE TABLE turns (
                id TEXT NOT NULL PRIMARY KEY,
                conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
                owner TEXT NOT NULL,
                provider TEXT NOT NULL,
                model_id TEXT NOT NULL,
                status TEXT NOT NULL,
                started_at TEXT NOT NULL,
                ended_at TEXT
            )
            """,
            """
            CREATE UNIQUE INDEX one_running_turn ON turns (conversation_id)
            WHERE status = 'running'
            """,
            "CREATE INDEX open_turns ON turns (owner) WHERE ended_at IS NULL",
        ),
    ),
    Migration(
        room="assistant",
        number=2,
        statements=(
            # Whether the person chose the title: it then stays as it is.
            "ALTER TABLE conversations ADD COLUMN is_named INTEGER NOT NULL DEFAULT 0",
            "ALTER TABLE conversations ADD COLUMN branched_from TEXT",
            "ALTER TABLE conversations ADD COLUMN branched_from_message TEXT",
            # Conversations that are gone, until nothing of them is left in any file.
            """
            CREATE TABLE removals (
                conversation_id TEXT NOT NULL PRIMARY KEY,
                turn_ids TEXT NOT NULL
            )
            """,
        ),
    ),
)
