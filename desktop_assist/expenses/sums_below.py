"""Keep the sums below the rows of an expense sheet right, when they were typed as figures."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Literal, TypeAlias

from desktop_assist.expenses.expense import Expense
from desktop_assist.expenses.expense_row import FORMULA_STARTS, shown_text
from desktop_assist.expenses.expense_sheet import ExpenseSheet
from desktop_assist.files.formats.formula_cells import formula_columns
from desktop_assist.files.formats.spreadsheet import CSV_SUFFIXES, tables_in
from desktop_assist.files.formats.table import Cell

SummedColumn: TypeAlias = Literal["amount", "tax"]
SUMMED: tuple[SummedColumn, ...] = ("amount", "tax")
# Others are written with spaces, points or signs that belong to the person.
_PLAIN = re.compile(r"-?\d+(?:[.,]\d+)?")


def first_sums_row(sheet: ExpenseSheet) -> int:
    """The first row of sums below the last expense; 0 where there is none."""
    last = sheet.expenses[-1].row if sheet.expenses else sheet.heading.row
    return next((row for row in sheet.totals_rows if row > last), 0)


def last_row_above(sheet: ExpenseSheet, sums: int) -> int:
    """The last row that is no row of sums, whether it could be read or not."""
    last = sheet.expenses[-1].row if sheet.expenses else sheet.heading.row
    return max([last, *(one.row for one in sheet.skipped if one.row < sums)])


def typed_sums(
    sheet: ExpenseSheet, content: bytes, more: Mapping[SummedColumn, Decimal]
) -> dict[int, Decimal] | None:
    """What the typed sums are to say once a column comes to more, by column from 0.

    Args:
        sheet: As it was read.
        content: Its file.
        more: How much more each column comes to; less where it is negative.

    Returns:
        Nothing where formulas do it; None where it cannot be told what a figure is the sum of.
    """
    sums = first_sums_row(sheet)
    row = _row(sheet, content, sums)
    is_csv = sheet.file.suffix.lower() in CSV_SUFFIXES
    formulas = frozenset() if is_csv else formula_columns(content, sheet.name, sums)
    typed = [one for one in sheet.heading.columns if one < len(row) and _is_figure(row[one])]
    found: dict[int, Decimal] = {}
    for place in (one for one in typed if one not in formulas):
        column = next((one for one in SUMMED if sheet.heading.places.get(one) == place), None)
        known = _figure(row[place])
        if column is None or known is None or known != _sum(sheet.expenses, column):
            return None
        found[place] = known + more.get(column, Decimal(0))
    is_last = sums == max(sheet.totals_rows) and not any(one.row > sums for one in sheet.skipped)
    return found if is_last or not found else None


def _row(sheet: ExpenseSheet, content: bytes, number: int) -> Sequence[Cell]:
    table = next(one for one in tables_in(sheet.file, content) if one.name == sheet.name)
    return table.rows[number - 1]


def _is_figure(cell: Cell) -> bool:
    if isinstance(cell, str):
        return any(map(str.isdecimal, cell)) or cell.startswith(FORMULA_STARTS)
    return isinstance(cell, (int, float)) and not isinstance(cell, bool)


def _figure(cell: Cell) -> Decimal | None:
    """The figure, where it is written so plainly that another can be written in the same way."""
    if isinstance(cell, float):
        return Decimal(repr(cell))
    text = shown_text(cell).strip()
    return Decimal(text.replace(",", ".")) if _PLAIN.fullmatch(text) else None


def _sum(expenses: Sequence[Expense], column: SummedColumn) -> Decimal:
    values = (one.amount if column == "amount" else one.tax for one in expenses)
    return sum((one for one in values if one is not None), Decimal(0))
