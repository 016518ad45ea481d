"""Keep receipts: a copy of each file, in the month of its date, under a name that tells all."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import count
from pathlib import Path

from desktop_assist.files.safe_name import safe_name
from desktop_assist.files.safe_write import FileEdit, FileSnapshot
from desktop_assist.files.whole_file import read_whole

MAX_RECEIPT_BYTES = 25_000_000
RECEIPT = "receipt"
USUAL_NAME = "{date} {merchant} {amount}"
_MOST_ALIKE = 20


@dataclass(frozen=True, slots=True)
class NamedReceipt:
    """What a receipt's name is made of.

    Attributes:
        day: Of the receipt.
        merchant: Who was paid.
        amount: Tax included.
        currency: ISO 4217.
        category: In the user's own words.
        original: The name that the file came with.
    """

    day: date
    merchant: str
    amount: Decimal
    currency: str
    category: str
    original: Path


def receipt_name(receipt: NamedReceipt, template: str = USUAL_NAME) -> str:
    """For example "2026-10-03 Taxi Nord 30.10.pdf", safe on every system."""
    stem = template.format(
        date=receipt.day.isoformat(),
        merchant=receipt.merchant,
        amount=receipt.amount,
        currency=receipt.currency,
        category=receipt.category,
        name=receipt.original.stem,
    )
    return safe_name(stem, receipt.original.suffix, RECEIPT)


def month_folder(receipts: Path, day: date) -> Path:
    """Where receipts of a day are kept: receipts/2026/10."""
    return receipts / f"{day.year:04}" / f"{day.month:02}"


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


def is_named_so(path: Path, wanted: Path) -> bool:
    """Whether a file has a wanted name, or the free one beside it."""
    return path.parent == wanted.parent and path in _first_names(wanted)


def _first_names(path: Path) -> list[Path]:
    names = _names(path)
    return [next(names) for _ in range(_MOST_ALIKE)]


def _names(path: Path) -> Iterator[Path]:
    yield path
    for number in count(2):
        yield path.with_stem(f"{path.stem} ({number})")


def _is_free_or_same(path: Path, content: bytes) -> bool:
    return not path.exists() or (path.is_file() and path.read_bytes() == content)
