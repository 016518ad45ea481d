"""Keeps every change to the user's files, with the bytes needed to take it back."""

import os
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from desktop_assist.domain.cause import Cause, Origin
from desktop_assist.domain.database import Database, Migration, SqlValue, Statement
from desktop_assist.domain.errors import StorageError
from desktop_assist.domain.journal import Change, ChangeState, FileChange

MIGRATIONS = (
    Migration(
        room="storage",
        number=1,
        statements=(
            """
            CREATE TABLE changes (
                number INTEGER PRIMARY KEY AUTOINCREMENT,
                id TEXT NOT NULL UNIQUE,
                made_at TEXT NOT NULL,
                summary TEXT NOT NULL,
                tool TEXT NOT NULL,
                origin TEXT NOT NULL,
                turn_id TEXT,
                state TEXT NOT NULL,
                state_order INTEGER NOT NULL
            )
            """,
            "CREATE INDEX changes_by_state ON changes (state, state_order)",
            """
            CREATE TABLE change_files (
                change_id TEXT NOT NULL REFERENCES changes (id) ON DELETE CASCADE,
                position INTEGER NOT NULL,
                path BLOB NOT NULL,
                before BLOB,
                after BLOB,
                PRIMARY KEY (change_id, position)
            )
            """,
        ),
    ),
)

_INSERT_CHANGE = """
INSERT INTO changes (id, made_at, summary, tool, origin, turn_id, state, state_order)
VALUES (?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(state_order), 0) + 1 FROM changes))
"""
_SET_STATE = """
UPDATE changes
SET state = ?, state_order = (SELECT max(state_order) + 1 FROM changes)
WHERE id = ?
"""
_CHANGES = "SELECT id, made_at, summary, tool, origin, turn_id, state FROM changes"
_FILES = "SELECT path, before, after FROM change_files WHERE change_id = ? ORDER BY position"
_PATHS = "SELECT path FROM change_files WHERE change_id = ? ORDER BY position"


@dataclass(frozen=True, slots=True)
class _ChangeRow:
    id: str
    made_at: str
    summary: str
    tool: str
    origin: Origin
    turn_id: str | None
    state: ChangeState

    def change(self, files: Iterable["_FileRow"]) -> Change:
        return Change(
            id=self.id,
            made_at=datetime.fromisoformat(self.made_at),
            cause=Cause(self.summary, self.tool, self.origin, self.turn_id),
            files=tuple(one.file_change() for one in files),
            state=self.state,
        )


@dataclass(frozen=True, slots=True)
class _FileRow:
    path: bytes
    before: bytes | None = None
    after: bytes | None = None

    def file_change(self) -> FileChange:
        return FileChange(
            Path(os.fsdecode(self.path)), _unpacked(self.before), _unpacked(self.after)
        )


class SqliteJournal:
    """The domain's Journal, in the program's database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, change: Change) -> None:
        """Keep a new change."""
        files = (_file_statement(change.id, *one) for one in enumerate(change.files))
        self._database.write(_change_statement(change), *files)

    def set_state(self, change_id: str, state: ChangeState) -> None:
        """Record that a change is now in `state`."""
        touched = self._database.write(Statement(_SET_STATE, (state, change_id)))
        if not touched:
            raise StorageError(f"There is no change {change_id} in the list of changes.")

    def find(self, change_id: str) -> Change | None:
        """The change with this id, with its bytes."""
        return self._one(f"{_CHANGES} WHERE id = ?", change_id)

    def newest(self, state: ChangeState) -> Change | None:
        """The change that last came into `state`, with its bytes."""
        return self._one(f"{_CHANGES} WHERE state = ? ORDER BY state_order DESC LIMIT 1", state)

    def listing(self, since: datetime | None = None) -> tuple[Change, ...]:
        """Changes, newest first, with their bytes left out (None)."""
        found = self._database.rows(
            _ChangeRow,
            f"{_CHANGES} WHERE made_at >= ? ORDER BY number DESC",
            ("" if since is None else _moment(since),),
        )
        return tuple(one.change(self._database.rows(_FileRow, _PATHS, (one.id,))) for one in found)

    def _one(self, sql: str, parameter: SqlValue) -> Change | None:
        for row in self._database.rows(_ChangeRow, sql, (parameter,)):
            return row.change(self._database.rows(_FileRow, _FILES, (row.id,)))
        return None


def _change_statement(change: Change) -> Statement:
    cause = change.cause
    return Statement(
        _INSERT_CHANGE,
        (
            change.id,
            _moment(change.made_at),
            _text(cause.summary),
            cause.tool,
            cause.origin,
            cause.turn_id,
            change.state,
        ),
    )


def _file_statement(change_id: str, position: int, file: FileChange) -> Statement:
    return Statement(
        "INSERT INTO change_files VALUES (?, ?, ?, ?, ?)",
        (change_id, position, os.fsencode(file.path), _packed(file.before), _packed(file.after)),
    )


def _text(value: str) -> str:
    """Without what SQLite takes for no text: it comes from names of old files."""
    return value.encode("utf-8", "replace").decode()


def _moment(value: datetime) -> str:
    """As text in UTC, so that moments of several zones sort."""
    return value.astimezone(UTC).isoformat(timespec="microseconds")


def _packed(content: bytes | None) -> bytes | None:
    if content is None:
        return None
    # Workbooks are packed already; trying again takes longer than everything else here.
    return zlib.compress(content, level=0 if content.startswith(b"PK\x03\x04") else 1)


def _unpacked(content: bytes | None) -> bytes | None:
    return None if content is None else zlib.decompress(content)
