"""What the expenses on screen ask of the rest of the program."""

from dataclasses import dataclass
from typing import Protocol

from desktop_assist.domain.clock import Clock
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.expenses.expense import ExpenseFilter, ExpenseListing
from desktop_assist.ui.expenses.receipt_services import ReceiptServices
from desktop_assist.ui.own_changes import Act


class ExpenseLister(Protocol):
    """Lists the rows of the expense sheet; blocking."""

    def list(self, wanted: ExpenseFilter) -> ExpenseListing:
        """The expenses that are wanted."""


@dataclass(frozen=True, slots=True)
class PageServices:
    """What the expenses are read with and changed through.

    Attributes:
        expenses: The sheet's rows.
        receipts: What becomes new rows.
        act: Changes the sheet, journalled like every change.
        workers: Runs what blocks.
        clock: The present moment.
    """

    expenses: ExpenseLister
    receipts: ReceiptServices
    act: Act
    workers: WorkerPool
    clock: Clock
