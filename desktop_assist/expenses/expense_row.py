"""Read one row of an expense sheet as an expense, or say why it is none."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from desktop_assist.expenses.column_habits import ColumnHabits, SheetConventions
from desktop_assist.expenses.currency import find_currency, rounded
from desktop_assist.expenses.expense import Expense, ExpenseColumn, SkippedRow
from desktop_assist.expenses.expense_id import with_row_id
from desktop_assist.expenses.heading import Heading
from desktop_assist.expenses.money import Money, from_number, parse_money
from desktop_assist.expenses.sheet_date import SheetDate, parse_date
from desktop_assist.files.formats.table import Cell

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\0")
_TOTAL_WORD = re.compile(
    r"\W*(totals?|sum|subtotal|summe|gesamt|gesamtsumme|zwischensumme|endsumme)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class TotalsRow:
    """A row that sums up others; it is no expense."""

    row: int


class _UnreadableCellError(Exception):
    """A cell that an expense cannot do without says nothing that is understood."""


@dataclass(frozen=True, slots=True)
class RowReader:
    """Reads the rows of one sheet; what stands beside the table is not looked at."""

    heading: Heading
    habits: ColumnHabits
    conventions: SheetConventions
    _columns: slice = field(init=False)

    def __post_init__(self) -> None:
        """Work out once where the table is."""
        columns = self.heading.columns
        object.__setattr__(self, "_columns", slice(columns.start, columns.stop))

    def read(self, number: int, row: Sequence[Cell]) -> Expense | SkippedRow | TotalsRow | None:
        """One row; None when it is empty."""
        inside = row[self._columns]
        if all(cell in ("", None) for cell in inside):
            return None
        found = self._date(row)
        if found is None and _is_totals(inside):
            return TotalsRow(number)
        try:
            return self._expense(number, row, found)
        except _UnreadableCellError as error:
            return SkippedRow(number, str(error))

    def _expense(self, number: int, row: Sequence[Cell], found: SheetDate | None) -> Expense:
        day = self._needed_date(row, found)
        money = self._money(number, row)
        expense = Expense(
            id=self._text(row, "id"),
            date=day.date,
            merchant=self._text(row, "merchant"),
            category=self._text(row, "category"),
            description=self._text(row, "description"),
            amount=money.amount,
            currency=money.currency,
            tax=self._tax(row, money.currency),
            receipt=self._text(row, "receipt"),
            status=self._text(row, "status"),
            row=number,
            payment=self._text(row, "payment"),
            project=self._text(row, "project"),
            attendees=self._text(row, "attendees"),
            place=self._text(row, "place"),
            warnings=tuple(filter(None, (day.doubt, self._doubt(row, money)))),
        )
        return with_row_id(expense)

    def _cell(self, row: Sequence[Cell], column: ExpenseColumn) -> Cell:
        place = self.heading.places.get(column)
        return row[place] if place is not None and place < len(row) else ""

    def _text(self, row: Sequence[Cell], column: ExpenseColumn) -> str:
        cell = self._cell(row, column)
        # Most cells are texts and most texts unguarded; there may be a million of them.
        text = cell.strip() if isinstance(cell, str) else shown_text(cell)
        return _without_guard(text) if text.startswith("'") else text

    def _date(self, row: Sequence[Cell]) -> SheetDate | None:
        order = self.conventions.date_order
        return parse_date(self._cell(row, "date"), self.habits.date_order, order)

    def _needed_date(self, row: Sequence[Cell], found: SheetDate | None) -> SheetDate:
        if found:
            return found
        text = self._text(row, "date")
        reason = f'the date "{text}" cannot be read' if text else "there is no date"
        raise _UnreadableCellError(reason)

    def _money(self, number: int, row: Sequence[Cell]) -> Money:
        cell = self._cell(row, "amount")
        named = self._named_currency(number, row)
        money = self._read_amount(cell, named or self.conventions.home_currency)
        if money is None:
            text = shown_text(cell)
            reason = f'the amount "{text}" cannot be read' if text else "there is no amount"
            raise _UnreadableCellError(reason)
        currency = named or money.currency or self.conventions.home_currency
        return Money(rounded(money.amount, currency), currency, money.is_doubtful)

    def _named_currency(self, number: int, row: Sequence[Cell]) -> str:
        text = self._text(row, "currency")
        if not text:
            return self.habits.formats.get(number, "") or self.habits.currency
        if found := find_currency(text, self.conventions.home_currency):
            return found
        raise _UnreadableCellError(f'the currency "{text}" is not known')

    def _read_amount(self, cell: Cell, currency: str) -> Money | None:
        if isinstance(cell, bool):
            return None
        if isinstance(cell, (int, float)):
            return Money(from_number(cell, currency))
        return parse_money(shown_text(cell), currency, self.habits.decimal_mark)

    def _tax(self, row: Sequence[Cell], currency: str) -> Decimal | None:
        cell = self._cell(row, "tax")
        if isinstance(cell, str) and "%" in cell:  # a rate, not an amount
            return None
        money = self._read_amount(cell, currency)
        return rounded(money.amount, currency) if money else None

    def _doubt(self, row: Sequence[Cell], money: Money) -> str:
        text = self._text(row, "amount")
        if money.is_doubtful:
            return f'The amount "{text}" is read as {money.amount}.'
        if "currency" in self.heading.places and not self._text(row, "currency"):
            return f"No currency is given; {money.currency} is assumed."
        return ""


def shown_text(cell: Cell) -> str:
    """A cell as text for people."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return cell.isoformat() if isinstance(cell, date) else str(cell).strip()


def _without_guard(text: str) -> str:
    """Text without the apostrophe that keeps it from being taken for a formula."""
    return text[1:] if text.startswith("'") and text[1:2] in FORMULA_STARTS else text


def _is_totals(row: Sequence[Cell]) -> bool:
    """Whether the row says no more than "Total" and perhaps a currency.

    A row with more words is an expense without a date, paid to a merchant called Total.
    """
    words = [cell for cell in row if isinstance(cell, str) and any(map(str.isalpha, cell))]
    return 0 < len(words) <= 2 and _TOTAL_WORD.match(words[0]) is not None
