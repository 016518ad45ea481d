"""What receipts on their way into the sheet ask of the rest of the program."""

from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeAlias

from desktop_assist.domain.page_picture import PagePictures
from desktop_assist.expenses.duplicates.duplicate import Duplicate
from desktop_assist.expenses.policy.finding import FindingSource
from desktop_assist.expenses.receipt.careful_reader import CarefulReading
from desktop_assist.expenses.receipt.recognised import (
    Habits,
    ReadReceipt,
    ReceiptRecognition,
    RecognisedReceipt,
)
from desktop_assist.expenses.waiting_receipts import WaitingReceipt

FindSame: TypeAlias = Callable[[Path, Sequence[RecognisedReceipt], str], tuple[Duplicate, ...]]
"""What a kept receipt may be the same as, given what was read and the home currency; blocking."""
Review: TypeAlias = Callable[[ReadReceipt], Coroutine[object, object, CarefulReading]]
"""What was read, with a model's opinion of what is doubtful where the person allows that."""


class ReceiptFiles(Protocol):
    """Finds kept receipts; blocking."""

    def find(self, name: str) -> Path:
        """The file of a receipt, by its name or path, also when it was moved."""


@dataclass(frozen=True, slots=True)
class ReceiptServices:
    """What receipts are read and checked with.

    Attributes:
        files: Where they are kept.
        waiting: Those that are kept but in no row of the sheet; blocking.
        habits: What is known before one is read; blocking.
        recognition: Reads one, in the worker process.
        is_mail_receipt: Whether a mail is one; for the worker process.
        review: Asks a model about what was read, if that is allowed and needed.
        find_same: What one may be the same as.
        policy: The company's rules.
        pages: What a PDF looks like.
    """

    files: ReceiptFiles
    waiting: Callable[[], tuple[WaitingReceipt, ...]]
    habits: Callable[[], Habits]
    recognition: ReceiptRecognition
    is_mail_receipt: Callable[[Path], bool]
    review: Review
    find_same: FindSame
    policy: FindingSource
    pages: PagePictures
