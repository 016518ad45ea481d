"""Remembers which reminders were shown, so that no copy of the program shows one again."""

from dataclasses import dataclass
from datetime import UTC, datetime

from desktop_assist.domain.database import Database, Migration, Statement

MIGRATIONS = (
    Migration(
        room="background",
        number=1,
        statements=(
            """
            CREATE TABLE shown_reminders (
                key TEXT NOT NULL PRIMARY KEY,
                shown_at TEXT NOT NULL,
                again_at TEXT
            ) WITHOUT ROWID
            """,
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class _Shown:
    key: str
    again_at: str | None


class ReminderRecord:
    """The reminders shown, and those to be shown once more; blocking."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def shown(self) -> dict[str, datetime | None]:
        """Each reminder shown, with when it is to be shown again, if at all."""
        rows = self._database.rows(_Shown, "SELECT key, again_at FROM shown_reminders")
        return {
            row.key: None if row.again_at is None else datetime.fromisoformat(row.again_at)
            for row in rows
        }

    def take(self, key: str, now: datetime) -> bool:
        """Take up showing one; False when it is shown already, here or in another copy."""
        insert = "INSERT OR IGNORE INTO shown_reminders VALUES (?, ?, NULL)"
        again = (
            "UPDATE shown_reminders SET again_at = NULL, shown_at = ?"
            " WHERE key = ? AND again_at <= ?"
        )
        moment = _stored(now)
        return bool(self._database.write(Statement(insert, (key, moment)))) or bool(
            self._database.write(Statement(again, (moment, key, moment)))
        )

    def show_again(self, key: str, at: datetime) -> None:
        """Have one shown once more at a later moment."""
        sql = "UPDATE shown_reminders SET again_at = ? WHERE key = ?"
        self._database.write(Statement(sql, (_stored(at), key)))

    def forget_before(self, moment: datetime) -> None:
        """Forget those shown longer ago than any reminder can come up again."""
        sql = "DELETE FROM shown_reminders WHERE shown_at < ?"
        self._database.write(Statement(sql, (_stored(moment),)))


def _stored(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
