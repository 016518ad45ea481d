"""Keep receipts: a copy of each file, under a name that tells what it is."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import count
from pathlib import Path

from desktop_assist.files.safe_name import safe_name
from desktop_assist.files.safe_write import FileEdit, FileSnapshot
from desktop_assist.files.whole_file import read_whole

MAX_RECEIPT_BYTES = 25_000_000
RECEIPT = "receipt"


def receipt_name(day: date, merchant: str, amount: Decimal, suffix: str) -> str:
    """For example "2026-10-03 Taxi Nord 30.10.pdf", safe on every system."""
    return safe_name(f"{day.isoformat()} {merchant} {amount}", suffix, RECEIPT)


def read_receipt_file(path: Path) -> bytes:
    """Read a receipt as it is.

    Raises:
        UnreadableFileError: Missing, not allowed or too large.
    """
    return read_whole(path, MAX_RECEIPT_BYTES, "Make the picture smaller first.")


def keeping(content: bytes, folder: Path, name: str) -> FileEdit | Path:
    """The edit that keeps a receipt under a free name, or where the very same one is kept."""
    path = next(path for path in _names(folder / name) if _is_free_or_same(path, content))
    return path if path.exists() else FileEdit(FileSnapshot(path, None), content)


def _names(path: Path) -> Iterator[Path]:
    yield path
    for number in count(2):
        yield path.with_stem(f"{path.stem} ({number})")


def _is_free_or_same(path: Path, content: bytes) -> bool:
    return not path.exists() or (path.is_file() and path.read_bytes() == content)
