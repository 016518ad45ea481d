"""The table in which requests are kept as they left."""

from desktop_assist.domain.database import Migration

MIGRATIONS = (
    Migration(
        room="sent_requests",
        number=1,
        statements=(
            """
            CREATE TABLE sent_requests (
                number INTEGER PRIMARY KEY AUTOINCREMENT,
                step_id TEXT NOT NULL,
                sent_at TEXT NOT NULL,
                url TEXT NOT NULL,
                body BLOB NOT NULL
            )
            """,
            "CREATE INDEX sent_requests_by_step ON sent_requests (step_id)",
        ),
    ),
)
