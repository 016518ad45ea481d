"""One line to look for something in, as it is typed."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.icons import tinted_pixmap
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.theme import GAP, clear_ground, colours_of

_PAUSE_MS = 150
"""Typing that goes on is waited for: a search for every letter would only flicker."""
_FEWEST_LETTERS = 2

_EDGE = GAP + GAP // 2
_CONVERSATIONS = marked("Search conversations")


class SearchLine(QLineEdit):
    """Tells what to look for a moment after the last key.

    Signals:
        searched: The words, or nothing when the line is empty again.
        left_down: The results are wanted: Down or Return was pressed.
    """

    searched = Signal(str)
    left_down = Signal()

    def __init__(self, purpose: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self.setFrame(False)
        clear_ground(self)
        words = purpose or tr(_CONVERSATIONS)
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self._make_room()
        self.textChanged.connect(self._wait)

    @property
    def words(self) -> str:
        """What to look for; empty while there are too few letters."""
        words = self.text().strip()
        return words if len(words) >= _FEWEST_LETTERS else ""

    @property
    def wish_width(self) -> int:
        """Room for what it says while it is empty, beside the drawing."""
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        return words + self.fontMetrics().height() + 4 * GAP

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case Qt.Key.Key_Down | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.left_down.emit()
            case _:
                super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colours.accent if self.hasFocus() else colours.border))
        painter.setBrush(QColor(colours.ground))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), GAP, GAP)
        size = self.fontMetrics().height()
        mark = tinted_pixmap("search", colours.muted, size, self.devicePixelRatioF())
        left = self.width() - size - _EDGE if self.isRightToLeft() else _EDGE
        painter.drawPixmap(left, (self.height() - size) // 2, mark)
        painter.end()
        super().paintEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange):
            self._make_room()

    def _make_room(self) -> None:
        """For the drawing before the text, which is as large as the text is."""
        before, above = _EDGE + self.fontMetrics().height() + GAP // 2, int(0.75 * GAP)
        left, right = (GAP, before) if self.isRightToLeft() else (before, GAP)
        self.setTextMargins(left, above, right, above)

    def _wait(self) -> None:
        if self.words:
            self._pause.start()
        else:
            self._pause.stop()
            self._tell()

    def _tell(self) -> None:
        if self.words != self._told:
            self._told = self.words
            self.searched.emit(self.words)
