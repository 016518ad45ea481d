"""One line to type a question in, which remembers what was asked before."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_assist.domain.translation import tr
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.theme import TITLE_FACTOR, set_font_factor

_REMEMBERED = 50


class QuestionLine(QLineEdit):
    """Up and Down go through earlier questions, as in a terminal."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._earlier: list[str] = []
        self._unsent = ""
        self._place = 0
        self.setFrame(False)
        self.setPlaceholderText(tr("Ask in passing"))
        self.setAccessibleName(tr("Question"))
        set_font_factor(self, TITLE_FACTOR)

    def take(self) -> str:
        """The question as typed; the line is empty afterwards and remembers it."""
        text = self.text().strip()
        if text and text not in self._earlier[-1:]:
            self._earlier = [*self._earlier, text][-_REMEMBERED:]
        self._place = len(self._earlier)
        self._unsent = ""
        self.clear()
        return text

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Up:
                self._go(-1)
            case Qt.Key.Key_Down:
                self._go(1)
            case _:
                super().keyPressEvent(event)

    def _go(self, step: int) -> None:
        if self._place == len(self._earlier):
            self._unsent = self.text()
        self._place = min(max(self._place + step, 0), len(self._earlier))
        is_unsent = self._place == len(self._earlier)
        self.setText(self._unsent if is_unsent else self._earlier[self._place])
