"""Writes expenses into their sheet as soon as nobody else has it open, each of them once.

An expense is kept in the outbox before anything is written, with the id of the change that is to
write it. After a crash the journal tells whether that change was made: then the expense is only
taken out of the outbox, else it is written anew.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import uuid4

from desktop_assist.domain.cause import Cause
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.date_words import date_words
from desktop_assist.domain.errors import (
    DesktopAssistError,
    FileChangedError,
    FileInUseError,
    ToolInputError,
)
from desktop_assist.domain.journal import Change
from desktop_assist.expenses.expense import AddedExpense, Expense, NewExpense
from desktop_assist.expenses.expense_editing import EditedSheet
from desktop_assist.expenses.expense_sheets import ExpenseSheets
from desktop_assist.expenses.expense_writing import ExpensePlan, ExpenseWriting
from desktop_assist.expenses.outbox.expense_outbox import ExpenseOutbox
from desktop_assist.expenses.outbox.waiting_expense import WaitingExpense
from desktop_assist.expenses.row_locks import NoLocks, RowLocks
from desktop_assist.expenses.sheet_file import held_by, write_sheet
from desktop_assist.files.safe_write import SafeWriter

_ATTEMPTS = 3
Writing = Callable[[Path], ExpenseWriting]
"""Gives what adds expenses to a sheet."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """What became of waiting expenses.

    Attributes:
        added: Those that were written now.
        waiting: Those that wait on, with the reason.
    """

    added: tuple[AddedExpense, ...] = ()
    waiting: tuple[WaitingExpense, ...] = ()


class ExpenseDelivery:
    """Delivers expenses; blocking, safe from any thread and beside other programs of ours.

    Args:
        outbox: Keeps them.
        writer: Writes the sheet, and tells which changes were made.
        sheets: Know it afterwards.
        clock: Tells how old the note of an office program is.
        locks: Tells which rows must stay as they are; None for none.
    """

    def __init__(
        self,
        outbox: ExpenseOutbox,
        writer: SafeWriter,
        sheets: ExpenseSheets,
        clock: Clock,
        locks: RowLocks | None = None,
    ) -> None:
        self._outbox = outbox
        self._writer = writer
        self._sheets = sheets
        self._clock = clock
        self._locks = locks or NoLocks()

    def add(
        self, new: NewExpense, sheet: Path, cause: Cause, writing: Writing
    ) -> AddedExpense | WaitingExpense:
        """Write an expense now, or keep it until the sheet can be written.

        Raises:
            ToolInputError: The expense cannot be as it was given.
            FileError: The sheet or the receipt does not allow it; nothing is kept then.
        """
        plan = writing(sheet).plan(new)
        waiting = WaitingExpense(uuid4().hex, sheet, new, cause)
        if holder := held_by(sheet, self._clock.now()):
            return self._kept(waiting, plan, holder)
        try:
            with self._alone_with(sheet):
                self._outbox.keep(waiting)
                return self._written(waiting, writing, plan)
        except FileInUseError as error:
            return self._kept(waiting, plan, error.message)
        except DesktopAssistError:
            self._outbox.remove(waiting.id)
            raise

    def deliver(self, writing: Writing) -> Delivered:
        """Write all that waits, as far as it can be written; oldest first."""
        added, left = [], []
        for one in self._outbox.waiting():
            try:
                result = self._delivered(one, writing)
            except DesktopAssistError as error:  # it waits on: the next retry may have more luck
                result = replace(one, reason=error.message)
            if isinstance(result, AddedExpense):
                added.append(result)
            elif result is not None:
                left.append(result)
        return Delivered(tuple(added), tuple(left))

    def change(self, edited: EditedSheet, cause: Cause) -> Change:
        """Write a sheet in which an expense was corrected or taken out.

        Raises:
            ToolInputError: Somebody relies on the row as it is.
            FileInUseError: Another program has it open.
            FileError: It cannot be written.
        """
        self._check_unlocked(edited.before)
        path = edited.sheet.file
        if reason := held_by(path, self._clock.now()):
            raise FileInUseError(
                f"{reason} Nothing was written.", "Close it there, then try again."
            )
        change = write_sheet(self._writer, cause, (edited.edit,))
        self._sheets.keep(edited.edit.content or b"", edited.sheet, edited.conventions)
        return change

    def _check_unlocked(self, expense: Expense) -> None:
        if reason := self._locks.locked(expense.id):
            raise ToolInputError(
                f"The expense of {date_words(expense.date)} at {expense.merchant} stays as it is: "
                f"{reason}"
            )

    def drop(self, expense_id: str) -> bool:
        """Do not write a waiting expense any more; False when it does not wait."""
        return self._outbox.remove(expense_id)

    def _delivered(
        self, one: WaitingExpense, writing: Writing
    ) -> AddedExpense | WaitingExpense | None:
        """Written, or still waiting, or None when it has been written before."""
        if holder := held_by(one.sheet, self._clock.now()):
            return replace(one, reason=holder)
        with self._alone_with(one.sheet):
            current = self._outbox.find(one.id)
            if current is None or self._is_written(current):
                return None
            return self._written(current, writing)

    def _alone_with(self, sheet: Path) -> AbstractContextManager[None]:
        return self._writer.alone_with(sheet.with_name(f"{sheet.name}.outbox"))

    def _is_written(self, one: WaitingExpense) -> bool:
        """Whether a crash came between the change and taking the expense out of the outbox."""
        state = self._writer.state_of(one.change_id)
        if state == "pending":  # whoever began it is gone: we are alone
            self._writer.recover()
            state = self._writer.state_of(one.change_id)
        if state != "done":
            return False
        self._outbox.remove(one.id)
        return True

    def _written(
        self, one: WaitingExpense, writing: Writing, plan: ExpensePlan | None = None
    ) -> AddedExpense:
        """Written, by the plan that was made already if there is one."""
        for attempt in range(1, _ATTEMPTS + 1):
            plan = plan or writing(one.sheet).plan(one.expense)
            change_id = uuid4().hex
            self._outbox.begin(one.id, change_id)
            try:
                change = write_sheet(self._writer, one.cause, plan.edits, change_id)
            except FileChangedError:
                if attempt == _ATTEMPTS:
                    raise
                plan = None
                continue
            self._outbox.remove(one.id)
            self._sheets.keep_appended(*plan.written, plan.conventions)
            return AddedExpense(plan.expense, plan.sheet, change, plan.receipt, plan.warnings)
        raise AssertionError  # the last attempt ends in one way or the other

    def _kept(self, waiting: WaitingExpense, plan: ExpensePlan, reason: str) -> WaitingExpense:
        """Keep an expense for later, its receipt now: the file may be gone by then."""
        kept = replace(waiting, expense=plan.expense_with_receipt, reason=reason)
        if plan.edits[1:]:
            self._writer.apply(waiting.cause, plan.edits[1:])
        self._outbox.keep(kept)
        return kept
