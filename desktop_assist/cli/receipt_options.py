"""What `receipts` was asked to do, as plain values."""

from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class ReadReceipts:
    """Recognise receipts, and change nothing."""

    files: tuple[Path, ...]


ReceiptOptions: TypeAlias = ReadReceipts
"""The commands about receipts."""
