"""What a model says of its reasoning: folded away until somebody wants to read it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.surfaces import ActionButton, muted_label
from desktop_assist.ui.theme import GAP

_SHOW, _HIDE = marked("Show reasoning"), marked("Hide reasoning")


class ThoughtView(QWidget):
    """A button, and below it the text when it is wanted."""

    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        self._button = ActionButton(tr(_SHOW), "quiet")
        self._button.clicked.connect(self._toggle)
        line = QHBoxLayout()
        line.addWidget(self._button)
        line.addStretch(1)
        column.addLayout(line)
        self._text = muted_label("")
        self._text.hide()
        column.addWidget(self._text)

    def show_text(self, text: str) -> None:
        """Show what has been said so far."""
        self._text.setText(text)

    def _toggle(self) -> None:
        is_open = self._text.isHidden()
        self._text.setVisible(is_open)
        self._button.setText(tr(_HIDE) if is_open else tr(_SHOW))
        self.resized.emit()
