"""Keeps expenses until they stand in their sheet."""

import os
from dataclasses import dataclass
from pathlib import Path

from desktop_assist.domain.database import Database, Statement
from desktop_assist.expenses.outbox.waiting_expense import (
    WaitingExpense,
    cause_from,
    cause_text,
    expense_from,
    expense_text,
)

_KEEP = """
INSERT OR REPLACE INTO expense_outbox (id, sheet, expense, cause, change_id)
VALUES (?, ?, ?, ?, ?)
"""
_WAITING = "SELECT id, sheet, expense, cause, change_id FROM expense_outbox ORDER BY number"


@dataclass(frozen=True, slots=True)
class _Row:
    id: str
    sheet: bytes
    expense: str
    cause: str
    change_id: str

    def waiting(self) -> WaitingExpense:
        return WaitingExpense(
            self.id,
            Path(os.fsdecode(self.sheet)),
            expense_from(self.expense),
            cause_from(self.cause),
            self.change_id,
        )


class ExpenseOutbox:
    """The waiting expenses, durable; blocking, safe from any thread and beside other programs."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, one: WaitingExpense) -> None:
        """Keep an expense before anything is written; one of the same id is replaced."""
        values = (
            one.id, os.fsencode(one.sheet.absolute()), expense_text(one.expense),
            cause_text(one.cause), one.change_id,
        )  # fmt: skip
        self._database.write(Statement(_KEEP, values))

    def waiting(self) -> tuple[WaitingExpense, ...]:
        """All of them, oldest first."""
        return tuple(row.waiting() for row in self._database.rows(_Row, _WAITING))

    def find(self, expense_id: str) -> WaitingExpense | None:
        """One of them, as long as it waits."""
        return next((one for one in self.waiting() if one.id == expense_id), None)

    def begin(self, expense_id: str, change_id: str) -> None:
        """Name the change that is about to write an expense."""
        self._database.write(
            Statement(
                "UPDATE expense_outbox SET change_id = ? WHERE id = ?", (change_id, expense_id)
            )
        )

    def remove(self, expense_id: str) -> bool:
        """Forget one that is written, or not wanted any more; False when it was not there."""
        statement = Statement("DELETE FROM expense_outbox WHERE id = ?", (expense_id,))
        return self._database.write(statement) > 0
