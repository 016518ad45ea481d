"""The user's expenses, kept in their own sheet."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from desktop_assist.domain.cause import Cause
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.workspace import WorkspaceSource
from desktop_assist.expenses.column_habits import SheetConventions
from desktop_assist.expenses.expense import (
    AddedExpense,
    ChangedExpense,
    Expense,
    ExpenseChange,
    ExpenseFilter,
    ExpenseListing,
    NewExpense,
)
from desktop_assist.expenses.expense_editing import EditedSheet, ExpenseEditing
from desktop_assist.expenses.expense_id import find_expense
from desktop_assist.expenses.expense_sheet import ExpenseSheet, read_expense_sheet, totals_of
from desktop_assist.expenses.expense_writing import ExpenseWriting
from desktop_assist.expenses.receipt.recognised import Habits
from desktop_assist.expenses.sheet_file import open_elsewhere, write_sheet
from desktop_assist.files.safe_write import SafeWriter


@dataclass(frozen=True, slots=True)
class _FileState:
    """What tells that a sheet is still the one that was read."""

    path: Path
    modified_ns: int
    size_bytes: int
    conventions: SheetConventions


class ExpenseStore:
    """Lists, adds and changes expenses; blocking, safe from any worker thread.

    Args:
        workspace: Tells which sheet is used.
        writer: Changes it.
        clock: Tells what lies in the future.
        settings: The home currency and the order of dates.
    """

    def __init__(
        self,
        workspace: WorkspaceSource,
        writer: SafeWriter,
        clock: Clock,
        settings: SettingsStore,
    ) -> None:
        self._workspace = workspace
        self._writer = writer
        self._clock = clock
        self._settings = settings
        self._lock = Lock()
        self._newest: tuple[_FileState, ExpenseSheet] | None = None

    def list(self, wanted: ExpenseFilter) -> ExpenseListing:
        """The expenses that are wanted, with their totals.

        Raises:
            UnreadableFileError: There is no sheet yet, or it cannot be read.
        """
        path = self._workspace.current().expense_sheet
        sheet = self._sheet(path)
        wanted = wanted.in_terms_of({one.category: None for one in sheet.expenses})
        found = sorted(filter(wanted.accepts, sheet.expenses), key=lambda found: found.date)
        return ExpenseListing(path, tuple(found), totals_of(found), sheet.skipped, wanted)

    def conventions(self) -> SheetConventions:
        """What the settings say where a sheet does not."""
        settings = self._settings.current()
        return SheetConventions(settings.expenses.home_currency, settings.calendar.date_order)

    def habits(self) -> Habits:
        """What the sheet tells of receipts to come: which merchant belongs to which category."""
        try:
            known = self._sheet(self._workspace.current().expense_sheet).expenses
        except UnreadableFileError:  # there may be none yet
            known = ()
        by_date = sorted(known, key=lambda one: one.date)
        return Habits(
            self.conventions().home_currency,
            self._clock.now().date(),
            {one.merchant: one.category for one in by_date if one.merchant and one.category},
            tuple(dict.fromkeys(one.category for one in by_date if one.category)),
            tuple(dict.fromkeys(one.merchant for one in by_date if one.merchant)),
        )

    def add(self, new: NewExpense, cause: Cause) -> AddedExpense:
        """Add an expense as the last row of the sheet, which is made if need be; keep its receipt.

        Raises:
            ToolInputError: The expense cannot be as it was given.
            UnreadableFileError: The sheet or the receipt cannot be read.
            FileError: The sheet does not allow it, or is held by another program.
        """
        template = self._settings.current().expenses.receipt_name
        writing = ExpenseWriting(
            self._workspace.current(), self.conventions(), self._clock.now(), template
        )
        plan = writing.plan(new)
        change = write_sheet(self._writer, cause, plan.edits)
        return AddedExpense(plan.expense, plan.sheet, change, plan.receipt, plan.warnings)

    def find(self, expense_id: str) -> Expense:
        """The expense with an id, as it was listed.

        Raises:
            ToolInputError: There is none, or several could be meant.
            UnreadableFileError: There is no sheet yet, or it cannot be read.
        """
        sheet = self._sheet(self._workspace.current().expense_sheet)
        return find_expense(sheet.expenses, expense_id)

    def update(self, expense_id: str, change: ExpenseChange, cause: Cause) -> ChangedExpense:
        """Change an expense in its row, and nothing else in the sheet.

        Raises:
            ToolInputError: There is no such expense, or it cannot become like this.
            UnreadableFileError: The sheet cannot be read.
            FileError: The sheet does not allow it, or is held by another program.
        """
        return self._edit(lambda editing: editing.changed(expense_id, change), cause)

    def delete(self, expense_id: str, cause: Cause) -> ChangedExpense:
        """Take an expense out of the sheet.

        Raises:
            ToolInputError: There is no such expense.
            UnreadableFileError: The sheet cannot be read.
            FileError: The sheet does not allow it, or is held by another program.
        """
        return self._edit(lambda editing: editing.deleted(expense_id), cause)

    def _edit(
        self, edited: Callable[[ExpenseEditing], EditedSheet], cause: Cause
    ) -> ChangedExpense:
        path = self._workspace.current().expense_sheet
        edit = edited(ExpenseEditing(path, self.conventions()))
        change = write_sheet(self._writer, cause, (edit.edit,))
        return ChangedExpense(edit.before, edit.after, path, change, open_elsewhere(path))

    def _sheet(self, path: Path) -> ExpenseSheet:
        state = self._state(path)
        with self._lock:
            if self._newest and self._newest[0] == state:
                return self._newest[1]
        sheet = read_expense_sheet(path, state.conventions)
        with self._lock:
            self._newest = (state, sheet)
        return sheet

    def _state(self, path: Path) -> _FileState:
        try:
            found = path.stat()
        except OSError as error:
            raise UnreadableFileError(
                f"There is no expense sheet at {path}.",
                "Drop an .xlsx or .csv file with your expenses, or add a first expense.",
            ) from error
        return _FileState(path, found.st_mtime_ns, found.st_size, self.conventions())
