"""Plan and make the change that adds an expense: the sheet's new row, and the kept receipt."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from desktop_assist.domain.errors import FileError
from desktop_assist.domain.workspace import Workspace
from desktop_assist.expenses.column_habits import SheetConventions
from desktop_assist.expenses.expense import Expense, NewExpense
from desktop_assist.expenses.expense_sheet import ExpenseSheet
from desktop_assist.expenses.expense_sheets import ExpenseSheets
from desktop_assist.expenses.new_expense import checked
from desktop_assist.expenses.new_row import NewRowValues, currency_error, values_of
from desktop_assist.expenses.receipt_filing import ReceiptFiling
from desktop_assist.expenses.receipt_folder import USUAL_NAME
from desktop_assist.expenses.sheet_file import open_elsewhere
from desktop_assist.expenses.sheet_writer import with_row
from desktop_assist.files.safe_write import FileEdit, read_snapshot
from desktop_assist.system.resources import resource_path

_NEW_CSV = (
    "\ufeffDate,Merchant,Category,Description,Amount,Currency,Tax,Receipt,Status,"
    "Payment,Project,Attendees,Place\r\n"
)


@dataclass(frozen=True, slots=True)
class ExpensePlan:
    """What adding an expense will do.

    Attributes:
        edits: The files to change: the sheet first.
        expense: The new row, as it will be read.
        receipt: Where the receipt will be, if there is one.
        warnings: What the person should know.
        after: The whole sheet, as it will be read.
        new: What was asked for.
        conventions: How the sheet was read.
    """

    edits: tuple[FileEdit, ...]
    expense: Expense
    receipt: Path | None
    warnings: tuple[str, ...]
    after: ExpenseSheet
    new: NewExpense
    conventions: SheetConventions

    @property
    def expense_with_receipt(self) -> NewExpense:
        """What was asked for, with the receipt where it will be kept."""
        return replace(self.new, receipt=self.receipt)

    @property
    def written(self) -> tuple[bytes | None, bytes, ExpenseSheet]:
        """The content of the sheet's file before and after, and how it reads then."""
        edit = self.edits[0]
        return edit.snapshot.content, edit.content or b"", self.after

    @property
    def sheet(self) -> Path:
        """The sheet that gets the row."""
        return self.edits[0].snapshot.path


@dataclass(frozen=True, slots=True)
class ExpenseWriting:
    """How expenses are added to one workspace; `receipt_name` is the template of receipts."""

    workspace: Workspace
    sheets: ExpenseSheets
    conventions: SheetConventions
    now: datetime
    receipt_name: str = USUAL_NAME

    def plan(self, new: NewExpense) -> ExpensePlan:
        """Work out every byte that will change, and write nothing yet."""
        new = checked(new, self.conventions.home_currency)
        snapshot = read_snapshot(self.workspace.expense_sheet)
        content = _empty_sheet(snapshot.path) if snapshot.content is None else snapshot.content
        sheet = self.sheets.sheet_in(snapshot.path, content, self.conventions)
        filing = ReceiptFiling(self.workspace, self.receipt_name)
        receipt = filing.filed(new, sheet.expenses)
        values = values_of(sheet, new, filing.name_in_sheet(receipt.path), self.conventions)
        changed = with_row(sheet, content, values, self.conventions)
        edits = (FileEdit(snapshot, changed.content), *receipt.edits)
        expense = changed.sheet.expenses[-1]
        if expense.currency != new.currency:
            raise currency_error(sheet, new.currency, expense.currency)
        warnings = tuple(self._warnings(sheet, new, values))
        return ExpensePlan(
            edits, expense, receipt.path, warnings, changed.sheet, new, self.conventions
        )

    def _warnings(
        self, sheet: ExpenseSheet, new: NewExpense, values: NewRowValues
    ) -> Iterator[str]:
        left_out = [column for column in values if column not in sheet.heading.places]
        if left_out:
            yield f"The sheet has no column for: {', '.join(left_out)}."
        if new.date > self.now.date():
            yield "The date is in the future."
        yield from open_elsewhere(sheet.file)


def _empty_sheet(path: Path) -> bytes:
    """A sheet with headings and no expense yet."""
    match path.suffix.lower():
        case ".xlsx" | ".ods" as suffix:
            return resource_path(f"expenses{suffix}").read_bytes()
        case ".csv":
            return _NEW_CSV.encode()
    raise FileError(
        f"There is no expense sheet at {path}, and none of this type can be made.",
        "Choose an .xlsx, .ods or .csv file as the expense sheet.",
    )
