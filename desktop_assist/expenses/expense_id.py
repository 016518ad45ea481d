"""Name a row of the sheet so that it is found again, and never mistaken for another.

A row without a number of its own is named by its place and a short mark of its content: rows
inserted above it do not matter, and a row that was changed meanwhile is not the one that was meant.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from hashlib import blake2b

from desktop_assist.domain.errors import ToolInputError
from desktop_assist.expenses.expense import Expense

ROW = "row "
_MARK_BYTES = 4
_ROW_ID = re.compile(rf"{ROW}(\d+)/([0-9a-f]+)")
_LIST_AGAIN = "List the expenses again, and take the id from there."


def with_row_id(expense: Expense) -> Expense:
    """The expense with an id; one of the sheet's own stays."""
    return expense if expense.id else replace(expense, id=f"{ROW}{expense.row}/{_mark(expense)}")


def is_row_id(expense_id: str) -> bool:
    """Whether the sheet has no id of its own for an expense."""
    return _ROW_ID.fullmatch(expense_id) is not None


def row_mark(expense_id: str) -> str:
    """What stays of an id when its row moves: the mark of its content, or the sheet's own id."""
    found = _ROW_ID.fullmatch(expense_id)
    return found[2] if found else expense_id


def same_row(one_id: str, other_id: str) -> bool:
    """Whether two ids name the same expense: a row may have moved between two listings."""
    are_rows = bool(_ROW_ID.fullmatch(one_id)) == bool(_ROW_ID.fullmatch(other_id))
    return are_rows and row_mark(one_id) == row_mark(other_id)


def find_expense(expenses: Sequence[Expense], expense_id: str) -> Expense:
    """The expense with an id.

    Raises:
        ToolInputError: There is none, or several could be meant.
    """
    match = _ROW_ID.fullmatch(expense_id.strip())
    if match is None:
        found = [one for one in expenses if one.id == expense_id.strip()]
    else:
        found = [one for one in expenses if one.id.endswith(f"/{match[2]}")]
        found = [one for one in found if one.row == int(match[1])] or found
    if not found:
        raise ToolInputError(
            f'There is no expense "{expense_id}" in the sheet: it may have been changed or removed '
            "since it was listed.",
            _LIST_AGAIN,
        )
    if len(found) > 1:
        rows = ", ".join(str(one.row) for one in found)
        raise ToolInputError(
            f'Several expenses could be "{expense_id}": rows {rows}. None was changed.',
            _LIST_AGAIN if match else "Give each its own id in the sheet.",
        )
    return found[0]


def _mark(expense: Expense) -> str:
    texts: tuple[str, ...] = (
        expense.merchant,
        expense.category,
        expense.description,
        expense.receipt,
    )
    further = (expense.payment, expense.project, expense.attendees, expense.place)
    values = (expense.date, *texts, expense.status, expense.amount, expense.currency, expense.tax)
    if any(further):
        values = (*values, *further)
    content = "\x1f".join(map(str, values)).encode(errors="surrogatepass")
    return blake2b(content, digest_size=_MARK_BYTES).hexdigest()
