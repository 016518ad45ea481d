"""The expenses as a page of the window: head, views, and what is said about them."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.translation import marked, tr
from desktop_assist.expenses.expense import Expense, SkippedRow
from desktop_assist.expenses.report.report_record import ReportRecord
from desktop_assist.ui.chat.notice_bar import NoticeAction
from desktop_assist.ui.error_words import error_words
from desktop_assist.ui.expenses.charts_view import ChartsView
from desktop_assist.ui.expenses.expense_changes import ExpenseChanges
from desktop_assist.ui.expenses.expense_picture import ExpensePicture
from desktop_assist.ui.expenses.expenses_head import ExpensesHead
from desktop_assist.ui.expenses.new_expense_panel import NewExpensePanel
from desktop_assist.ui.expenses.new_report_panel import NewReportPanel
from desktop_assist.ui.expenses.page_loader import PageLoader
from desktop_assist.ui.expenses.page_services import PageServices
from desktop_assist.ui.expenses.period_choice import LAST_MONTH
from desktop_assist.ui.expenses.reason_panel import ReasonPanel
from desktop_assist.ui.expenses.receipt_panel import ReceiptPanel
from desktop_assist.ui.expenses.receipts_view import ReceiptsView
from desktop_assist.ui.expenses.reports_view import ReportsView
from desktop_assist.ui.expenses.skipped_rows import SkippedRows
from desktop_assist.ui.expenses.table_view import TableView
from desktop_assist.ui.expenses.view_names import CHARTS, RECEIPTS, REPORTS, TABLE
from desktop_assist.ui.own_changes import Outcome
from desktop_assist.ui.page import Page
from desktop_assist.ui.popover import Popover
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.task_runner import TaskRunner

ExpensesView: TypeAlias = TableView | ReceiptsView | ChartsView | ReportsView

_VIEWS = (TABLE, RECEIPTS, CHARTS, REPORTS)
_NO_RECEIPT = marked("The receipt could not be found.")
_CONTROL = Qt.KeyboardModifier.ControlModifier


class ExpensesPage(Page):
    """Joins the views to what is read and to what is changed."""

    name = "expenses"

    def __init__(self, services: PageServices, tasks: TaskRunner) -> None:
        super().__init__()
        self._services = services
        self._tasks = tasks
        self._changes = ExpenseChanges(services, tasks)
        self._head = ExpensesHead(_VIEWS)
        self._stack = QStackedWidget()
        self._table = TableView(services, tasks)
        self._receipts = ReceiptsView(services, self._changes, tasks)
        self._charts = ChartsView(services, tasks)
        self._reports = ReportsView(services, tasks)
        self._views: dict[str, ExpensesView] = {
            TABLE: self._table,
            RECEIPTS: self._receipts,
            CHARTS: self._charts,
            REPORTS: self._reports,
        }
        self._view = TABLE
        self._loader = PageLoader(services.receipts.pages, services.workers)
        self._popover = Popover(self)
        self._lay_out()
        self._connect()

    @override
    def open(self) -> None:
        """Show the expenses as they are now, with the keyboard in them."""
        self._table.refresh()
        self._receipts.restore()
        self.show_view(self._view)

    def show_view(self, name: str) -> None:
        """Show one of the views, with the keyboard in it."""
        if name != self._view:
            self._notices.hide()  # it spoke of what was seen before
        self._view = name
        self._head.show_view(name)
        self._stack.setCurrentWidget(self._views[name])
        self._views[name].enter()

    def take_receipts(self, files: Iterable[Path]) -> None:
        """Keep and read receipts that were dropped."""
        self.show_view(RECEIPTS)
        # In the next turn: what is shown for the first time takes as long as one may last.
        taken = list(files)
        QTimer.singleShot(0, self, lambda: self._add_receipts(taken))

    @override
    def refresh(self) -> None:
        """Read again, if it is seen: the sheet may have changed."""
        if self.isVisible():
            self._table.refresh()
            if self._view == REPORTS:
                self._reports.refresh()

    def _add_receipts(self, files: Sequence[Path]) -> None:
        self._receipts.add(files)
        if self._view == RECEIPTS:
            self._receipts.enter()  # an empty list cannot take the keyboard

    @override
    def _shortcut(self, event: QKeyEvent) -> Callable[[], None] | None:
        if event.matches(QKeySequence.StandardKey.New):
            return self._ask_new
        if event.matches(QKeySequence.StandardKey.Find):
            return self._search
        number = event.key() - Qt.Key.Key_1.value
        is_held = event.modifiers() == _CONTROL
        if is_held and 0 <= number < len(_VIEWS):
            return lambda: self.show_view(_VIEWS[number])
        return self._changes.undo if is_held and event.key() == Qt.Key.Key_Z else None

    def _show_rows(self, words: str) -> None:
        self._table.look_for(words)
        self.show_view(TABLE)

    def _search(self) -> None:
        self.show_view(TABLE)
        self._table.enter_search()

    def _lay_out(self) -> None:
        for view in self._views.values():
            self._stack.addWidget(view)
        self._fill(self, self._head, self._stack, growing=self._stack)

    def _connect(self) -> None:
        head, table = self._head, self._table
        head.back_wanted.connect(self.back_wanted)
        head.side_wanted.connect(self.side_wanted)
        head.new_wanted.connect(self._ask_new)
        head.view_wanted.connect(self.show_view)
        table.corrected.connect(self._changes.correct)
        table.deletion_wanted.connect(self._changes.delete)
        table.receipt_wanted.connect(self._open_receipt)
        table.add_wanted.connect(self._ask_new)
        table.skipped_wanted.connect(self._list_skipped)
        table.failed.connect(self._notices.warn)
        table.picture_read.connect(self._know)
        table.picture_read.connect(self._charts.show_picture)
        self._charts.rows_wanted.connect(self._show_rows)
        reports = self._reports
        reports.new_wanted.connect(self._ask_report)
        reports.status_wanted.connect(
            lambda values: self._changes.make("set_report_status", values)
        )
        reports.reason_wanted.connect(self._ask_reason)
        reports.failed.connect(self._notices.warn)
        self._receipts.count_changed.connect(self._count)
        self._changes.ended.connect(self._tell)
        self._popover.left.connect(self._give_keyboard_back)

    def _know(self, picture: ExpensePicture) -> None:
        self._receipts.know(picture.categories, picture.home_currency)

    def _count(self, count: int) -> None:
        name = tr(RECEIPTS)
        self._head.name_view(RECEIPTS, f"{name} ({count})" if count else name)

    def _ask_new(self) -> None:
        picture = self._table.picture
        today = self._services.clock.now().date()
        panel = NewExpensePanel(today, picture.home_currency, picture.categories)
        panel.left.connect(self._popover.leave)
        panel.added.connect(self._add)
        self._popover.show_beside(panel, self._box_of(self._head.new_button))

    def _add(self, values: JsonObject) -> None:
        self._popover.leave()
        self._changes.add(values)

    def _ask_report(self) -> None:
        """For the last month, which is what a report is mostly about."""
        panel = NewReportPanel(LAST_MONTH.days(self._services.clock.now().date()))
        panel.left.connect(self._popover.leave)
        panel.wanted.connect(self._make_report)
        self._popover.show_beside(panel, self._box_of(self._reports.new_button))

    def _ask_reason(self, record: ReportRecord, status: str) -> None:
        panel = ReasonPanel(record, status)
        panel.left.connect(self._popover.leave)
        panel.wanted.connect(self._hand_in)
        self._popover.show_beside(panel, self._box_of(self._reports.status_button))

    def _hand_in(self, values: JsonObject) -> None:
        self._popover.leave()
        self._changes.make("set_report_status", values)

    def _make_report(self, values: JsonObject) -> None:
        self._popover.leave()
        self._changes.make("generate_expense_report", values)

    def _list_skipped(self, skipped: Sequence[SkippedRow], box: QRect) -> None:
        listing = SkippedRows(skipped)
        listing.left.connect(self._popover.leave)
        self._popover.show_beside(listing, box.translated(self._table.mapTo(self, QPoint(0, 0))))

    def _open_receipt(self, expense: Expense) -> None:
        self._tasks.start(self._show_receipt(expense), "open receipt", self._fail)

    async def _show_receipt(self, expense: Expense) -> None:
        services = self._services
        path = await services.workers.run(services.receipts.files.find, expense.receipt)
        panel = ReceiptPanel(path, await self._loader.load(path))
        panel.left.connect(self._popover.leave)
        self._popover.show_beside(panel, self._table.row_box(self))

    def _tell(self, outcome: Outcome) -> None:
        undo = (NoticeAction(tr("Undo"), self._changes.undo),) if outcome.can_undo else ()
        if outcome.warnings or not outcome.is_done:
            self._notices.warn(" ".join((outcome.text, *outcome.warnings)), *undo)
        else:
            self._notices.inform(outcome.text, *undo)
        if outcome.is_done:
            self.refresh()
        else:
            self._table.forget_typed()

    def _fail(self, error: BaseException) -> None:
        self._notices.warn(error_words(error, tr(_NO_RECEIPT)))

    def _box_of(self, widget: QWidget) -> QRect:
        return QRect(widget.mapTo(self, QPoint(0, 0)), widget.size())

    def _give_keyboard_back(self) -> None:
        if self.isVisible():
            self._views[self._view].enter()
