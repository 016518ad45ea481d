"""The line below the composer: who answers, and what that means."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from desktop_assist.ui.theme import SMALL_FACTOR, set_font_factor

_END = ". "


class HonestLine(QLabel):
    """All of it before a conversation begins; from then on its first sentence.

    With large text the whole of it would take a third of the room for what is said.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self._is_short = False
        set_font_factor(self, SMALL_FACTOR)
        self.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)

    def say(self, whole: str) -> None:
        """Say something else."""
        self._whole = whole
        self._show()

    def be_short(self, *, is_short: bool) -> None:
        """Show its first sentence alone, the whole of it under the mouse."""
        if is_short != self._is_short:
            self._is_short = is_short
            self._show()

    def _show(self) -> None:
        first, end, _ = self._whole.partition(_END)
        is_cut = self._is_short and bool(end)
        self.setText(first + end.strip() if is_cut else self._whole)
        self.setToolTip(self._whole if is_cut else "")
        self.setAccessibleName(self._whole)
