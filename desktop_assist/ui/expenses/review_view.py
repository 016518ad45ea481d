"""Goes through the receipts that were read: the doubtful fields first, each with its picture."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.cards.card_frame import warning_line
from desktop_assist.ui.expenses.expense_form import ExpenseForm
from desktop_assist.ui.expenses.page_loader import PageLoader
from desktop_assist.ui.expenses.queued_receipt import QueuedReceipt
from desktop_assist.ui.expenses.receipt_fields import fields_of, place_of
from desktop_assist.ui.expenses.review_pictures import ReviewPictures
from desktop_assist.ui.flow_layout import FlowLayout
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.scroll_bar import style_scroll_bar
from desktop_assist.ui.surfaces import ActionButton, muted_label, plain_label
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.theme import GAP

_CONTROL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_KEYS = marked("Enter adds it, Tab goes on, Page Down skips, Alt+Delete puts it away, Esc leaves")
_IS_THERE = marked(
    "It is in the sheet already, it seems. Ctrl+Enter adds it all the same, Page Down skips it."
)
_PAUSE_MS = 250


class ReviewView(QWidget):
    """One receipt at a time; everything works without the mouse.

    Signals:
        accepted: What stands in the fields; whether it is added although it may be there already.
        stepped: To the next receipt, or with -1 to the one before.
        put_away: It is no expense.
        left: Back to the list.
        values_changed: The rules should be asked about what stands in the fields now.
    """

    accepted = Signal(dict, bool)
    stepped = Signal(int)
    put_away = Signal()
    left = Signal()
    values_changed = Signal(dict)

    def __init__(self, loader: PageLoader, tasks: TaskRunner) -> None:
        super().__init__()
        self._queued: QueuedReceipt | None = None
        self._title = plain_label("", is_bold=True)
        self._title.setWordWrap(False)
        self._count = muted_label("")
        self._count.setWordWrap(False)
        self._pictures = ReviewPictures(loader, tasks)
        self._problem = warning_line("")
        self._form = ExpenseForm()
        self._keys = muted_label(tr(_KEYS))
        self._back = ActionButton(tr("Back to the list"), "quiet", "left", icon_only=True)
        self._add = ActionButton(tr("Add to expenses"), "primary")
        self._skip = ActionButton(tr("Skip"))
        self._away = ActionButton(tr("Not an expense"), "quiet")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._lay_out()
        self._connect()

    def show_receipt(
        self, queued: QueuedReceipt, count: str, home_currency: str, categories: Sequence[str]
    ) -> None:
        """Show one, with the keyboard in the first field that should be checked."""
        self._queued = queued
        self._title.setText(queued.file.name)
        self._count.setText(count)
        self.show_problem(queued.problem)
        self._form.show_fields(fields_of(queued.receipt, home_currency), categories)
        self._show_same(queued)
        self._form.enter()
        self._ask_rules()

    def update_receipt(self, queued: QueuedReceipt) -> None:
        """More is known of it by now; what was typed stays."""
        self._queued = queued
        self._show_same(queued)

    def show_problem(self, words: str) -> None:
        """Say why it was not added."""
        self._problem.set_text(words)
        self._problem.setVisible(bool(words))

    def show_notes(self, notes: Mapping[str, str]) -> None:
        """Say beside the fields what the rules say."""
        self._form.show_notes(notes)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if held == _CONTROL:
                self._accept(is_again=True)
        elif key == Qt.Key.Key_PageDown:
            self.stepped.emit(1)
        elif key == Qt.Key.Key_PageUp:
            self.stepped.emit(-1)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == Qt.Key.Key_Delete and held == _ALT:
            self._put_away()
        else:
            event.ignore()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._pause.stop()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, 0, 2 * GAP, GAP)
        column.setSpacing(GAP)
        head = QHBoxLayout()
        head.addWidget(self._back)
        head.addWidget(self._title, 1)
        head.addWidget(self._count)
        column.addLayout(head)
        row = QHBoxLayout()
        row.setSpacing(2 * GAP)
        row.addWidget(self._pictures, 6)
        row.addWidget(self._side(), 5)
        column.addLayout(row, 1)

    def _side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        scroll = _Scroll()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        style_scroll_bar(scroll.verticalScrollBar())
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, GAP, 0)
        inner.addWidget(self._form)
        inner.addStretch(1)
        scroll.setWidget(body)
        column.addWidget(self._problem)
        column.addWidget(scroll, 1)
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for button in (self._add, self._skip, self._away):
            flow.addWidget(button)
        column.addWidget(buttons)
        column.addWidget(self._keys)
        return side

    def _connect(self) -> None:
        self._form.submitted.connect(self._accept)
        self._form.field_entered.connect(self._look_at)
        self._form.edited.connect(self._pause.start)
        self._pause.timeout.connect(self._ask_rules)
        self._add.clicked.connect(lambda: self._accept(is_again=self._needs_answer()))
        self._skip.clicked.connect(lambda: self.stepped.emit(1))
        self._away.clicked.connect(self._put_away)
        self._back.clicked.connect(self.left)

    def _accept(self, *, is_again: bool = False) -> None:
        self._pause.stop()
        if self._needs_answer() and not is_again:
            self.show_problem(tr(_IS_THERE))
        elif self._queued is not None:
            self.accepted.emit(dict(self._form.values), is_again)

    def _put_away(self) -> None:
        if self._queued is not None and self._queued.change_id:
            self.put_away.emit()

    def _needs_answer(self) -> bool:
        queued = self._queued
        return queued is not None and any(one.needs_answer and one.row for one in queued.duplicates)

    def _show_same(self, queued: QueuedReceipt) -> None:
        self._pictures.show_same(next(iter(queued.duplicates), None))
        words = tr("Add it anyway") if self._needs_answer() else tr("Add to expenses")
        self._add.setText(words)
        self._add.setAccessibleName(words)
        self._away.setVisible(bool(queued.change_id) and not queued.is_several)

    def _look_at(self, argument: str) -> None:
        queued = self._queued
        if queued is not None:
            self._pictures.show_receipt(queued.file, place_of(queued.receipt, argument))

    def _ask_rules(self) -> None:
        values: JsonObject = self._form.values
        self.values_changed.emit(dict(values))


class _Scroll(QScrollArea):
    """Leaves the keys that turn pages to those who turn receipts."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
