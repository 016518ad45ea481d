"""What was read of the expenses, ready to be shown."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from desktop_assist.domain.errors import MissingFileError, UnreadableFileError
from desktop_assist.expenses.expense import Expense, ExpenseFilter, SkippedRow
from desktop_assist.expenses.expense_sheet import totals_of
from desktop_assist.ui.expenses.page_services import ExpenseLister
from desktop_assist.ui.expenses.period_choice import Days
from desktop_assist.ui.expenses.table_column import COLUMNS, TableColumn


@dataclass(frozen=True, slots=True)
class TableQuestion:
    """Which rows are wanted, and in which order.

    Attributes:
        days: When.
        words: Each has to stand somewhere in the row.
        sorted_by: Name of a column.
        is_descending: The latest, the largest first.
    """

    days: Days = field(default_factory=Days)
    words: str = ""
    sorted_by: str = "date"
    is_descending: bool = True

    @property
    def is_everything(self) -> bool:
        """Whether every row is wanted."""
        return self.days == Days() and not self.words.strip()


@dataclass(frozen=True, slots=True)
class ExpensePicture:
    """The rows as they are shown.

    Attributes:
        expenses: In the order that is wanted.
        columns: Those that have something to show.
        totals: Per currency.
        categories: In use, for corrections.
        skipped: Rows of the sheet that could not be read.
        file: The sheet; None where it cannot be read.
        home_currency: What most rows are in.
        problem: Why it cannot be read, and what to do.
        is_missing: Whether that is because there is no sheet, as before the first expense.
        places: Where an expense stands, by its id and by its row in the sheet.
    """

    expenses: tuple[Expense, ...] = ()
    columns: tuple[TableColumn, ...] = ()
    totals: Mapping[str, Decimal] = field(default_factory=dict)
    categories: tuple[str, ...] = ()
    skipped: tuple[SkippedRow, ...] = ()
    file: Path | None = None
    home_currency: str = ""
    problem: tuple[str, str] | None = None
    is_missing: bool = False
    places: Mapping[str | int, int] = field(default_factory=dict)

    def place_of(self, expense: Expense) -> int:
        """Where an expense stands now, which may have got another id meanwhile; -1: nowhere."""
        return self.places.get(expense.id, self.places.get(expense.row, -1))


def read_picture(expenses: ExpenseLister, question: TableQuestion) -> ExpensePicture:
    """Read, filter, sort and add up; for a worker: of many rows it takes a moment."""
    try:
        listing = expenses.list(ExpenseFilter(question.days.first, question.days.last))
    except UnreadableFileError as error:
        is_missing = isinstance(error, MissingFileError)
        return ExpensePicture(problem=(error.message, error.hint), is_missing=is_missing)
    found = matching(listing.expenses, question.words)
    is_wanted_order = question.sorted_by == "date" and not question.is_descending
    ordered = found if is_wanted_order else _sorted(found, question)
    by_row: dict[str | int, int] = {one.row: at for at, one in enumerate(ordered)}
    return ExpensePicture(
        tuple(ordered),
        _columns(listing.expenses),
        totals_of(found),
        tuple(dict.fromkeys(one.category for one in listing.expenses if one.category)),
        listing.skipped,
        listing.file,
        _usual(one.currency for one in listing.expenses),
        places={**by_row, **{one.id: at for at, one in enumerate(ordered)}},
    )


def matching(expenses: Sequence[Expense], words: str) -> Sequence[Expense]:
    """Those in which each of the words stands somewhere."""
    wanted = words.casefold().split()
    if not wanted:
        return expenses
    return [one for one in expenses if all(word in _row_text(one) for word in wanted)]


def _row_text(expense: Expense) -> str:
    return "\n".join(
        (
            expense.merchant,
            expense.category,
            expense.description,
            f"{expense.amount} {expense.amount:,}",
            expense.currency,
            expense.status,
            expense.payment,
            expense.project,
            expense.attendees,
            expense.place,
            expense.receipt,
            f"{expense.date}",
        )
    ).casefold()


def _sorted(expenses: Sequence[Expense], question: TableQuestion) -> list[Expense]:
    column = next(one for one in COLUMNS if one.name == question.sorted_by)
    return sorted(expenses, key=column.key, reverse=question.is_descending)


def _columns(expenses: Iterable[Expense]) -> tuple[TableColumn, ...]:
    used = {
        column.name
        for column in COLUMNS
        if column.is_usual or any(column.text(one) for one in expenses)
    }
    return tuple(column for column in COLUMNS if column.name in used)


def _usual(currencies: Iterable[str]) -> str:
    counted = Counter(currencies).most_common(1)
    return counted[0][0] if counted else ""
