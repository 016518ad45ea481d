"""Tells which copies of the program are running, so that a crashed one's work can be tidied up."""

import sqlite3
from contextlib import closing
from pathlib import Path
from uuid import uuid4

from desktop_assist.storage.sqlite_errors import in_plain_words


class Presence:
    """This process, known to the others by `owner` for as long as it lives.

    A process id is no proof of life: it is given out again, and asking for it differs on every
    system. A lock on a file of its own ends with the process on all of them, and SQLite's is at
    hand.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.owner = uuid4().hex
        self._work: set[str] = set()
        with in_plain_words(self._file(self.owner)):
            folder.mkdir(parents=True, exist_ok=True)
            self._lock = sqlite3.connect(
                self._file(self.owner), isolation_level=None, check_same_thread=False
            )
            try:
                self._lock.execute("BEGIN EXCLUSIVE")
            except BaseException:
                self._lock.close()
                raise

    def take_up(self, work: str) -> None:
        """Note that this process now does a piece of work, by its id."""
        self._work.add(work)

    def put_down(self, work: str) -> None:
        """Note that this process does it no more, whether it is finished or not."""
        self._work.discard(work)

    def is_done_by(self, owner: str, work: str) -> bool:
        """Whether the process known as `owner` still does a piece of work it had taken up."""
        if owner == self.owner:
            return work in self._work
        return self._is_running(owner)

    def close(self) -> None:
        """Leave: others may take over what this process left unfinished."""
        self._lock.close()
        self._file(self.owner).unlink(missing_ok=True)

    def _is_running(self, owner: str) -> bool:
        return _is_held(self._file(owner))

    def _file(self, owner: str) -> Path:
        return self._folder / f"{owner}.lock"


def anybody_in(folder: Path) -> bool:
    """Whether a copy of the program is running; asked by one that has no presence yet."""
    return any(map(_is_held, folder.glob("*.lock")))


def _is_held(file: Path) -> bool:
    # Never asked for a file of this process: on POSIX systems, closing it a second time would
    # drop its lock.
    if not file.exists():
        return False
    with closing(sqlite3.connect(file, timeout=0, isolation_level=None)) as connection:
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            return True
    file.unlink(missing_ok=True)
    return False
