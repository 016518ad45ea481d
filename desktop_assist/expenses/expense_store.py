"""The user's expenses, kept in their own sheet."""

from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from desktop_assist.domain.cause import Cause
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.workspace import WorkspaceSource
from desktop_assist.expenses.column_habits import SheetConventions
from desktop_assist.expenses.expense import AddedExpense, ExpenseFilter, ExpenseListing, NewExpense
from desktop_assist.expenses.expense_sheet import ExpenseSheet, read_expense_sheet, totals_of
from desktop_assist.expenses.expense_writing import ExpenseWriting, apply
from desktop_assist.files.safe_write import SafeWriter


@dataclass(frozen=True, slots=True)
class _FileState:
    """What tells that a sheet is still the one that was read."""

    path: Path
    modified_ns: int
    size_bytes: int
    conventions: SheetConventions


class ExpenseStore:
    """Lists and adds expenses; blocking, safe from any worker thread.

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
        found = sorted(filter(wanted.accepts, sheet.expenses), key=lambda found: found.date)
        return ExpenseListing(path, tuple(found), totals_of(found), sheet.skipped)

    def conventions(self) -> SheetConventions:
        """What the settings say where a sheet does not."""
        settings = self._settings.current()
        return SheetConventions(settings.expenses.home_currency, settings.calendar.date_order)

    def add(self, new: NewExpense, cause: Cause) -> AddedExpense:
        """Add an expense as the last row of the sheet, which is made if need be; keep its receipt.

        Raises:
            ToolInputError: The expense cannot be as it was given.
            UnreadableFileError: The sheet or the receipt cannot be read.
            FileError: The sheet does not allow it, or is held by another program.
        """
        writing = ExpenseWriting(self._workspace.current(), self.conventions(), self._clock.now())
        plan = writing.plan(new)
        change = apply(self._writer, cause, plan)
        return AddedExpense(plan.expense, plan.sheet, change, plan.receipt, plan.warnings)

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
