"""The expenses as a table, with what narrows it above and what it adds up to below."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop_assist.domain.translation import marked, tr
from desktop_assist.expenses.expense import Expense
from desktop_assist.expenses.expense_sheet import totals_of
from desktop_assist.ui.error_words import error_words
from desktop_assist.ui.expenses.expense_model import ExpenseModel
from desktop_assist.ui.expenses.expense_picture import ExpensePicture, TableQuestion
from desktop_assist.ui.expenses.expense_reading import ExpenseReading
from desktop_assist.ui.expenses.expense_table import ExpenseTable
from desktop_assist.ui.expenses.expenses_hint import ExpensesHint
from desktop_assist.ui.expenses.page_services import PageServices
from desktop_assist.ui.expenses.table_head import TableHead
from desktop_assist.ui.expenses.totals_line import TotalsLine
from desktop_assist.ui.task_runner import TaskRunner

_SUM = "add up expenses"
_UNREADABLE = marked("The expenses could not be read.")


class TableView(QWidget):
    """Joins the table to what is read.

    Signals:
        corrected: An Expense, the argument that changes and its new text.
        deletion_wanted: A list of expenses.
        receipt_wanted: The receipt of an Expense.
        add_wanted: An expense is to be added by hand.
        skipped_wanted: Rows that could not be read are to be listed, beside a box of this view.
        picture_read: What is shown now: an ExpensePicture.
        failed: Why the expenses cannot be read, in words.
    """

    corrected = Signal(Expense, str, str)
    deletion_wanted = Signal(list)
    receipt_wanted = Signal(Expense)
    add_wanted = Signal()
    skipped_wanted = Signal(tuple, QRect)
    picture_read = Signal(ExpensePicture)
    failed = Signal(str)

    def __init__(self, services: PageServices, tasks: TaskRunner) -> None:
        super().__init__()
        self._services = services
        self._tasks = tasks
        self._picture = ExpensePicture()
        self._sorting = ("date", True)
        self._reading = ExpenseReading(services, tasks)
        self._model = ExpenseModel()
        self._head = TableHead()
        self._table = ExpenseTable(self._model)
        self._hint = ExpensesHint()
        self._totals = TotalsLine()
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    @property
    def picture(self) -> ExpensePicture:
        """What is shown."""
        return self._picture

    def refresh(self) -> None:
        """Read again what is asked for."""
        days = self._head.days(self._services.clock.now().date())
        self._reading.ask(TableQuestion(days, self._head.words, *self._sorting))

    def enter(self) -> None:
        """Take the keyboard."""
        self._table.enter()

    def enter_search(self) -> None:
        """Put the keyboard where rows are looked for."""
        self._head.enter_search()

    def look_for(self, words: str) -> None:
        """Show the rows with these words in them."""
        self._head.look_for(words)

    def row_box(self, around: QWidget) -> QRect:
        """Where the current row is, in terms of a widget around this one."""
        box = self._table.visualRect(self._table.currentIndex())
        return QRect(self._table.viewport().mapTo(around, box.topLeft()), box.size())

    def forget_typed(self) -> None:
        """What was typed was not written."""
        self._model.forget_typed()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._hint)
        column.addWidget(self._stack, 1)
        column.addWidget(self._totals)
        self._totals.hide()

    def _connect(self) -> None:
        self._head.changed.connect(self.refresh)
        self._head.left_down.connect(self._table.enter)
        self._reading.read.connect(self._take)
        self._reading.failed.connect(self._fail)
        self._table.sorted_by.connect(self._sort)
        self._table.receipt_wanted.connect(self.receipt_wanted)
        self._table.deletion_wanted.connect(self.deletion_wanted)
        self._table.selection_changed.connect(self._add_up)
        self._model.corrected.connect(self.corrected)
        self._hint.add_wanted.connect(self.add_wanted)
        self._hint.everything_wanted.connect(self._head.show_everything)
        self._totals.skipped_wanted.connect(self._ask_skipped)

    def _take(self, picture: ExpensePicture) -> None:
        self._picture = picture
        question = self._reading.question
        self._table.show_picture(picture, question)
        self._totals.show_picture(picture)
        is_empty = not picture.expenses
        if is_empty:
            self._hint.say(picture, question)
        self._stack.setCurrentWidget(self._hint if is_empty else self._table)
        self._head.setVisible(not is_empty or not question.is_everything)
        self.picture_read.emit(picture)

    def _sort(self, column: str, is_descending: bool) -> None:  # noqa: FBT001 - a signal's slot
        self._sorting = (column, is_descending)
        self.refresh()

    def _add_up(self) -> None:
        """The totals of what is selected, in a worker: it may be a hundred thousand rows."""
        self._tasks.cancel(_SUM)
        chosen = self._table.selected()
        if len(chosen) > 1:
            self._tasks.start(self._show_sum(chosen), _SUM, self._fail)
        else:
            self._totals.show_selection(len(chosen), {})

    async def _show_sum(self, chosen: Sequence[Expense]) -> None:
        totals = await self._services.workers.run(totals_of, chosen)
        self._totals.show_selection(len(chosen), totals)

    def _ask_skipped(self) -> None:
        button = self._totals.skipped_button
        box = QRect(button.mapTo(self, QPoint(0, 0)), button.size())
        self.skipped_wanted.emit(self._picture.skipped, box)

    def _fail(self, error: BaseException) -> None:
        self.failed.emit(error_words(error, tr(_UNREADABLE)))
