"""Keeps everything the program remembers in one SQLite file."""

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from uuid import uuid4

from desktop_assist.domain.database import Migration, R, SqlValue, Statement
from desktop_assist.domain.errors import StorageError
from desktop_assist.storage.sqlite_errors import in_plain_words

BUSY_TIMEOUT_S = 5.0
_RETRY_PAUSE_S = 0.02

_MIGRATIONS_TABLE = """
CREATE TABLE IF NOT EXISTS migrations (
    room TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (room, number)
) WITHOUT ROWID
"""


class SqliteDatabase:
    """The domain's Database: one writer under a lock, and as many readers as read at once.

    A reader is lent for one query, whichever thread asks: each holds a quarter of a megabyte.

    Write-ahead logging lets other processes read and write beside this one. Commits are flushed
    to the disk (synchronous FULL): it costs a few hundredths of a millisecond more than NORMAL
    and keeps tool calls through a power cut.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.RLock()
        self._writer: sqlite3.Connection | None = None
        self._readers: list[sqlite3.Connection] = []
        self._idle_readers: list[sqlite3.Connection] = []

    def rows(
        self, row_type: Callable[..., R], sql: str, parameters: Sequence[SqlValue] = ()
    ) -> list[R]:
        """Run a query; each row becomes `row_type(*columns)`: a type, or a function of them."""
        with in_plain_words(self._path), self._lent_reader() as reader:
            found = reader.execute(sql, parameters).fetchall()
        return [row_type(*row) for row in found]

    def write(self, *statements: Statement) -> int:
        """Run the statements in one durable transaction; give the number of rows touched."""
        with self._transaction() as connection:
            return sum(
                max(connection.execute(one.sql, one.parameters).rowcount, 0) for one in statements
            )

    def migrate(self, migrations: Sequence[Migration]) -> None:
        """Bring the tables of all rooms up to date.

        The file is copied to the backups folder beside it before an existing database is changed.

        Raises:
            StorageError: The database was made by a newer version of the program.
        """
        known = {(one.room, one.number) for one in migrations}
        applied = self._applied()
        if not applied <= known:
            raise StorageError(
                "The database was made by a newer version of Desktop Assist.",
                "Install that version again, or start with another --home folder.",
            )
        pending = [one for one in migrations if (one.room, one.number) not in applied]
        if pending and applied:
            self._back_up(len(applied))
        if pending:
            self._apply(sorted(pending, key=lambda one: one.number))

    def forget_deleted(self) -> None:
        """Take what was deleted out of the file itself, and out of the copies made of it.

        Raises:
            StorageError: Another program is reading just now; the bytes are still there.
        """
        with self._lock, in_plain_words(self._path):
            writer = self._open_writer()
            writer.execute("VACUUM")
            # VACUUM leaves the new pages, beside older ones, in the log that is written ahead.
            is_busy, *_ = writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            if is_busy:
                raise StorageError(
                    "What was deleted is gone, but its bytes could not yet be overwritten: another"
                    " program reads the database.",
                    "It is done at the next start.",
                )
            for copy in self._copies():
                copy.unlink(missing_ok=True)

    def copy_to(self, file: Path) -> None:
        """Copy all of it into a new file, while others go on reading and writing."""
        with self._lock, in_plain_words(self._path), closing(sqlite3.connect(file)) as copy:
            self._open_writer().backup(copy)

    def close(self) -> None:
        """Let go of the file. Only when no other thread uses it any more."""
        with self._lock:
            for reader in self._readers:
                reader.close()
            self._readers.clear()
            self._idle_readers.clear()
            if self._writer is not None:
                self._writer.close()
                self._writer = None

    def _applied(self) -> set[tuple[str, int]]:
        with self._transaction() as connection:
            connection.execute(_MIGRATIONS_TABLE)
            return set(connection.execute("SELECT room, number FROM migrations"))

    def _apply(self, migrations: Sequence[Migration]) -> None:
        """All or none of them: fifty times written for certain took a third of a second."""
        with self._transaction() as connection:
            for migration in migrations:
                # Another process may have been faster: the insert tells.
                done = connection.execute(
                    "INSERT OR IGNORE INTO migrations VALUES (?, ?)",
                    (migration.room, migration.number),
                )
                for statement in migration.statements if done.rowcount else ():
                    connection.execute(statement)

    def _copies(self) -> list[Path]:
        folder = self._path.parent / "backups"
        return list(folder.glob(f"{self._path.stem}-*{self._path.suffix}*"))

    def _back_up(self, applied_count: int) -> None:
        folder = self._path.parent / "backups"
        name = f"{self._path.stem}-{applied_count}{self._path.suffix}"
        # Under a name of its own: another process may be at the same.
        unfinished = folder / f"{name}.{uuid4().hex}"
        with in_plain_words(self._path):
            folder.mkdir(parents=True, exist_ok=True)
        self.copy_to(unfinished)
        unfinished.replace(folder / name)

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._lock, in_plain_words(self._path):
            connection = self._open_writer()
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")

    def _open_writer(self) -> sqlite3.Connection:
        if self._writer is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            writer = self._connect()
            with ExitStack() as on_failure:
                on_failure.callback(writer.close)
                _use_write_ahead_log(writer)
                writer.execute("PRAGMA synchronous = FULL")
                writer.execute("PRAGMA foreign_keys = ON")
                on_failure.pop_all()
            self._writer = writer
        return self._writer

    @contextmanager
    def _lent_reader(self) -> Iterator[sqlite3.Connection]:
        """By which nobody else reads meanwhile; the one used last, for what it still knows."""
        try:
            reader = self._idle_readers.pop()
        except IndexError:
            reader = self._open_reader()
        try:
            yield reader
        finally:
            if reader in self._readers:  # the database may have been closed meanwhile
                self._idle_readers.append(reader)

    def _open_reader(self) -> sqlite3.Connection:
        with self._lock:
            self._open_writer()
            reader = self._connect()
            self._readers.append(reader)
        reader.execute("PRAGMA query_only = ON")
        return reader

    def _connect(self) -> sqlite3.Connection:
        return sqlite3.connect(
            self._path, timeout=BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False
        )


def _use_write_ahead_log(connection: sqlite3.Connection) -> None:
    """Switch a new file over. SQLite does not wait by itself when two processes switch at once."""
    give_up_at = time.monotonic() + BUSY_TIMEOUT_S
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > give_up_at:
                raise
            time.sleep(_RETRY_PAUSE_S)
        else:
            return
