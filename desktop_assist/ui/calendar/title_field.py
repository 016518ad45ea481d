"""One line in the calendar itself for the title of a new meeting."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_assist.domain.translation import tr
from desktop_assist.ui.cards.card_field import FieldLine
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.theme import GAP

_NARROWEST = 18 * GAP
_STAYS = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class TitleField(FieldLine):
    """Asks for a title where the meeting will be.

    Signals:
        committed: The title; Return was pressed, or something else was clicked.
        aborted: Nothing is to be made.
    """

    committed = Signal(str)
    aborted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("")
        self.setParent(parent)
        self._around = parent
        self.setPlaceholderText(tr("Title"))
        self.setAccessibleName(tr("Title of the new meeting"))
        self._is_asking = False
        self.returnPressed.connect(self._commit)
        self.hide()

    def ask(self, box: QRect, text: str = "") -> None:
        """Show it at a place, with what was typed already."""
        parent = self._around
        height = self.sizeHint().height()
        width = min(max(box.width(), _NARROWEST), parent.width())
        left = min(max(box.left(), 0), parent.width() - width)
        top = min(max(box.top(), 0), max(parent.height() - height, 0))
        self.setText(text)
        self.setGeometry(left, top, width, height)
        self._is_asking = True
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.abort()
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self._commit()

    def abort(self) -> None:
        """Go away without a title."""
        if self._is_asking:
            self._is_asking = False
            self.hide()
            self.aborted.emit()

    def _commit(self) -> None:
        if not self._is_asking:
            return
        if not self.text().strip():
            self.abort()
            return
        self._is_asking = False
        self.hide()
        self.committed.emit(self.text().strip())
