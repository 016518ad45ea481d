"""Reads the rows that are wanted in a worker; of several questions the last counts."""

from PySide6.QtCore import QObject, Signal

from desktop_assist.ui.expenses.expense_picture import (
    ExpensePicture,
    TableQuestion,
    read_picture,
)
from desktop_assist.ui.expenses.page_services import PageServices
from desktop_assist.ui.task_runner import TaskRunner


class ExpenseReading(QObject):
    """Gives pictures of the expenses.

    Signals:
        read: The answer to the question asked last: an ExpensePicture.
        failed: Why it cannot be read: the error.
    """

    read = Signal(ExpensePicture)
    failed = Signal(object)

    def __init__(self, services: PageServices, tasks: TaskRunner) -> None:
        super().__init__()
        self._services = services
        self._tasks = tasks
        self._question = TableQuestion()
        self._is_wanted = False
        self._is_reading = False

    @property
    def question(self) -> TableQuestion:
        """What was asked last."""
        return self._question

    def ask(self, question: TableQuestion) -> None:
        """Ask for these rows."""
        self._question = question
        self.refresh()

    def refresh(self) -> None:
        """Read again: the sheet may have changed."""
        self._is_wanted = True
        if not self._is_reading:
            self._is_reading = True
            self._tasks.start(self._follow(), "read expenses", self.failed.emit)

    async def _follow(self) -> None:
        try:
            while self._is_wanted:
                self._is_wanted = False
                services, question = self._services, self._question
                picture = await services.workers.run(read_picture, services.expenses, question)
                if not self._is_wanted:  # nothing else is wanted by now
                    self.read.emit(picture)
        finally:
            self._is_reading = False
