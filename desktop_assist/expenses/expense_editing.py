"""Work out what changes in the sheet's file when an expense is corrected or taken out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_assist.domain.errors import FileError, ToolInputError, UnreadableFileError
from desktop_assist.expenses.column_habits import SheetConventions
from desktop_assist.expenses.expense import Expense, ExpenseChange, ExpenseColumn, NewExpense
from desktop_assist.expenses.expense_id import find_expense, is_row_id
from desktop_assist.expenses.expense_sheet import ExpenseSheet, expense_sheet_in
from desktop_assist.expenses.expense_sheets import ExpenseSheets
from desktop_assist.expenses.new_expense import checked
from desktop_assist.expenses.new_row import currency_error
from desktop_assist.expenses.sheet_date import written_like
from desktop_assist.expenses.sheet_writer import with_changed_row, without_row
from desktop_assist.files.formats.xlsx_row import NewCell
from desktop_assist.files.safe_write import FileEdit, read_snapshot

_EDITABLE = (".xlsx", ".xlsm", ".ods", ".csv", ".tsv", ".txt")


@dataclass(frozen=True, slots=True)
class EditedSheet:
    """A sheet in which an expense was changed.

    Attributes:
        edit: Of its file.
        before: The expense as it was.
        after: The expense as it will be read; None when it was taken out.
        sheet: The whole sheet, as it will be read.
        conventions: How it is read.
    """

    edit: FileEdit
    before: Expense
    after: Expense | None
    sheet: ExpenseSheet
    conventions: SheetConventions


class ExpenseEditing:
    """Edits one sheet as it is in the file just now.

    Raises:
        UnreadableFileError: There is none, or it cannot be read.
        FileError: Nothing can be changed in a file of its type.
    """

    def __init__(self, path: Path, sheets: ExpenseSheets, conventions: SheetConventions) -> None:
        self._snapshot = read_snapshot(path)
        if self._snapshot.content is None:
            raise UnreadableFileError(
                f"There is no expense sheet at {path}.", "Add a first expense."
            )
        if path.suffix.lower() not in _EDITABLE:
            raise FileError(
                f"{path.name} can be read, but nothing can be changed in this type of file.",
                "Save it as .xlsx and use that.",
            )
        self._content = self._snapshot.content
        self._conventions = conventions
        self._sheet = sheets.sheet_in(path, self._content, conventions)

    def changed(self, expense_id: str, change: ExpenseChange) -> EditedSheet:
        """The sheet with an expense corrected."""
        before = find_expense(self._sheet.expenses, expense_id)
        wanted = self._wanted(before, change)
        values = self._values(before, wanted)
        if not values:
            raise ToolInputError("Nothing was named that is to change.")
        content = with_changed_row(self._sheet, self._content, before.row, values)
        after = self._read_back(content, before, wanted)
        found = after.expenses[self._sheet.expenses.index(before)]
        edit = FileEdit(self._snapshot, content)
        return EditedSheet(edit, before, found, after, self._conventions)

    def deleted(self, expense_id: str) -> EditedSheet:
        """The sheet without an expense."""
        before = find_expense(self._sheet.expenses, expense_id)
        content = without_row(self._sheet, self._content, before.row)
        after = self._read_back(content, before, None)
        edit = FileEdit(self._snapshot, content)
        return EditedSheet(edit, before, None, after, self._conventions)

    def _wanted(self, before: Expense, change: ExpenseChange) -> Expense:
        """The expense as it is to be read."""
        currency = before.currency if change.currency is None else change.currency
        new = checked(
            NewExpense(
                change.day or before.date,
                before.merchant if change.merchant is None else change.merchant,
                before.amount if change.amount is None else change.amount,
                currency,
                before.category if change.category is None else change.category,
                before.description if change.description is None else change.description,
                payment=change.payment or "",
                project=change.project or "",
                attendees=change.attendees or "",
                place=change.place or "",
            ),
            self._conventions.home_currency,
        )
        return replace(
            before,
            date=new.date,
            merchant=new.merchant if change.merchant is not None else before.merchant,
            amount=new.amount,
            currency=new.currency,
            category=new.category if change.category is not None else before.category,
            description=new.description if change.description is not None else before.description,
            payment=new.payment if change.payment is not None else before.payment,
            project=new.project if change.project is not None else before.project,
            attendees=new.attendees if change.attendees is not None else before.attendees,
            place=new.place if change.place is not None else before.place,
        )

    def _values(self, before: Expense, wanted: Expense) -> Mapping[ExpenseColumn, NewCell]:
        """What is to be written, for the columns that change."""
        columns: tuple[ExpenseColumn, ...] = (
            "date", "merchant", "category", "description", "amount", "currency",
            "payment", "project", "attendees", "place",
        )  # fmt: skip
        changing = [one for one in columns if getattr(before, one) != getattr(wanted, one)]
        missing = [one for one in changing if one not in self._sheet.heading.places]
        if "currency" in missing:
            raise currency_error(self._sheet, wanted.currency, before.currency)
        if missing:
            raise FileError(
                f"{self._sheet.file.name} has no column for the {missing[0]}.",
                f'Add a column with the heading "{missing[0].capitalize()}" to the sheet.',
            )
        values: dict[ExpenseColumn, NewCell] = {one: getattr(wanted, one) for one in changing}
        sample = self._sheet.habits.date_text
        if "date" in values and sample:
            order = self._sheet.habits.date_order or self._conventions.date_order
            values["date"] = written_like(wanted.date, sample, order)
        return values

    def _read_back(self, content: bytes, before: Expense, wanted: Expense | None) -> ExpenseSheet:
        """Make sure that just this expense reads differently, and as it was meant.

        Raises:
            FileError: It does not.
        """
        after = expense_sheet_in(self._sheet.file, content, self._conventions)
        meant = [
            wanted if one is before else one
            for one in self._sheet.expenses
            if one is not before or wanted is not None
        ]
        is_same = _essence(after.expenses) == _essence(one for one in meant if one)
        if not is_same or len(after.skipped) != len(self._sheet.skipped):
            raise FileError(
                f"This row of {self._sheet.file.name} cannot be changed without a risk to what is "
                "in it; nothing was written.",
                "Change it in the spreadsheet program.",
            )
        return after


def _essence(expenses: Iterable[Expense]) -> list[Expense]:
    """The expenses without what moves along when a row is taken out, and without doubts."""
    return [
        replace(one, row=0, warnings=(), id="" if is_row_id(one.id) else one.id) for one in expenses
    ]
