"""The receipts that were dropped: how far each is, and what can be done with all of them."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_assist.domain.translation import marked, tr, tr_count
from desktop_assist.ui.expenses.nothing_yet import NothingYet
from desktop_assist.ui.expenses.queue_cells import QueueCells
from desktop_assist.ui.expenses.queue_model import QueueModel
from desktop_assist.ui.expenses.receipt_queue import ReceiptQueue
from desktop_assist.ui.progress_line import ProgressLine
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.scroll_bar import style_scroll_bar
from desktop_assist.ui.surfaces import ActionButton, plain_label
from desktop_assist.ui.theme import GAP, TITLE_FACTOR

# Many small steps are told of in one go.
_PAUSE_MS = 100
_NONE = marked("No receipt waits to be checked")
_DROP = marked(
    "Drop receipts anywhere in this window, as pictures or PDF: twenty or a hundred at once."
)


class QueuePanel(QWidget):
    """A list with its progress above it.

    Signals:
        review_wanted: The receipts are to be checked, beginning with this number.
        sure_wanted: Those that are certain are to be added at once.
        put_away_wanted: The one of this number is no expense.
    """

    review_wanted = Signal(int)
    sure_wanted = Signal()
    put_away_wanted = Signal(int)

    def __init__(self, queue: ReceiptQueue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._queue = queue
        self._words = plain_label("", TITLE_FACTOR, is_bold=True)
        self._progress = ProgressLine()
        self._review = ActionButton(tr("Check"), "primary", "edit")
        self._sure = ActionButton(tr("Add the certain ones"))
        self._away = ActionButton(tr("Leave out"), "quiet")
        self._stop = ActionButton(tr("Stop"), "plain", "stop")
        self._resume = ActionButton(tr("Go on"))
        self._list = _List()
        self._list.setModel(QueueModel(queue))
        self._list.setItemDelegate(QueueCells(self._list))
        self._stack = QStackedWidget()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._lay_out()
        self._connect()
        self._tell()

    @property
    def text(self) -> str:
        """What stands above the list."""
        return self._words.text()

    def enter(self) -> None:
        """Take the keyboard."""
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self._list.currentIndex().isValid():
            self._list.setCurrentIndex(self._list.model().index(0, 0))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        filled = QWidget()
        inner = self._filled = QVBoxLayout(filled)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(GAP)
        head = QHBoxLayout()
        head.setContentsMargins(2 * GAP, GAP, 2 * GAP, 0)
        head.addWidget(self._words, 1)
        for button in (self._away, self._stop, self._resume, self._sure, self._review):
            head.addWidget(button)
        inner.addLayout(head)
        line = QHBoxLayout()
        line.setContentsMargins(2 * GAP, 0, 2 * GAP, 0)
        line.addWidget(self._progress)
        inner.addLayout(line)
        inner.addWidget(self._list, 1)
        self._stack.addWidget(NothingYet("drop", tr(_NONE), tr(_DROP)))
        self._stack.addWidget(filled)
        column.addWidget(self._stack)

    def _connect(self) -> None:
        self._queue.grown.connect(self._tell_soon)
        self._queue.changed.connect(self._tell_soon)
        self._pause.timeout.connect(self._tell)
        self._stop.clicked.connect(self._queue.stop)
        self._resume.clicked.connect(self._queue.resume)
        self._sure.clicked.connect(self.sure_wanted)
        self._review.clicked.connect(lambda: self.review_wanted.emit(-1))
        self._list.opened.connect(self._open)
        self._list.put_away.connect(self._put_away)
        self._away.clicked.connect(lambda: self._put_away(self._list.currentIndex()))

    def _open(self, index: QModelIndex) -> None:
        if index.isValid() and self._queue.receipts[index.row()].is_open:
            self.review_wanted.emit(index.row())

    def _put_away(self, index: QModelIndex) -> None:
        if index.isValid() and self._queue.receipts[index.row()].is_open:
            self.put_away_wanted.emit(index.row())

    def _tell_soon(self) -> None:
        if not self._pause.isActive():
            self._pause.start()

    def _tell(self) -> None:
        # Everything shown or hidden would lay out the whole window at once, one after the other.
        self._filled.setEnabled(False)
        self._tell_all()
        self._filled.setEnabled(True)
        self._filled.invalidate()
        self._filled.activate()
        self._stack.setCurrentIndex(1 if self._queue.receipts else 0)

    def _tell_all(self) -> None:
        receipts = self._queue.receipts
        pending = sum(one.is_pending for one in receipts)
        to_check = sum(one.is_open for one in receipts)
        sure = sum(one.is_certain for one in receipts)
        stopped = sum(one.state == "stopped" for one in receipts)
        failed = sum(one.state == "failed" for one in receipts)
        self._words.setText(_progress_words(len(receipts), pending, to_check, failed))
        self._progress.show_share((len(receipts) - pending) / max(len(receipts), 1))
        self._progress.setVisible(pending > 0)
        self._stop.setVisible(pending > 0)
        self._resume.setVisible(stopped > 0 and not pending)
        self._name(self._review, tr("Check {count}", count=to_check), is_shown=to_check > 0)
        self._away.setVisible(to_check > 0)
        certain = tr_count("Add the certain one", "Add the {count} certain ones", sure)
        self._name(self._sure, certain, is_shown=sure > 0)

    def _name(self, button: ActionButton, words: str, *, is_shown: bool) -> None:
        # Told ten times a second while receipts are read: the head is laid out anew if need be.
        if button.text() != words:
            button.setText(words)
            button.setAccessibleName(words)
            button.updateGeometry()
        button.setVisible(is_shown)


class _List(QListView):
    """Opens with a double click or Return, and puts away with Delete.

    Signals:
        opened: Which one.
        put_away: Which one.
    """

    opened = Signal(QModelIndex)
    put_away = Signal(QModelIndex)

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(tr("Receipts"))
        style_scroll_bar(self.verticalScrollBar())
        self.doubleClicked.connect(self.opened)

    @override
    def dataChanged(
        self,
        topLeft: QModelIndex | QPersistentModelIndex,
        bottomRight: QModelIndex | QPersistentModelIndex,
        roles: Sequence[int] = (),
    ) -> None:
        # A list of Qt lays out and paints all its rows for each that changed; here all are alike.
        QAbstractItemView.dataChanged(self, topLeft, bottomRight, roles)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            self.put_away.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


def _progress_words(count: int, pending: int, to_check: int, failed: int) -> str:
    if pending:
        return tr("{done} of {count} receipts read", done=count - pending, count=count)
    if to_check == 0 and failed:
        return tr_count("1 file cannot be used", "{count} files cannot be used", failed)
    if to_check == 0:
        return tr("All receipts are dealt with")
    return tr_count("1 receipt waits for you", "{count} receipts wait for you", to_check)
