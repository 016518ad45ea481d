"""The table in which the steps of models are kept, with what they used."""

from desktop_assist.domain.database import Migration

MIGRATIONS = (
    Migration(
        room="usage",
        number=1,
        statements=(
            """
            CREATE TABLE steps (
                number INTEGER PRIMARY KEY AUTOINCREMENT,
                turn_id TEXT NOT NULL,
                used_at TEXT NOT NULL,
                provider TEXT NOT NULL,
                model_id TEXT NOT NULL,
                input_tokens INTEGER NOT NULL,
                cached_tokens INTEGER NOT NULL,
                output_tokens INTEGER NOT NULL,
                reasoning_tokens INTEGER NOT NULL,
                cost_usd TEXT
            )
            """,
            "CREATE INDEX steps_by_time ON steps (used_at)",
        ),
    ),
    # `model_id` is the model that answered. `status` is "open" while the step is being asked; then
    # `counted_nano_usd` is the most it may cost, later what it did: whole billionths of a dollar,
    # so that SQLite adds them up exactly.
    Migration(
        room="usage",
        number=2,
        statements=(
            "ALTER TABLE steps ADD COLUMN id TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE steps ADD COLUMN asked_model_id TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE steps ADD COLUMN newest_message_id TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE steps ADD COLUMN owner TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE steps ADD COLUMN status TEXT NOT NULL DEFAULT 'completed'",
            "ALTER TABLE steps ADD COLUMN error_code TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE steps ADD COLUMN duration_ms INTEGER NOT NULL DEFAULT 0",
            "ALTER TABLE steps ADD COLUMN cache_write_tokens INTEGER NOT NULL DEFAULT 0",
            "ALTER TABLE steps ADD COLUMN counted_nano_usd INTEGER NOT NULL DEFAULT 0",
            "ALTER TABLE steps ADD COLUMN is_estimate INTEGER NOT NULL DEFAULT 0",
            "ALTER TABLE steps ADD COLUMN request_id TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE steps ADD COLUMN rate_limits TEXT NOT NULL DEFAULT '{}'",
            "UPDATE steps SET id = 'step_' || number, asked_model_id = model_id",
            "DROP INDEX steps_by_time",
            "CREATE INDEX steps_by_time ON steps (used_at, counted_nano_usd)",
            "CREATE INDEX steps_by_turn ON steps (turn_id)",
            "CREATE UNIQUE INDEX steps_by_id ON steps (id)",
            "CREATE INDEX open_steps ON steps (owner) WHERE status = 'open'",
        ),
    ),
    # `spared_nano_usd` of a step is what the service's own cache saved; `spared` holds what was not
    # asked at all, because the answer was here. `refusals` are requests that no longer fitted.
    Migration(
        room="usage",
        number=3,
        statements=(
            "ALTER TABLE steps ADD COLUMN feature TEXT NOT NULL DEFAULT 'conversation'",
            "ALTER TABLE steps ADD COLUMN service_tier TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE steps ADD COLUMN spared_nano_usd INTEGER NOT NULL DEFAULT 0",
            "ALTER TABLE steps ADD COLUMN may_pass_budget INTEGER NOT NULL DEFAULT 0",
            """
            CREATE TABLE spared (
                number INTEGER PRIMARY KEY,
                at TEXT NOT NULL,
                saving TEXT NOT NULL,
                nano_usd INTEGER NOT NULL
            )
            """,
            "CREATE INDEX spared_by_time ON spared (at)",
            """
            CREATE TABLE refusals (
                number INTEGER PRIMARY KEY,
                at TEXT NOT NULL,
                nano_usd INTEGER NOT NULL
            )
            """,
        ),
    ),
    # Until when a service that refused a request is to be left alone.
    Migration(
        room="usage",
        number=4,
        statements=(
            "CREATE TABLE pauses (provider TEXT PRIMARY KEY, until TEXT NOT NULL) WITHOUT ROWID",
        ),
    ),
    # How long the sound was that was not sent.
    Migration(
        room="usage",
        number=5,
        statements=("ALTER TABLE spared ADD COLUMN duration_ms INTEGER NOT NULL DEFAULT 0",),
    ),
)
