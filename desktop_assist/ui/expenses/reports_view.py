"""The reports that were made: how far each is, and what it looks like."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.translation import marked, tr
from desktop_assist.expenses.report.report_record import ReportRecord
from desktop_assist.ui.error_words import error_words
from desktop_assist.ui.expenses.nothing_yet import NothingYet
from desktop_assist.ui.expenses.page_loader import PageLoader
from desktop_assist.ui.expenses.page_services import PageServices
from desktop_assist.ui.expenses.report_preview import ReportPreview
from desktop_assist.ui.expenses.shown_report import (
    NEXT_STATUS,
    STATUS_WORDS,
    ShownReport,
    read_reports,
)
from desktop_assist.ui.flow_layout import FlowLayout
from desktop_assist.ui.scroll_bar import style_scroll_bar
from desktop_assist.ui.surfaces import ActionButton
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.theme import GAP, clear_ground
from desktop_assist.ui.two_lines import SECOND_LINE, TwoLines

_READ = "list reports"
_NONE = marked("There is no report yet")
_MAKE_ONE = marked(
    "A report lists the expenses of some days, with their receipts, as PDF and as workbook."
)
_UNREADABLE = marked("The reports could not be listed.")


class ReportsView(QWidget):
    """A list at the left, the chosen report's pages at the right.

    Signals:
        new_wanted: A report is to be made.
        status_wanted: Arguments with which a report's status is set.
        reason_wanted: The ReportRecord that the rules hold back, and the status it is to have.
        failed: Why they cannot be listed.
    """

    new_wanted = Signal()
    status_wanted = Signal(dict)
    reason_wanted = Signal(ReportRecord, str)
    failed = Signal(str)

    def __init__(self, services: PageServices, tasks: TaskRunner) -> None:
        super().__init__()
        self._services = services
        self._tasks = tasks
        self._reports: tuple[ShownReport, ...] = ()
        self._loader = PageLoader(services.receipts.pages, services.workers)
        self._list = QListWidget()
        self._preview = ReportPreview(self._loader, tasks)
        self._make = ActionButton(tr("Make report"), "primary", "new")
        self._status = ActionButton("")
        self._draft = ActionButton(tr("Back to draft"), "quiet")
        self._open = ActionButton(tr("Open file"))
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    @property
    def new_button(self) -> QWidget:
        """Where a report is asked for."""
        return self._make

    @property
    def status_button(self) -> QWidget:
        """Where a report is handed in."""
        return self._status

    def enter(self) -> None:
        """Take the keyboard, with the reports as they are now."""
        self.refresh()
        (self._list if self._reports else self._make).setFocus()

    def refresh(self) -> None:
        """Read again: one may have been made or handed in."""
        self._tasks.cancel(_READ)
        self._tasks.start(self._read(), _READ, self._fail)

    def _lay_out(self) -> None:
        filled = QWidget()
        row = QHBoxLayout(filled)
        row.setContentsMargins(2 * GAP, 0, 2 * GAP, GAP)
        row.setSpacing(2 * GAP)
        row.addWidget(self._list, 2)
        row.addLayout(self._chosen_one(), 5)
        self._stack.addWidget(NothingYet("document", tr(_NONE), tr(_MAKE_ONE)))
        self._stack.addWidget(filled)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        head.setContentsMargins(2 * GAP, 0, 2 * GAP, GAP)
        head.addWidget(self._make)
        head.addStretch(1)
        whole.addLayout(head)
        whole.addWidget(self._stack, 1)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setAccessibleName(tr("Reports"))
        self._list.setItemDelegate(TwoLines(self._list))
        self._list.setMouseTracking(True)
        clear_ground(self._list)
        style_scroll_bar(self._list.verticalScrollBar())

    def _chosen_one(self) -> QVBoxLayout:
        """What can be done with the report that is chosen, and what it looks like."""
        column = QVBoxLayout()
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for button in (self._status, self._open, self._draft):
            flow.addWidget(button)
        column.addWidget(buttons)
        column.addWidget(self._preview, 1)
        return column

    def _connect(self) -> None:
        self._make.clicked.connect(self.new_wanted)
        self._list.currentRowChanged.connect(self._show)
        self._list.itemActivated.connect(lambda _: self._open_file())
        self._open.clicked.connect(self._open_file)
        self._status.clicked.connect(self._ask_next)
        self._draft.clicked.connect(lambda: self._ask_status("draft"))

    async def _read(self) -> None:
        services = self._services
        reports = await services.workers.run(read_reports, services.reports)
        if reports != self._reports:
            self._loader.forget()
            self._list_reports(reports)
        self._stack.setCurrentIndex(1 if reports else 0)

    def _list_reports(self, reports: Sequence[ShownReport]) -> None:
        known = {one.record.id for one in self._reports}
        chosen = self._chosen
        new = next((one for one in reports if one.record.id not in known), None) if known else None
        wanted = new or chosen or next(iter(reports), None)
        self._reports = tuple(reports)
        self._list.blockSignals(True)  # noqa: FBT003 - Qt's own
        self._list.clear()
        for one in reports:
            item = QListWidgetItem(one.record.title)
            item.setData(SECOND_LINE, one.words)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{one.record.title}. {one.words}")
            self._list.addItem(item)
        self._list.blockSignals(False)  # noqa: FBT003
        ids = [one.record.id for one in reports]
        at = ids.index(wanted.record.id) if wanted and wanted.record.id in ids else 0
        self._list.setCurrentRow(at)
        self._show(at)

    @property
    def _chosen(self) -> ShownReport | None:
        at = self._list.currentRow()
        return self._reports[at] if 0 <= at < len(self._reports) else None

    def _show(self, at: int) -> None:
        if not 0 <= at < len(self._reports):
            return
        report = self._reports[at]
        following = NEXT_STATUS.get(report.record.status)
        words = (
            tr("Mark as {status}", status=tr(STATUS_WORDS[following]).lower()) if following else ""
        )
        self._status.setText(words)
        self._status.setAccessibleName(words)
        self._status.setVisible(following is not None)
        self._draft.setVisible(report.record.status != "draft")
        self._open.setVisible(bool(report.files))
        self._preview.show_file(report.pages)

    def _ask_next(self) -> None:
        chosen = self._chosen
        following = NEXT_STATUS.get(chosen.record.status) if chosen else None
        if following is not None:
            self._ask_status(following)

    def _ask_status(self, status: str) -> None:
        chosen = self._chosen
        if chosen is not None and chosen.record.held_back_by and status != "draft":
            self.reason_wanted.emit(chosen.record, status)
        elif chosen is not None:
            values: JsonObject = {"report_id": chosen.record.id, "status": status}
            self.status_wanted.emit(dict(values))

    def _open_file(self) -> None:
        chosen = self._chosen
        file = (chosen.pages or next(iter(chosen.files), None)) if chosen else None
        if file is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))

    def _fail(self, error: BaseException) -> None:
        self.failed.emit(error_words(error, tr(_UNREADABLE)))
