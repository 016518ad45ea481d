"""Keeps a copy of the database of each of the last days, and puts one in its place once damaged."""

import shutil
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import uuid4

from desktop_assist.domain.errors import StorageError
from desktop_assist.storage.exclusive_hold import exclusively
from desktop_assist.storage.presence import anybody_in
from desktop_assist.storage.sqlite_database import SqliteDatabase

MOST_COPIES = 2
_OTHERS_RUN = (
    "The database is damaged, and another copy of the program still uses it.",
    "Quit the program, also beside the clock, then start it again.",
)
_BESIDE = ("", "-wal", "-shm")


@dataclass(frozen=True, slots=True)
class PutBack:
    """What took the place of a damaged database.

    Attributes:
        day: When the copy was made; None where there was none that is whole: a new one is begun.
    """

    day: date | None


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
            if not _is_whole(unfinished, is_copy=True):
                return None
            unfinished.replace(copy)
        finally:
            unfinished.unlink(missing_ok=True)
        for old in self._of_days()[MOST_COPIES:]:
            old.unlink(missing_ok=True)
        return copy

    def is_damaged(self) -> bool:
        """Whether it is there and cannot be read through; it takes a second for each 200 MB."""
        return self._path.exists() and not _is_whole(self._path)

    def put_back(self) -> PutBack | None:
        """Put the newest whole copy in the place of the damaged file, which is kept beside them.

        None: it is whole; another copy of the program was faster.

        Raises:
            StorageError: Another copy of the program still uses it.
            OSError: The files cannot be moved.
        """
        with exclusively(self._path.parent / "locks" / "database.lock"):
            if not self.is_damaged():
                return None
            if anybody_in(self._path.parent / "running"):
                raise StorageError(*_OTHERS_RUN)
            return self._replace()

    def _replace(self) -> PutBack:
        copy = next((one for one in self._of_days() if _is_whole(one, is_copy=True)), None)
        # Beside it first: whatever happens in between, there is a whole one, under either name.
        unfinished = self._path.with_name(f"{self._path.name}.{uuid4().hex}")
        if copy is not None:
            shutil.copyfile(copy, unfinished)
        away = self._folder / f"{self._path.stem}-damaged-{uuid4().hex[:8]}{self._path.suffix}"
        self._folder.mkdir(parents=True, exist_ok=True)
        for ending in _BESIDE:
            part = self._path.with_name(self._path.name + ending)
            if part.exists():
                part.replace(away.with_name(away.name + ending))
        if copy is None:
            return PutBack(None)
        unfinished.replace(self._path)
        return PutBack(date.fromisoformat(copy.stem[-len("2026-01-31") :]))

    def _of_days(self) -> list[Path]:
        """The newest first."""
        pattern = f"{self._path.stem}-day-*{self._path.suffix}"
        return sorted(self._folder.glob(pattern), reverse=True)


def _is_whole(file: Path, *, is_copy: bool = False) -> bool:
    # Read as it lies, a copy gets no files beside it; the database has some of its own.
    options = "?immutable=1" if is_copy else "?mode=ro"
    address = f"{file.absolute().as_uri()}{options}"
    with suppress(sqlite3.Error), closing(sqlite3.connect(address, uri=True)) as one:
        return bool(one.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    return False
