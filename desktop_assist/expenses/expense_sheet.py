"""Read a whole expense sheet: every row is an expense, a totals row, or named as unreadable."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.expenses.column_habits import (
    ColumnHabits,
    SheetConventions,
    habits_of,
    with_formats,
)
from desktop_assist.expenses.expense import Expense, SkippedRow
from desktop_assist.expenses.expense_row import RowReader, TotalsRow
from desktop_assist.expenses.heading import Heading, find_heading
from desktop_assist.files.formats.spreadsheet import read_spreadsheet, tables_in
from desktop_assist.files.formats.table import Table
from desktop_assist.files.formats.xlsx_number_formats import number_formats

_WITH_FORMATS = (".xlsx", ".xlsm")


@dataclass(frozen=True, slots=True)
class ExpenseSheet:
    """What an expense sheet holds.

    Attributes:
        file: Where it was read.
        name: Of the sheet in the workbook; empty for a CSV file.
        heading: Its heading row.
        habits: How it writes dates and amounts.
        expenses: In the order of the rows.
        skipped: Rows that could not be read.
        totals_rows: Numbers of the rows that sum up others.
    """

    file: Path
    name: str
    heading: Heading
    habits: ColumnHabits
    expenses: tuple[Expense, ...]
    skipped: tuple[SkippedRow, ...]
    totals_rows: tuple[int, ...]


def read_expense_sheet(path: Path, conventions: SheetConventions) -> ExpenseSheet:
    """Read the first sheet of a file that has the headings of an expense sheet.

    Raises:
        UnreadableFileError: No headings are recognised, or the file is missing, broken, protected
            or too large.
    """
    return expense_sheet_in(path, read_spreadsheet(path), conventions)


def expense_sheet_in(path: Path, content: bytes, conventions: SheetConventions) -> ExpenseSheet:
    """The same for a file that was read already; `path` tells its type.

    Raises:
        UnreadableFileError: No headings are recognised, or it is broken, protected or too large.
    """
    for table in tables_in(path, content):
        if heading := find_heading(table, conventions.columns):
            habits = habits_of(table, heading, conventions)
            if path.suffix.lower() in _WITH_FORMATS and not habits.names_currency:
                codes = number_formats(content, table.name, heading.places["amount"])
                habits = with_formats(habits, codes, conventions)
            return _read(path, table, RowReader(heading, habits, conventions))
    raise UnreadableFileError(
        f"{path.name} has no heading row that is recognised as one of an expense sheet.",
        "It needs a row that names its columns, among them a date and an amount.",
    )


def _read(path: Path, table: Table, reader: RowReader) -> ExpenseSheet:
    heading = reader.heading
    rows = enumerate(table.rows[heading.row :], start=heading.row + 1)
    read = [reader.read(number, row) for number, row in rows]
    return ExpenseSheet(
        file=path,
        name=table.name,
        heading=heading,
        habits=reader.habits,
        expenses=tuple(row for row in read if isinstance(row, Expense)),
        skipped=tuple(row for row in read if isinstance(row, SkippedRow)),
        totals_rows=tuple(row.row for row in read if isinstance(row, TotalsRow)),
    )


def totals_of(expenses: Iterable[Expense]) -> Mapping[str, Decimal]:
    """The sum per currency, the currencies in alphabetical order."""
    totals: dict[str, Decimal] = {}
    for expense in expenses:
        totals[expense.currency] = totals.get(expense.currency, Decimal(0)) + expense.amount
    return dict(sorted(totals.items()))
