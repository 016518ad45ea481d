"""Remembers what the kept receipts are and what is on them, so that a check takes milliseconds.

Derived from the files, which are the truth: a file that was moved or renamed is known by what is
in it, one that was changed is another one, and one that is gone counts no more.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

from desktop_assist.domain.database import Database, Migration, Statement
from desktop_assist.expenses.duplicates.duplicate import PaidOnce
from desktop_assist.files.picture_mark import PictureMark

MIGRATIONS = (
    Migration(
        room="receipts",
        number=1,
        statements=(
            """
            CREATE TABLE receipt_contents (
                content BLOB NOT NULL PRIMARY KEY,
                waves BLOB,
                edges BLOB,
                merchant TEXT NOT NULL,
                day TEXT,
                amount TEXT,
                currency TEXT NOT NULL,
                is_sure INTEGER NOT NULL
            ) WITHOUT ROWID
            """,
            """
            CREATE TABLE receipt_files (
                path BLOB NOT NULL PRIMARY KEY,
                size_bytes INTEGER NOT NULL,
                modified_ns INTEGER NOT NULL,
                content BLOB NOT NULL
            ) WITHOUT ROWID
            """,
            "CREATE INDEX receipt_files_by_content ON receipt_files (content)",
        ),
    ),
    Migration(
        room="receipts",
        number=2,
        statements=("ALTER TABLE receipt_contents ADD COLUMN words TEXT NOT NULL DEFAULT ''",),
    ),
)
# What a person confirmed is not overwritten by what is recognised again.
_PUT_CONTENT = """
INSERT INTO receipt_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (content) DO UPDATE SET
    waves = coalesce(excluded.waves, waves), edges = coalesce(excluded.edges, edges),
    merchant = iif(excluded.is_sure >= is_sure, excluded.merchant, merchant),
    day = iif(excluded.is_sure >= is_sure, excluded.day, day),
    amount = iif(excluded.is_sure >= is_sure, excluded.amount, amount),
    currency = iif(excluded.is_sure >= is_sure, excluded.currency, currency),
    words = iif(excluded.words = '', words, excluded.words),
    is_sure = max(excluded.is_sure, is_sure)
"""
_PUT_FILE = "INSERT OR REPLACE INTO receipt_files VALUES (?, ?, ?, ?)"
_FILES = "SELECT path, size_bytes, modified_ns, content FROM receipt_files"


@dataclass(frozen=True, slots=True)
class MarkedReceipt:
    """A receipt that is kept, and what was recognised on it.

    Attributes:
        path: Where it is.
        content: Stands for its bytes.
        picture: What it looks like; None for a PDF.
        paid: What was recognised.
    """

    path: Path
    content: bytes
    picture: PictureMark | None
    paid: PaidOnce


class ReceiptMarks:
    """The marks of the kept receipts; blocking, safe from any worker thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, path: Path, picture: PictureMark | None, paid: PaidOnce) -> None:
        """Remember a receipt that is now kept, and what is on it."""
        content = content_of(path.read_bytes())
        marks = (_packed(picture.waves), _packed(picture.edges)) if picture else (None, None)
        values = (
            paid.merchant,
            paid.day.isoformat() if paid.day else None,
            None if paid.amount is None else str(paid.amount),
            paid.currency,
            int(paid.is_sure),
            paid.words,
        )
        self._database.write(
            Statement(_PUT_CONTENT, (content, *marks, *values)), _file_row(path, content)
        )

    def note(self, path: Path) -> bytes:
        """Remember where a receipt is; give what stands for its bytes."""
        known = self._database.rows(_FileRow, f"{_FILES} WHERE path = ?", (os.fsencode(path),))
        if known and known[0].is_there:
            return known[0].content
        content = content_of(path.read_bytes())
        self._database.write(_file_row(path, content))
        return content

    def is_known(self, path: Path) -> bool:
        """Whether the program itself kept this file, or one with the same bytes."""
        sql = "SELECT content FROM receipt_contents WHERE content = ?"
        return bool(self._database.rows(_Content, sql, (self.note(path),)))

    def lost(self, path: Path) -> tuple[int, bytes] | None:
        """The size and the bytes' mark of a file that was there once; None if it never was."""
        known = self._database.rows(_FileRow, f"{_FILES} WHERE path = ?", (os.fsencode(path),))
        return (known[0].size_bytes, known[0].content) if known else None

    def same_bytes(self, content: bytes, size_bytes: int, folders: Iterable[Path]) -> Path | None:
        """A file with these bytes: where it was last, else the first in the folders.

        Only files of the same size are read.
        """
        sql = f"{_FILES} WHERE content = ? ORDER BY path"
        for row in self._database.rows(_FileRow, sql, (content,)):
            if row.is_there:
                return row.file
        for path in _files_of_size(folders, size_bytes):
            with suppress(OSError):
                if self.note(path) == content:
                    return path
        return None

    def all(self) -> list[MarkedReceipt]:
        """Every receipt that is kept and still there."""
        sql = (
            "SELECT path, size_bytes, modified_ns, content, waves, edges, merchant, day, amount, "
            "currency, is_sure, words FROM receipt_files JOIN receipt_contents USING (content)"
        )
        return [row.receipt for row in self._database.rows(_MarkedRow, sql) if row.is_there]


def content_of(content: bytes) -> bytes:
    """What stands for the bytes of a file."""
    return sha256(content).digest()


@dataclass(frozen=True, slots=True)
class _Content:
    content: bytes


@dataclass(frozen=True, slots=True)
class _FileRow:
    path: bytes
    size_bytes: int
    modified_ns: int
    content: bytes

    @property
    def file(self) -> Path:
        return Path(os.fsdecode(self.path))

    @property
    def is_there(self) -> bool:
        """Whether the file is still the one that was marked."""
        try:
            found = self.file.stat()
        except OSError:
            return False
        return (found.st_size, found.st_mtime_ns) == (self.size_bytes, self.modified_ns)


@dataclass(frozen=True, slots=True)
class _MarkedRow(_FileRow):
    waves: bytes | None
    edges: bytes | None
    merchant: str
    day: str | None
    amount: str | None
    currency: str
    is_sure: int
    words: str

    @property
    def receipt(self) -> MarkedReceipt:
        marks = (
            PictureMark(int.from_bytes(self.waves), int.from_bytes(self.edges))
            if self.waves is not None and self.edges is not None
            else None
        )
        paid = PaidOnce(
            self.merchant,
            date.fromisoformat(self.day) if self.day else None,
            None if self.amount is None else Decimal(self.amount),
            self.currency,
            bool(self.is_sure),
            self.words,
        )
        return MarkedReceipt(self.file, self.content, marks, paid)


def _packed(bits: int) -> bytes:
    return bits.to_bytes(8)


def _file_row(path: Path, content: bytes) -> Statement:
    found = path.stat()
    values = (os.fsencode(path), found.st_size, found.st_mtime_ns, content)
    return Statement(_PUT_FILE, values)


def _files_of_size(folders: Iterable[Path], size_bytes: int) -> Iterator[Path]:
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            with suppress(OSError):
                if path.is_file() and path.stat().st_size == size_bytes:
                    yield path
