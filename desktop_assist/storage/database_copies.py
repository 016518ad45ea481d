"""Keeps a copy of the database of each of the last days, and puts one in its place once damaged."""

import sqlite3
from contextlib import closing, suppress
from datetime import date
from pathlib import Path
from uuid import uuid4

from desktop_assist.storage.sqlite_database import SqliteDatabase

MOST_COPIES = 2
_BESIDE = ("", "-wal", "-shm")


class DatabaseCopies:
    """The copies in the backups folder beside a database; blocking.

    Args:
        path: The database.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._folder = path.parent / "backups"

    def keep(self, database: SqliteDatabase, today: date) -> Path | None:
        """Copy it, unless that was done today; the oldest copies go. None: nothing was copied.

        Raises:
            StorageError: It could not be read, or there is no space.
            OSError: The folder cannot be used.
        """
        copy = self._folder / f"{self._path.stem}-day-{today.isoformat()}{self._path.suffix}"
        if copy.exists():
            return None
        self._folder.mkdir(parents=True, exist_ok=True)
        # Under a name of its own: another process may be at the same.
        unfinished = copy.with_name(f"{copy.name}.{uuid4().hex}")
        try:
            database.copy_to(unfinished)
            unfinished.replace(copy)
        finally:
            unfinished.unlink(missing_ok=True)
        for old in self._of_days()[MOST_COPIES:]:
            old.unlink(missing_ok=True)
        return copy

    def is_damaged(self) -> bool:
        """Whether it is there and cannot be read through; it takes a second for each 200 MB."""
        return self._path.exists() and not _is_whole(self._path)

    def put_back(self) -> date | None:
        """Put the newest whole copy in the place of the damaged file, which is kept beside them.

        Gives the day it was made; None where there is no whole copy: nothing was changed then.

        Raises:
            OSError: The files cannot be moved.
        """
        copy = next((one for one in self._of_days() if _is_whole(one)), None)
        if copy is None:
            return None
        away = self._folder / f"{self._path.stem}-damaged-{uuid4().hex[:8]}{self._path.suffix}"
        for ending in _BESIDE:
            part = self._path.with_name(self._path.name + ending)
            if part.exists():
                part.replace(away.with_name(away.name + ending))
        unfinished = self._path.with_name(f"{self._path.name}.{uuid4().hex}")
        with closing(sqlite3.connect(copy)) as source, closing(sqlite3.connect(unfinished)) as made:
            source.backup(made)
        unfinished.replace(self._path)
        return date.fromisoformat(copy.stem[-len("2026-01-31") :])

    def _of_days(self) -> list[Path]:
        """The newest first."""
        pattern = f"{self._path.stem}-day-*{self._path.suffix}"
        return sorted(self._folder.glob(pattern), reverse=True)


def _is_whole(file: Path) -> bool:
    with suppress(sqlite3.Error), closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as one:
        return bool(one.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    return False
