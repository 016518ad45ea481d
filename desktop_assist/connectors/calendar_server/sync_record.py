"""Keeps what rounds with calendar servers did, and what waits for the person."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from desktop_assist.connectors.calendar_server.server_table import stored
from desktop_assist.connectors.calendar_server.server_values import (
    KEEPS,
    ChangeKind,
    Keep,
    Side,
    SyncChange,
    SyncConflict,
)
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.database import Database, Statement
from desktop_assist.domain.errors import UsageError

_CHANGES = """
SELECT c.name, h.side, h.kind, h.title, h.at, h.change_id
FROM server_changes h JOIN server_calendars c ON c.id = h.calendar_id
ORDER BY h.number DESC LIMIT ?
"""
_CONFLICTS = """
SELECT f.id, c.name, f.title, f.mine, f.theirs, f.keep
FROM server_conflicts f JOIN server_calendars c ON c.id = f.calendar_id ORDER BY f.title, f.id
"""
_ONE_CONFLICT = """
SELECT id, '', title, mine, theirs, keep FROM server_conflicts WHERE calendar_id = ? AND uid = ?
"""
# A choice made for two versions holds only as long as they are these two.
_MET = """
INSERT INTO server_conflicts VALUES (?, ?, ?, ?, ?, ?, ?, ?, '')
ON CONFLICT (calendar_id, uid) DO UPDATE SET title = excluded.title,
    keep = CASE WHEN mine_mark = excluded.mine_mark AND theirs_mark = excluded.theirs_mark
        THEN keep ELSE '' END,
    mine = excluded.mine, mine_mark = excluded.mine_mark,
    theirs = excluded.theirs, theirs_mark = excluded.theirs_mark
"""
_SENDING = """
INSERT INTO server_sendings VALUES (?, ?, ?)
ON CONFLICT (calendar_id, uid) DO UPDATE SET mark = excluded.mark
"""
_KEPT = 1_000
_FORGET = "DELETE FROM server_changes WHERE number <= (SELECT max(number) FROM server_changes) - ?"


@dataclass(frozen=True, slots=True)
class Version:
    """One side's version of an event, and what vdirsyncer calls its content."""

    text: str
    mark: str


@dataclass(frozen=True, slots=True)
class _Row:
    calendar: str
    side: Side
    kind: ChangeKind
    title: str
    at: str
    change_id: str


@dataclass(frozen=True, slots=True)
class _Mark:
    mark: str


class SyncRecord:
    """Changes, conflicts and what was sent; blocking.

    Args:
        database: The program's own.
        clock: In whose zone the times are given.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def changes(self, most: int = 100) -> tuple[SyncChange, ...]:
        """What was done, newest first."""
        rows = self._database.rows(_Row, _CHANGES, (most,))
        zone = self._clock.time_zone
        return tuple(
            SyncChange(
                row.calendar,
                row.side,
                row.kind,
                row.title,
                datetime.fromisoformat(row.at).astimezone(zone),
                row.change_id,
            )
            for row in rows
        )

    def add_changes(self, calendar_id: str, changes: Iterable[SyncChange]) -> None:
        """Keep what was done; the oldest of a thousand go."""
        sql = "INSERT INTO server_changes VALUES (NULL, ?, ?, ?, ?, ?, ?)"
        rows = [(one.side, one.kind, one.title, stored(one.at), one.change_id) for one in changes]
        if rows:
            added = (Statement(sql, (calendar_id, *row)) for row in rows)
            self._database.write(*added, Statement(_FORGET, (_KEPT,)))

    def conflicts(self) -> tuple[SyncConflict, ...]:
        """What waits for the person, or for the next round to do what was chosen."""
        return tuple(self._database.rows(_conflict, _CONFLICTS))

    def choose(self, conflict_id: str, keep: Keep) -> SyncConflict:
        """Keep what the person chose, until the next round does it.

        Raises:
            UsageError: There is no such conflict any more.
        """
        sql = "UPDATE server_conflicts SET keep = ? WHERE id = ?"
        self._database.write(Statement(sql, (keep, conflict_id)))
        for one in self.conflicts():
            if one.id == conflict_id:
                return one
        raise UsageError(
            "This event is not in conflict any more.",
            "The list of conflicts shows what waits.",
        )

    def drop_conflict(self, conflict_id: str) -> None:
        """Forget one that was settled here; if both sides still differ, it is met again."""
        self._database.write(Statement("DELETE FROM server_conflicts WHERE id = ?", (conflict_id,)))

    def meet(
        self, calendar_id: str, uid: str, title: str, sides: tuple[Version, Version]
    ) -> Keep | None:
        """Keep two versions of an event, mine first; what was chosen for just these two."""
        mine, theirs = sides
        values = (uuid4().hex[:8], calendar_id, uid, title)
        versions = (mine.text, mine.mark, theirs.text, theirs.mark)
        self._database.write(Statement(_MET, (*values, *versions)))
        return self._database.rows(_conflict, _ONE_CONFLICT, (calendar_id, uid))[0].keep

    def forget_conflicts(self, calendar_id: str, but: Iterable[str]) -> None:
        """Forget those that a whole round has not met again: they were settled elsewhere."""
        kept = tuple(but)
        marks = ", ".join("?" for _ in kept)
        sql = f"DELETE FROM server_conflicts WHERE calendar_id = ? AND uid NOT IN ({marks})"  # noqa: S608
        self._database.write(Statement(sql, (calendar_id, *kept)))

    def add_sending(self, calendar_id: str, uid: str, mark: str) -> None:
        """Keep what is about to leave for the server."""
        self._database.write(Statement(_SENDING, (calendar_id, uid, mark)))

    def forget_sendings(self, calendar_id: str) -> None:
        """Everything sent has arrived, and both sides know it."""
        sql = "DELETE FROM server_sendings WHERE calendar_id = ?"
        self._database.write(Statement(sql, (calendar_id,)))

    def was_sent(self, calendar_id: str, uid: str, mark: str) -> bool:
        """Whether a version at the server is the one last sent from here."""
        sql = "SELECT mark FROM server_sendings WHERE calendar_id = ? AND uid = ?"
        return any(row.mark == mark for row in self._database.rows(_Mark, sql, (calendar_id, uid)))


def _conflict(conflict_id: str, calendar: str, title: str, *rest: str) -> SyncConflict:
    mine, theirs, keep = rest
    chosen = next((one for one in KEEPS if one == keep), None)
    return SyncConflict(conflict_id, calendar, title, mine, theirs, chosen)
