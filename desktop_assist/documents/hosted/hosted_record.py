"""Remembers what was sent from this laptop to which store, so that it can be taken back."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_assist.domain.database import Database, Statement

_FILES = "SELECT id, store, digest, name FROM hosted_files WHERE store = ? ORDER BY name, id"
_PUT = "INSERT OR REPLACE INTO hosted_files VALUES (?, ?, ?, ?)"
_TAKE_OUT = "DELETE FROM hosted_files WHERE id = ?"
_MADE = "INSERT OR IGNORE INTO hosted_stores VALUES (?)"
_IS_OURS = "SELECT count(*) FROM hosted_stores WHERE id = ?"
_FORGET = "DELETE FROM hosted_stores WHERE id = ?"
_FORGET_SEARCHES = "DELETE FROM hosted_searches"


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file that was sent from here.

    Attributes:
        id: The service's own.
        store: What it was sent for; it may not be in it yet.
        digest: Of its content.
        name: The document it is a copy of.
    """

    id: str
    store: str
    digest: str
    name: str


class HostedRecord:
    """Blocking, safe from any worker thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def files(self, store: str) -> list[SentFile]:
        """What was sent for a store, in the order of names."""
        return self._database.rows(SentFile, _FILES, (store,))

    def put(self, file: SentFile) -> None:
        """A file is at the service now; what was found before may not be all any more."""
        row = (file.id, file.store, file.digest, file.name)
        self._database.write(Statement(_PUT, row), Statement(_FORGET_SEARCHES))

    def take_out(self, file_ids: Sequence[str]) -> None:
        """Files are there no longer."""
        gone = [Statement(_TAKE_OUT, (one,)) for one in file_ids]
        self._database.write(*gone, Statement(_FORGET_SEARCHES))

    def made(self, store: str) -> None:
        """A store was made from here."""
        self._database.write(Statement(_MADE, (store,)))

    def is_ours(self, store: str) -> bool:
        """Whether a store was made from here: only such a one is deleted."""
        return self._database.rows(int, _IS_OURS, (store,))[0] > 0

    def forget(self, store: str) -> None:
        """A store is there no longer."""
        self._database.write(Statement(_FORGET, (store,)), Statement(_FORGET_SEARCHES))
