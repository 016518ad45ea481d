"""An expense that is not in its sheet yet."""

import json
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from desktop_assist.domain.cause import Cause
from desktop_assist.expenses.expense import NewExpense


@dataclass(frozen=True, slots=True)
class WaitingExpense:
    """An expense on its way.

    Attributes:
        id: Of this row, for ever: with it, no retry writes it twice.
        sheet: Where it is to be written.
        expense: What is to be written.
        cause: Who asked for it.
        change_id: The change that was begun for it; empty if none was.
        reason: Why it waits; empty when that has not been looked at.
    """

    id: str
    sheet: Path
    expense: NewExpense
    cause: Cause
    change_id: str = ""
    reason: str = ""


def expense_text(new: NewExpense) -> str:
    """The expense for the database, exact."""
    return json.dumps(asdict(new), default=str)


def expense_from(text: str) -> NewExpense:
    """The expense again."""
    values = json.loads(text)
    day, amount, tax, receipt = (values.pop(name) for name in ("date", "amount", "tax", "receipt"))
    return NewExpense(
        date=date.fromisoformat(day),
        amount=Decimal(amount),
        tax=None if tax is None else Decimal(tax),
        receipt=None if receipt is None else Path(receipt),
        **values,
    )


def cause_text(cause: Cause) -> str:
    """The cause for the database."""
    return json.dumps(asdict(cause))


def cause_from(text: str) -> Cause:
    """The cause again."""
    return Cause(**json.loads(text))
