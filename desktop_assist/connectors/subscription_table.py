"""What is kept of subscribed calendars in the database: everything but their addresses."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from desktop_assist.connectors.calendar_download import Version
from desktop_assist.connectors.subscription import Subscription
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.database import Database, Migration, SqlValue, Statement

MIGRATIONS = (
    Migration(
        room="connectors",
        number=1,
        statements=(
            # `next_at` is what a copy of the program takes before it fetches: no other does then.
            """
            CREATE TABLE subscriptions (
                id TEXT NOT NULL PRIMARY KEY,
                name TEXT NOT NULL,
                as_of TEXT NOT NULL,
                next_at TEXT NOT NULL,
                rest_s INTEGER NOT NULL,
                etag TEXT NOT NULL DEFAULT '',
                last_modified TEXT NOT NULL DEFAULT '',
                failures INTEGER NOT NULL DEFAULT 0,
                problem TEXT NOT NULL DEFAULT '',
                hint TEXT NOT NULL DEFAULT '',
                needs_person INTEGER NOT NULL DEFAULT 0
            ) WITHOUT ROWID
            """,
        ),
    ),
)
_ALL = """
SELECT id, name, as_of, next_at, rest_s, etag, last_modified, failures, problem, hint, needs_person
FROM subscriptions ORDER BY name COLLATE NOCASE, id
"""
_ADD = "INSERT INTO subscriptions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_SETTLE = """
UPDATE subscriptions SET as_of = ?, next_at = ?, rest_s = ?, etag = ?, last_modified = ?,
    failures = ?, problem = ?, hint = ?, needs_person = ?
WHERE id = ?
"""


@dataclass(frozen=True, slots=True)
class SubscriptionRow:
    """One row, as SQLite gives it."""

    id: str
    name: str
    as_of: str
    next_at: str
    rest_s: int
    etag: str = ""
    last_modified: str = ""
    failures: int = 0
    problem: str = ""
    hint: str = ""
    needs_person: int = 0

    @property
    def state(self) -> tuple[SqlValue, ...]:
        """All that changes, in the order of the table."""
        return (
            *(self.as_of, self.next_at, self.rest_s, self.etag, self.last_modified),
            *(self.failures, self.problem, self.hint, self.needs_person),
        )

    @property
    def version(self) -> Version:
        """What the server called the copy that is here."""
        return Version(self.etag, self.last_modified)


class SubscriptionTable:
    """Reads and writes the rows; blocking.

    Args:
        database: The program's own.
        clock: In whose zone the times are given.
        folder: Where the copies are.
    """

    def __init__(self, database: Database, clock: Clock, folder: Path) -> None:
        self._database = database
        self._clock = clock
        self._folder = folder

    def rows(self) -> list[SubscriptionRow]:
        """All of them, by name."""
        return self._database.rows(SubscriptionRow, _ALL)

    def row(self, subscription_id: str) -> SubscriptionRow | None:
        """One of them; None when it is not there any more."""
        return next((row for row in self.rows() if row.id == subscription_id), None)

    def file(self, subscription_id: str) -> Path:
        """Where the copy of a calendar is kept."""
        return self._folder / f"{subscription_id}.ics"

    def add(self, row: SubscriptionRow) -> None:
        """Keep a new one."""
        self._database.write(Statement(_ADD, (row.id, row.name, *row.state)))

    def take(self, row: SubscriptionRow, until: datetime) -> bool:
        """Take up fetching one; False when another copy of the program has done so meanwhile."""
        sql = "UPDATE subscriptions SET next_at = ? WHERE id = ? AND next_at = ?"
        return bool(self._database.write(Statement(sql, (stored(until), row.id, row.next_at))))

    def settle(self, row: SubscriptionRow) -> bool:
        """Keep how a fetch ended; False for one removed meanwhile, which stays removed."""
        return bool(self._database.write(Statement(_SETTLE, (*row.state, row.id))))

    def remove(self, subscription_id: str) -> None:
        """Forget one."""
        self._database.write(
            Statement("DELETE FROM subscriptions WHERE id = ?", (subscription_id,))
        )

    def as_subscription(self, row: SubscriptionRow) -> Subscription:
        """The row as the rest of the program sees it."""
        zone = self._clock.time_zone
        return Subscription(
            id=row.id,
            name=row.name,
            file=self.file(row.id),
            as_of=datetime.fromisoformat(row.as_of).astimezone(zone),
            next_at=datetime.fromisoformat(row.next_at).astimezone(zone),
            failures=row.failures,
            problem=row.problem,
            hint=row.hint,
            needs_person=bool(row.needs_person),
        )


def stored(moment: datetime) -> str:
    """A moment as it is kept, so that later ones sort later."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
