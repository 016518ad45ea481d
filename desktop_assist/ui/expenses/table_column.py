"""The columns of the table: what each shows of an expense, and what it changes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from desktop_assist.domain.told_date import short_date
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import marked
from desktop_assist.expenses.expense import Expense
from desktop_assist.expenses.wording import amount_words


@dataclass(frozen=True, slots=True)
class TableColumn:
    """One column.

    Attributes:
        name: What it shows.
        heading: For people.
        width: In letters.
        text: What stands in a cell.
        key: What it is sorted by. Any: texts, days and amounts, each among themselves.
        argument: Which argument of the tool a correction fills; empty where none is made.
        typed: What is to be corrected, as it would be typed.
        is_number: Whether it stands at the right.
        is_usual: Whether it is shown although no expense has anything in it.
    """

    name: str
    heading: str
    width: int
    text: Callable[[Expense], str]
    key: Callable[[Expense], Any]
    argument: str = ""
    typed: Callable[[Expense], str] | None = None
    is_number: bool = False
    is_usual: bool = True


def _words(name: str, heading: str, width: int, *, is_usual: bool = True) -> TableColumn:
    def text(expense: Expense) -> str:
        return str(getattr(expense, name))

    return TableColumn(
        name,
        heading,
        width,
        text,
        lambda expense: text(expense).casefold(),
        argument=name,
        is_usual=is_usual,
    )


MARK = TableColumn(
    "mark",
    "",
    3,
    lambda one: " ".join(one.warnings),
    lambda one: not one.warnings,
    is_usual=False,
)
RECEIPT = TableColumn(
    "receipt", marked("Receipt"), 8, lambda one: one.receipt, lambda one: one.receipt.casefold()
)
COLUMNS = (
    MARK,
    TableColumn(
        "date",
        marked("Date"),
        12,
        lambda one: short_date(one.date),
        lambda one: one.date,
        argument="date",
        typed=lambda one: one.date.isoformat(),
    ),
    _words("merchant", marked("Merchant"), 20),
    TableColumn(
        "amount",
        marked("Amount"),
        14,
        lambda one: tr_told(amount_words(one.amount, one.currency)),
        lambda one: one.amount,
        argument="amount",
        typed=lambda one: f"{one.amount} {one.currency}",
        is_number=True,
    ),
    _words("category", marked("Category"), 11),
    _words("description", marked("Description"), 20),
    _words("payment", marked("Paid with"), 14, is_usual=False),
    _words("project", marked("Project"), 14, is_usual=False),
    _words("attendees", marked("With"), 16, is_usual=False),
    _words("place", marked("Place"), 14, is_usual=False),
    TableColumn(
        "status",
        marked("Status"),
        10,
        lambda one: one.status,
        lambda one: one.status.casefold(),
        is_usual=False,
    ),
    RECEIPT,
)
