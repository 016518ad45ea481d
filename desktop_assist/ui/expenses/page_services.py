"""What the expenses on screen ask of the rest of the program."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from desktop_assist.domain.clock import Clock
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.expenses.expense import ExpenseFilter, ExpenseListing
from desktop_assist.expenses.report.report_record import ReportRecord
from desktop_assist.ui.expenses.receipt_services import ReceiptServices
from desktop_assist.ui.own_changes import Act


class ExpenseLister(Protocol):
    """Lists the rows of the expense sheet; blocking."""

    def list(self, wanted: ExpenseFilter) -> ExpenseListing:
        """The expenses that are wanted."""


class ReportLister(Protocol):
    """Lists the reports that were made; blocking."""

    def listing(self) -> tuple[ReportRecord, ...]:
        """All reports, the oldest first."""

    def files_of(self, record: ReportRecord) -> tuple[Path, ...]:
        """Where its files are; those that are still there."""


@dataclass(frozen=True, slots=True)
class PageServices:
    """What the expenses are read with and changed through.

    Attributes:
        expenses: The sheet's rows.
        receipts: What becomes new rows.
        reports: The reports that were made.
        act: Changes the sheet, journalled like every change.
        workers: Runs what blocks.
        clock: The present moment.
    """

    expenses: ExpenseLister
    receipts: ReceiptServices
    reports: ReportLister
    act: Act
    workers: WorkerPool
    clock: Clock
