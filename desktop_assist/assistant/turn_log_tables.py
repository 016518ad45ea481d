"""The mark that says which steps stand in the turn log."""

from desktop_assist.domain.database import Migration

# "pending", then "written", or "skipped" when the log was switched off.
MIGRATIONS = (
    Migration(
        room="turn_log",
        number=1,
        statements=(
            "ALTER TABLE steps ADD COLUMN log_state TEXT NOT NULL DEFAULT 'pending'",
            "CREATE INDEX steps_to_log ON steps (number) WHERE log_state = 'pending'",
        ),
    ),
)
