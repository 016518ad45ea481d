"""The user's expenses, kept in their own sheet."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

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
from desktop_assist.expenses.expense_sheet import ExpenseSheet
from desktop_assist.expenses.expense_sheets import ExpenseSheets
from desktop_assist.expenses.expense_writing import ExpenseWriting
from desktop_assist.expenses.heading import ChosenColumn
from desktop_assist.expenses.outbox.expense_delivery import Delivered, ExpenseDelivery
from desktop_assist.expenses.outbox.waiting_expense import WaitingExpense
from desktop_assist.expenses.receipt.recognised import Habits
from desktop_assist.expenses.sheet_file import open_elsewhere
from desktop_assist.expenses.usual_category import usual_category


class ExpenseStore:
    """Lists, adds and changes expenses; blocking, safe from any worker thread.

    Args:
        workspace: Tells which sheet is used.
        sheets: Read it.
        delivery: Changes it.
        clock: Tells what lies in the future.
        settings: The home currency and the order of dates.
    """

    def __init__(
        self,
        workspace: WorkspaceSource,
        sheets: ExpenseSheets,
        delivery: ExpenseDelivery,
        clock: Clock,
        settings: SettingsStore,
    ) -> None:
        self._workspace = workspace
        self._sheets = sheets
        self._delivery = delivery
        self._clock = clock
        self._settings = settings

    def list(self, wanted: ExpenseFilter) -> ExpenseListing:
        """The expenses that are wanted, with their totals.

        Raises:
            UnreadableFileError: There is no sheet yet, or it cannot be read.
        """
        path = self._workspace.current().expense_sheet
        return self._sheets.listing(path, self.conventions(), wanted)

    def conventions(self, sheet: Path | None = None) -> SheetConventions:
        """What the user says where a sheet does not; of the sheet in use, or of another."""
        settings = self._settings.current()
        chosen = self._sheets.chosen(sheet or self._workspace.current().expense_sheet)
        return SheetConventions(
            settings.expenses.home_currency, settings.calendar.date_order, chosen
        )

    def choose_columns(self, sheet: Path, chosen: Sequence[ChosenColumn]) -> None:
        """Read a sheet by these headings from now on."""
        self._sheets.choose(sheet, chosen)

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

    def usual_category(self, new: NewExpense) -> str:
        """The category of an expense that was told without one; empty where nothing tells it."""
        try:
            sheet = self._sheet(self._workspace.current().expense_sheet)
        except UnreadableFileError:  # there may be none yet; adding tells what is wrong with it
            sheet = None
        return usual_category(new, sheet)

    def add(self, new: NewExpense, cause: Cause) -> AddedExpense | WaitingExpense:
        """Add an expense as the last row of the sheet, which is made if need be; keep its receipt.

        While another program has the sheet open, the expense waits.

        Raises:
            ToolInputError: The expense cannot be as it was given.
            UnreadableFileError: The sheet or the receipt cannot be read.
            FileError: The sheet does not allow it.
        """
        sheet = self._workspace.current().expense_sheet
        return self._delivery.add(new, sheet, cause, self._writing)

    def deliver(self) -> Delivered:
        """Write the expenses that wait, as far as their sheets can be written now."""
        return self._delivery.deliver(self._writing)

    def drop_waiting(self, expense_id: str) -> bool:
        """Do not write a waiting expense any more; False when it does not wait."""
        return self._delivery.drop(expense_id)

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
        edit = edited(ExpenseEditing(path, self._sheets, self.conventions()))
        change = self._delivery.change(edit, cause)
        return ChangedExpense(edit.before, edit.after, path, change, open_elsewhere(path))

    def _writing(self, sheet: Path) -> ExpenseWriting:
        workspace = replace(self._workspace.current(), expense_sheet=sheet)
        template = self._settings.current().expenses.receipt_name
        now = self._clock.now()
        return ExpenseWriting(workspace, self._sheets, self.conventions(sheet), now, template)

    def _sheet(self, path: Path) -> ExpenseSheet:
        return self._sheets.sheet(path, self.conventions())
