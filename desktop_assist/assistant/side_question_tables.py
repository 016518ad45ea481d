"""The table in which questions outside the talk are kept, for the turn log."""

from desktop_assist.domain.database import Migration

MIGRATIONS = (
    Migration(
        room="side_questions",
        number=1,
        statements=(
            """
            CREATE TABLE side_questions (
                step_id TEXT NOT NULL PRIMARY KEY,
                conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
                asked TEXT NOT NULL,
                said TEXT NOT NULL
            )
            """,
            "CREATE INDEX side_questions_by_conversation ON side_questions (conversation_id)",
        ),
    ),
)
