"""Read a whole expense sheet: every row is an expense, a totals row, or named as unreadable."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.expenses.currency import find_currency
from desktop_assist.expenses.expense import Expense, ExpenseColumn, SkippedRow
from desktop_assist.expenses.expense_row import (
    ColumnHabits,
    RowReader,
    SheetConventions,
    TotalsRow,
)
from desktop_assist.expenses.heading import Heading, find_heading
from desktop_assist.expenses.money import decimal_mark
from desktop_assist.expenses.sheet_date import parse_date, shown_order
from desktop_assist.files.formats.spreadsheet import read_spreadsheet, tables_in
from desktop_assist.files.formats.table import Cell, Table


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
        if heading := find_heading(table):
            return _read(path, table, heading, conventions)
    raise UnreadableFileError(
        f"{path.name} has no heading row that is recognised as one of an expense sheet.",
        "It needs a row that names its columns, among them a date and an amount.",
    )


def _read(
    path: Path, table: Table, heading: Heading, conventions: SheetConventions
) -> ExpenseSheet:
    rows = table.rows[heading.row :]
    habits = _habits(rows, heading, conventions)
    reader = RowReader(heading, habits, conventions)
    read = [reader.read(number, row) for number, row in enumerate(rows, start=heading.row + 1)]
    return ExpenseSheet(
        file=path,
        name=table.name,
        heading=heading,
        habits=habits,
        expenses=tuple(row for row in read if isinstance(row, Expense)),
        skipped=tuple(row for row in read if isinstance(row, SkippedRow)),
        totals_rows=tuple(row.row for row in read if isinstance(row, TotalsRow)),
    )


def _habits(
    rows: Sequence[Sequence[Cell]], heading: Heading, conventions: SheetConventions
) -> ColumnHabits:
    amounts = _column(rows, heading, "amount")
    dates = _column(rows, heading, "date")
    return ColumnHabits(
        date_order=shown_order(dates),
        decimal_mark=decimal_mark(cell for cell in amounts if isinstance(cell, str)),
        date_text=_last_date_text(dates, conventions),
        currency=find_currency(heading.texts[heading.places["amount"]], conventions.home_currency),
        formats={},
    )


def _column(rows: Sequence[Sequence[Cell]], heading: Heading, column: ExpenseColumn) -> list[Cell]:
    place = heading.places[column]
    return [row[place] for row in rows if place < len(row)]


def _last_date_text(cells: Sequence[Cell], conventions: SheetConventions) -> str:
    for cell in reversed(cells):
        if parse_date(cell, None, conventions.date_order):
            return cell.strip() if isinstance(cell, str) else ""
    return ""


def totals_of(expenses: Iterable[Expense]) -> Mapping[str, Decimal]:
    """The sum per currency, the currencies in alphabetical order."""
    totals: dict[str, Decimal] = {}
    for expense in expenses:
        totals[expense.currency] = totals.get(expense.currency, Decimal(0)) + expense.amount
    return dict(sorted(totals.items()))
