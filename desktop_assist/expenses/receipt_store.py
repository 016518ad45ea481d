"""Keep dropped receipts in the workspace, and find them again."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from desktop_assist.domain.cause import Cause
from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.domain.journal import Change
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.workspace import Workspace, WorkspaceSource
from desktop_assist.expenses.currency import rounded
from desktop_assist.expenses.duplicates.duplicate import PaidOnce
from desktop_assist.expenses.duplicates.receipt_marks import ReceiptMarks, content_of
from desktop_assist.expenses.expense import Expense
from desktop_assist.expenses.receipt.labels import plain
from desktop_assist.expenses.receipt.recognised import RecognisedReceipt
from desktop_assist.expenses.receipt_folder import (
    RECEIPT,
    NamedReceipt,
    keeping,
    month_folder,
    read_receipt_file,
    receipt_name,
)
from desktop_assist.files.picture_mark import PictureMark
from desktop_assist.files.safe_name import safe_name
from desktop_assist.files.safe_write import FileEdit, SafeWriter


@dataclass(frozen=True, slots=True)
class KeptReceipt:
    """A receipt in the workspace; `change` is None when the very same file was there already."""

    path: Path
    change: Change | None


# Two papers that differ only further down are not of one day and total.
_MOST_WORDS = 2_000
NOTHING_READ = PaidOnce("", None, None, "", is_sure=False)


@dataclass(frozen=True, slots=True)
class SeenReceipt:
    """What is known of a receipt before it is kept.

    Attributes:
        paid: What was recognised on it.
        category: What kind of expense it seems to be.
        picture: What it looks like; None for a PDF.
    """

    paid: PaidOnce = NOTHING_READ
    category: str = ""
    picture: PictureMark | None = None


def seen_receipts(
    receipts: Sequence[RecognisedReceipt], home_currency: str, picture: PictureMark | None
) -> tuple[SeenReceipt, ...]:
    """What is known of each receipt on a file; of one when nothing could be read."""
    if not receipts:
        return (SeenReceipt(picture=picture),)
    return tuple(_seen(receipt, home_currency, picture) for receipt in receipts)


def _seen(
    receipt: RecognisedReceipt, home_currency: str, picture: PictureMark | None
) -> SeenReceipt:
    currency = receipt.currency.value or home_currency
    total = receipt.total.value
    paid = PaidOnce(
        receipt.merchant.value or "",
        receipt.date.value,
        None if total is None else rounded(total, currency),
        currency,
        receipt.is_sure,
        plain(receipt.text)[:_MOST_WORDS],
    )
    return SeenReceipt(paid, receipt.category.value or "", picture)


class ReceiptStore:
    """Copies receipts into the workspace; blocking, safe from any worker thread.

    Args:
        workspace: Tells where the receipts are.
        writer: Writes them.
        marks: Knows them again.
        settings: How they are named.
    """

    def __init__(
        self,
        workspace: WorkspaceSource,
        writer: SafeWriter,
        marks: ReceiptMarks,
        settings: SettingsStore,
    ) -> None:
        self._workspace = workspace
        self._writer = writer
        self._marks = marks
        self._settings = settings
        self._lock = Lock()

    def find(self, name: str) -> Path:
        """The receipt of a name, or at a path, among the person's own files.

        One that was moved or renamed is known by what is in it.

        Raises:
            UnreadableFileError: There is none there: other files are not looked at on request.
        """
        workspace = self._workspace.current()
        path = Path(name)
        folders = (workspace.folder, workspace.receipts, workspace.expense_sheet.parent)
        places = (path, *(folder / path for folder in folders))
        for place in places:
            if place.is_file() and place.resolve().is_relative_to(workspace.folder.resolve()):
                return place
        for place in places:
            if moved := self._moved(place, workspace):
                return moved
        found = sorted(workspace.receipts.rglob(path.name)) if path.name else []
        if len(found) == 1 and found[0].is_file():
            return found[0]
        raise UnreadableFileError(
            f"There is no receipt {path.name} among your files.",
            "Drop it on the window: it is kept among the receipts and read.",
        )

    def of_expense(self, expense: Expense) -> Path | None:
        """The receipt that a row names, wherever it is now; None when it is nowhere."""
        if not expense.receipt:
            return None
        named = self._workspace.current().expense_sheet.parent / expense.receipt
        with suppress(UnreadableFileError):
            return named if named.is_file() else self.find(str(named))
        return None

    def keep(self, file: Path, cause: Cause, seen: SeenReceipt = SeenReceipt()) -> KeptReceipt:
        """Copy a file into the month of its date, named by what is on it.

        Where that is not known, it is kept beside the months, under its own name or one like it.

        Raises:
            UnreadableFileError: It cannot be read, or is too large.
            FileError: The copy cannot be written.
        """
        content = read_receipt_file(file)
        receipts = self._workspace.current().receipts
        with self._lock:
            there = self._marks.same_bytes(content_of(content), len(content), [receipts])
            kept = there or keeping(content, *self._place(file, receipts, seen))
            change = None
            if isinstance(kept, FileEdit):
                change = self._writer.apply(cause, [kept])
                kept = kept.snapshot.path
            self._marks.put(kept, seen.picture, seen.paid)
        return KeptReceipt(kept, change)

    def was_kept(self, path: Path) -> bool:
        """Whether the program itself put this file where it is, and so may move it."""
        receipts = self._workspace.current().receipts
        is_there = path.is_file() and path.resolve().is_relative_to(receipts.resolve())
        return is_there and self._marks.is_known(path)

    def remember(self, path: Path, paid: PaidOnce) -> None:
        """Remember where a receipt is now, and what a person confirmed of it."""
        self._marks.put(path, None, paid)

    def _place(self, file: Path, receipts: Path, seen: SeenReceipt) -> tuple[Path, str]:
        paid = seen.paid
        if paid.day is None:
            return receipts, safe_name(file.stem, file.suffix, RECEIPT)
        folder = month_folder(receipts, paid.day)
        if not paid.merchant or paid.amount is None:
            return folder, safe_name(file.stem, file.suffix, RECEIPT)
        named = NamedReceipt(
            paid.day, paid.merchant, paid.amount, paid.currency, seen.category, file
        )
        return folder, receipt_name(named, self._settings.current().expenses.receipt_name)

    def _moved(self, path: Path, workspace: Workspace) -> Path | None:
        """Where a receipt is that was at a path once."""
        lost = self._marks.lost(path)
        if lost is None:
            return None
        size_bytes, content = lost
        return self._marks.same_bytes(content, size_bytes, [workspace.receipts, workspace.folder])
