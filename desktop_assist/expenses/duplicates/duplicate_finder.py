"""Find what may be the same as a receipt or an expense that comes now."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.domain.workspace import WorkspaceSource
from desktop_assist.expenses.duplicates.duplicate import (
    SAME_FILE,
    SAME_PICTURE,
    SAME_RECEIPT,
    SIMILAR_PICTURE,
    Certainty,
    Duplicate,
    PaidOnce,
)
from desktop_assist.expenses.duplicates.receipt_marks import MarkedReceipt, ReceiptMarks
from desktop_assist.expenses.duplicates.same_payment import is_contradicted, same_payment
from desktop_assist.expenses.expense import Expense, ExpenseFilter, NewExpense
from desktop_assist.expenses.expense_store import ExpenseStore

_MOST_SHOWN = 2


class DuplicateFinder:
    """Compares with the rows of the sheet and with the kept receipts; blocking, in milliseconds.

    Args:
        workspace: Tells where the sheet is, from which rows name their receipts.
        expenses: What is in the sheet.
        marks: What the kept receipts are.
    """

    def __init__(
        self, workspace: WorkspaceSource, expenses: ExpenseStore, marks: ReceiptMarks
    ) -> None:
        self._workspace = workspace
        self._expenses = expenses
        self._marks = marks

    def of_receipt(self, file: Path, paid: Sequence[PaidOnce]) -> tuple[Duplicate, ...]:
        """What is like a receipt that was just kept; the surest first.

        Args:
            file: Where it is kept now.
            paid: What was recognised on it; several where it holds several receipts.
        """
        rows, kept = self._rows(), self._marks.all()
        content = self._marks.note(file)
        me = next((one for one in kept if one.content == content), None)
        found = [_of_row(row, file, SAME_FILE) for row in rows.linked(file)]
        for one in paid:
            mine = MarkedReceipt(file, content, me.picture if me else None, one)
            found += [alike for other in kept if (alike := _alike(mine, other, rows))]
            found += _of_rows(one, rows.expenses, rows)
        return _best(found)

    def of_expense(self, new: NewExpense) -> tuple[Duplicate, ...]:
        """What is in the sheet already and like an expense that is to be added."""
        rows = self._rows()
        currency = new.currency.strip().upper() or self._expenses.conventions().home_currency
        paid = PaidOnce(new.merchant, new.date, new.amount, currency)
        by_receipt = () if new.receipt is None else self._by_receipt(new.receipt, paid, rows)
        return _best([*by_receipt, *_of_rows(paid, rows.expenses, rows)])

    def _by_receipt(self, receipt: Path, paid: PaidOnce, rows: "_Rows") -> Iterator[Duplicate]:
        """The rows that name the same receipt, or one that is the same picture."""
        content = self._marks.note(receipt)
        kept = self._marks.all()
        me = next((one for one in kept if one.content == content), None)
        same = {one.path for one in kept if one.content == content} | {receipt}
        for path in same:
            for row in rows.linked(path):
                is_same = row.amount == paid.amount
                yield _of_row(row, path, SAME_FILE if is_same else SAME_RECEIPT)
        if me is not None:
            mine = MarkedReceipt(receipt, content, me.picture, replace(paid, words=me.paid.words))
            found = (_alike(mine, other, rows) for other in kept)
            yield from (one for one in found if one is not None and one.expense_id)

    def _rows(self) -> "_Rows":
        folder = self._workspace.current().expense_sheet.parent
        try:
            return _Rows(folder, self._expenses.list(ExpenseFilter()).expenses)
        except UnreadableFileError:  # there may be none yet
            return _Rows(folder, ())


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of the sheet; `folder` is where the names of their receipts begin."""

    folder: Path
    expenses: tuple[Expense, ...]

    def linked(self, file: Path) -> list[Expense]:
        """Those that name a receipt."""
        try:
            name = PurePath(os.path.relpath(file, self.folder)).as_posix()
        except ValueError:  # on another drive
            name = str(file)
        return [one for one in self.expenses if one.receipt.replace("\\", "/") == name]

    def file_of(self, expense: Expense) -> Path | None:
        """The receipt that a row names, if it is there."""
        path = self.folder / expense.receipt if expense.receipt else None
        return path if path is not None and path.is_file() else None


def _alike(mine: MarkedReceipt, other: MarkedReceipt, rows: _Rows) -> Duplicate | None:
    """Whether two kept receipts are of one payment; with its row, where there is one."""
    if other.content == mine.content:
        return None
    row = next(iter(rows.linked(other.path)), None)
    theirs = replace(paid_in(row), words=other.paid.words) if row else other.paid
    is_same_picture = (
        mine.picture is not None
        and other.picture is not None
        and mine.picture.looks_like(other.picture)
    )
    reason = same_payment(mine.paid, theirs)
    if is_same_picture:
        is_other = is_contradicted(mine.paid, theirs)
        reason = SIMILAR_PICTURE if is_other else SAME_PICTURE
    if not reason:
        return None
    if row is not None:
        return _of_row(row, other.path, reason)
    return Duplicate(_certainty(reason), reason, "", other.path, theirs)


def _of_rows(paid: PaidOnce, expenses: Iterable[Expense], rows: _Rows) -> Iterator[Duplicate]:
    for expense in expenses:
        if expense.amount == paid.amount and (reason := same_payment(paid, paid_in(expense))):
            yield _of_row(expense, rows.file_of(expense), reason)


def _of_row(expense: Expense, file: Path | None, reason: str) -> Duplicate:
    paid = paid_in(expense)
    return Duplicate(_certainty(reason), reason, expense.id, file, paid, expense.row)


def _certainty(reason: str) -> Certainty:
    return "certain" if reason in (SAME_FILE, SAME_PICTURE) else "possible"


def paid_in(expense: Expense) -> PaidOnce:
    """What a row says of its payment."""
    return PaidOnce(expense.merchant, expense.date, expense.amount, expense.currency)


def _best(found: Iterable[Duplicate]) -> tuple[Duplicate, ...]:
    """Each row or file once, for the surest reason; those that matter most first."""
    ordered = sorted(found, key=lambda one: (one.certainty != "certain", not one.needs_answer))
    once: dict[object, Duplicate] = {}
    for one in ordered:
        once.setdefault(one.row or one.file, one)
    return tuple(once.values())[:_MOST_SHOWN]
