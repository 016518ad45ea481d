"""The table of expenses that are on their way into a sheet."""

from dataclasses import dataclass

from desktop_assist.domain.database import Database, Migration

# `change_id` names the change that writes the row: the journal tells how far it came.
_WAITING = """
CREATE TABLE expense_outbox (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    sheet BLOB NOT NULL,
    expense TEXT NOT NULL,
    cause TEXT NOT NULL,
    change_id TEXT NOT NULL
)
"""

MIGRATIONS = (Migration("expense_outbox", 1, (_WAITING,)),)


@dataclass(frozen=True, slots=True)
class _Row:
    number: int


def anything_waits(database: Database) -> bool:
    """Whether there is any: asked again and again, without all that writes one; blocking."""
    return bool(database.rows(_Row, "SELECT number FROM expense_outbox LIMIT 1"))
