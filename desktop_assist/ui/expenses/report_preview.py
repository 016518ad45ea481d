"""A made report as it is printed, page by page."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.expenses.page_loader import PageLoader
from desktop_assist.ui.expenses.page_view import PageView
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.surfaces import ActionButton, muted_label
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.theme import GAP

_TURN = "turn report's page"
_DRAWN = marked("The pages are being drawn.")
_NO_PAGES = marked("This report has no PDF to show here. Open its file to look at it.")


class ReportPreview(QWidget):
    """One page, with the way to the others below it.

    Signals:
        page_shown: Its number, from 1.
    """

    page_shown = Signal(int)

    def __init__(self, loader: PageLoader, tasks: TaskRunner) -> None:
        super().__init__()
        self._loader = loader
        self._tasks = tasks
        self._file: Path | None = None
        self._page = 0
        self._view = PageView()
        self._view.setAccessibleName(tr("Page of the report"))
        self._view.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._count = muted_label("", 1.0)
        self._count.setWordWrap(False)
        self._back = ActionButton(tr("Page before"), "quiet", "left", icon_only=True)
        self._on = ActionButton(tr("Next page"), "quiet", "right", icon_only=True)
        self._back.clicked.connect(lambda: self.turn(-1))
        self._on.clicked.connect(lambda: self.turn(1))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addWidget(self._view, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        for one in (self._back, self._count, self._on):
            row.addWidget(one)
        row.addStretch(1)
        column.addLayout(row)

    @property
    def text(self) -> str:
        """Which page is shown."""
        return self._count.text()

    def show_file(self, file: Path | None) -> None:
        """Show a PDF from its first page on; None: say that there is none."""
        if file is None or file != self._file:
            self._view.show_words(tr(_NO_PAGES) if file is None else tr(_DRAWN))
            self._say(0)
        self._file, self._page = file, 0
        self.turn(0)

    def turn(self, step: int) -> None:
        """Go on by so many pages, as far as there are any."""
        file = self._file
        if file is None:
            return
        self._page = min(max(self._page + step, 0), self._loader.count(file) - 1)
        self._tasks.cancel(_TURN)
        self._tasks.start(self._show(file, self._page), _TURN)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        if (step := steps.get(Qt.Key(event.key()))) is not None:
            self.turn(step)
        else:
            super().keyPressEvent(event)

    async def _show(self, file: Path, page: int) -> None:
        image = await self._loader.load(file, page)
        if image.isNull():
            self._view.show_words(tr(_NO_PAGES))
            self._say(0)
            return
        self._view.show_image(image)
        self._say(self._loader.count(file))
        self.page_shown.emit(page + 1)

    def _say(self, count: int) -> None:
        self._count.setText(
            tr("Page {number} of {count}", number=self._page + 1, count=count) if count else ""
        )
        self._back.setVisible(count > 1)
        self._on.setVisible(count > 1)
        self._back.setEnabled(self._page > 0)
        self._on.setEnabled(self._page + 1 < count)
