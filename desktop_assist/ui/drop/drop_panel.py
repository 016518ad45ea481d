"""A line for each dropped file: how far it is, and what can be done about it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.drop.drop_queue import DroppedFile, DropQueue, DropState, summary_words
from desktop_assist.ui.drop.expected_use import expected_use
from desktop_assist.ui.progress_line import ProgressLine
from desktop_assist.ui.scroll_bar import style_scroll_bar
from desktop_assist.ui.surfaces import ActionButton, Drawing, Panel, muted_label, plain_label
from desktop_assist.ui.theme import GAP

_FEW = 2
"""From so many files on there is something to follow; one alone is told by its card."""
_MOST_SHOWN = 5
_STATES: dict[DropState, str] = {
    "waiting": marked("Waiting"),
    "working": marked("Being read…"),
    "done": "",
    "failed": marked("Cannot be used"),
    "cancelled": marked("Left out"),
}
_MARKS: dict[DropState, tuple[str, str]] = {
    "done": ("done", "accent"),
    "failed": ("warning", "warning"),
}


class DropPanel(Panel):
    """Shows a DropQueue while several files are being read, and those that came to nothing."""

    def __init__(self, queue: DropQueue, parent: QWidget | None = None) -> None:
        super().__init__("raised", parent)
        self._queue = queue
        self._rows: list[_FileRow] = []
        self._words = plain_label("", is_bold=True)
        self._stop = ActionButton(tr("Leave out the rest"))
        self._close = ActionButton(tr("Close"), "quiet", "close", icon_only=True)
        self._line = ProgressLine()
        self._list = QScrollArea()
        self._lay_out()
        self._stop.clicked.connect(queue.cancel_all)
        self._close.clicked.connect(queue.clear)
        queue.changed.connect(self._show)
        self.setAccessibleName(tr("Dropped files"))
        self._show()

    @property
    def text(self) -> str:
        """The line above the files."""
        return self._words.text()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(int(1.5 * GAP), GAP, GAP, GAP)
        column.setSpacing(GAP // 2)
        head = QHBoxLayout()
        head.addWidget(self._words, 1)
        head.addWidget(self._stop)
        head.addWidget(self._close)
        column.addLayout(head)
        column.addWidget(self._line)
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._list.setWidget(page)
        self._list.setWidgetResizable(True)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.viewport().setAutoFillBackground(False)
        page.setAutoFillBackground(False)
        style_scroll_bar(self._list.verticalScrollBar())
        column.addWidget(self._list)

    def _show(self) -> None:
        files = self._queue.files
        is_all_told = all(file.state == "done" for file in files)  # each by its card
        self.setVisible(len(files) >= _FEW and not is_all_told)
        if self.isHidden():
            self._drop_rows(0)
            return
        self._words.setText(summary_words(files))
        pending = sum(file.is_pending for file in files)
        self._line.show_share((len(files) - pending) / len(files))
        self._line.setVisible(pending > 0)
        self._stop.setVisible(pending > 0)
        self._close.setVisible(not self._queue.is_busy)
        self._drop_rows(len(files))
        for number, file in enumerate(files):
            if number == len(self._rows):
                self._rows.append(_FileRow(number, self._queue))
                self._column.addWidget(self._rows[-1])
            self._rows[number].show_file(file)
        height = self._rows[0].height()
        self._list.setFixedHeight(height * min(len(files), _MOST_SHOWN) + 1)
        self._follow([file.state for file in files])

    def _follow(self, states: list[DropState]) -> None:
        """Keep the file in view that is being worked on."""
        if "working" in states:
            self._list.ensureWidgetVisible(self._rows[states.index("working")], 0, GAP)

    def _drop_rows(self, kept: int) -> None:
        for row in self._rows[kept:]:
            self._column.removeWidget(row)
            row.deleteLater()
        del self._rows[kept:]


class _FileRow(QWidget):
    """One file."""

    def __init__(self, number: int, queue: DropQueue) -> None:
        super().__init__()
        self._file: DroppedFile | None = None
        self._mark = Drawing("document", self.fontMetrics().height(), "muted")
        self._name = plain_label("")
        self._name.setWordWrap(False)
        self._words = muted_label("")
        self._words.setWordWrap(False)
        self._cancel = ActionButton(tr("Leave out"), "quiet", "close", icon_only=True)
        self._retry = ActionButton(tr("Try again"), "quiet", "again", icon_only=True)
        self._cancel.clicked.connect(lambda: queue.cancel(number))
        self._retry.clicked.connect(lambda: queue.retry(number))
        self.setFixedHeight(self._cancel.sizeHint().height())  # buttons come and go
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._mark)
        row.addWidget(self._name)
        row.addWidget(self._words, 1)
        row.addWidget(self._cancel)
        row.addWidget(self._retry)

    def show_file(self, file: DroppedFile) -> None:
        """Show how far it is."""
        if file == self._file:
            return
        self._file = file
        name, words = file.path.name, file.words or tr(_STATES[file.state])
        self._mark.draw(*_MARKS.get(file.state, (expected_use(file.path, file.way).icon, "muted")))
        self._name.setText(name)
        self._words.setText(words.removeprefix(name).strip(" :.") if file.words else words)
        self._words.setToolTip(words)
        self.setAccessibleName(f"{name}: {words}")
        self._cancel.setVisible(file.is_pending)
        self._cancel.setAccessibleName(tr("Leave out {name}", name=name))
        self._retry.setVisible(file.state in ("failed", "cancelled"))
        self._retry.setAccessibleName(tr("Try {name} again", name=name))
