"""Put the receipt of a new expense where it belongs: in the month of its date, well named."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from desktop_assist.domain.workspace import Workspace
from desktop_assist.expenses.expense import Expense, NewExpense
from desktop_assist.expenses.receipt_folder import (
    USUAL_NAME,
    NamedReceipt,
    is_named_so,
    keeping,
    month_folder,
    read_receipt_file,
    receipt_name,
)
from desktop_assist.files.safe_write import FileEdit, FileSnapshot


@dataclass(frozen=True, slots=True)
class FiledReceipt:
    """Where the receipt will be, if there is one, and the files that change for it."""

    path: Path | None = None
    edits: tuple[FileEdit, ...] = ()


@dataclass(frozen=True, slots=True)
class ReceiptFiling:
    """How receipts are filed in one workspace; `template` names them."""

    workspace: Workspace
    template: str = USUAL_NAME

    def filed(self, new: NewExpense, expenses: Iterable[Expense]) -> FiledReceipt:
        """The receipt copied into the archive; one that is there already stays as a rule.

        One that the program kept before its values were confirmed is moved, unless a row names it.

        Raises:
            UnreadableFileError: It cannot be read, or is too large.
        """
        if new.receipt is None:
            return FiledReceipt()
        content = read_receipt_file(new.receipt)
        folder = month_folder(self.workspace.receipts, new.date)
        name = receipt_name(_named(new, new.receipt), self.template)
        is_inside = new.receipt.resolve().is_relative_to(self.workspace.receipts.resolve())
        if is_inside and not self._is_to_move(new, new.receipt, folder / name, expenses):
            return FiledReceipt(new.receipt)
        kept = keeping(content, folder, name)
        if isinstance(kept, Path):
            return FiledReceipt(kept)
        gone = (FileEdit(FileSnapshot(new.receipt, content), None),) if is_inside else ()
        return FiledReceipt(kept.snapshot.path, (kept, *gone))

    def name_in_sheet(self, receipt: Path | None) -> str:
        """The receipt's path from the sheet's folder, so that both can be moved together."""
        if receipt is None:
            return ""
        folder = self.workspace.expense_sheet.parent
        if receipt.drive != folder.drive:
            return str(receipt)
        return Path(os.path.relpath(receipt, folder)).as_posix()

    def _is_to_move(
        self, new: NewExpense, receipt: Path, wanted: Path, expenses: Iterable[Expense]
    ) -> bool:
        if not new.files_receipt or is_named_so(receipt, wanted):
            return False
        name = self.name_in_sheet(receipt)
        return all(one.receipt != name for one in expenses)


def _named(new: NewExpense, receipt: Path) -> NamedReceipt:
    return NamedReceipt(new.date, new.merchant, new.amount, new.currency, new.category, receipt)
