"""The kept receipts that are in no row of the sheet yet: they wait for the person."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.domain.journal import Journal
from desktop_assist.domain.workspace import WorkspaceSource
from desktop_assist.expenses.duplicates.receipt_marks import ReceiptMarks
from desktop_assist.expenses.expense import Expense, ExpenseFilter, ExpenseListing

_KEEPING = "keep_receipt"


@dataclass(frozen=True, slots=True)
class WaitingReceipt:
    """A receipt, and the change that kept it: empty when it can no longer be undone."""

    file: Path
    change_id: str = ""


class WaitingReceipts:
    """Tells which receipts were kept but never became an expense; blocking.

    Args:
        workspace: Tells where the sheet and the receipts are.
        list_expenses: Tells what is in the sheet; asked only when something was kept.
        marks: What was kept.
        journal: Knows which change kept it.
    """

    def __init__(
        self,
        workspace: WorkspaceSource,
        list_expenses: Callable[[ExpenseFilter], ExpenseListing],
        marks: ReceiptMarks,
        journal: Journal,
    ) -> None:
        self._workspace = workspace
        self._list_expenses = list_expenses
        self._marks = marks
        self._journal = journal

    def list(self) -> tuple[WaitingReceipt, ...]:
        """Those of the present workspace, in the order they were kept."""
        workspace = self._workspace.current()
        kept = self._kept_here()
        if not kept:
            return ()
        linked = set(self._linked(self._rows(), workspace.expense_sheet.parent))
        marked = self._marks.all()
        contents = {one.content for one in marked if one.path.resolve() in linked}
        done = linked | {one.path.resolve() for one in marked if one.content in contents}
        return tuple(one for one in kept if one.file.resolve() not in done)

    def _kept_here(self) -> tuple[WaitingReceipt, ...]:
        """What was kept and is still there; the oldest first."""
        receipts = self._workspace.current().receipts.resolve()
        found: dict[Path, WaitingReceipt] = {}
        for change in self._journal.listing():
            if change.cause.tool != _KEEPING or change.state != "done":
                continue
            for one in change.files:
                is_here = one.path.is_file() and one.path.resolve().is_relative_to(receipts)
                if is_here and one.path not in found:
                    found[one.path] = WaitingReceipt(one.path, change.id)
        return tuple(reversed(found.values()))

    def _rows(self) -> tuple[Expense, ...]:
        try:
            return self._list_expenses(ExpenseFilter()).expenses
        except UnreadableFileError:  # there may be none yet
            return ()

    def _linked(self, rows: Iterable[Expense], folder: Path) -> Iterable[Path]:
        return ((folder / one.receipt).resolve() for one in rows if one.receipt)
