"""One of several buttons side by side, of which one is down."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent

from desktop_assist.ui.qt_override import override
from desktop_assist.ui.surfaces import ActionButton
from desktop_assist.ui.theme import GAP, colours_of

if TYPE_CHECKING:
    from desktop_assist.ui.spoken_choice import SpokenChoice


class ChoiceButton(ActionButton):
    """Stands out while it is down."""

    def __init__(self, text: str, icon: str = "", *, icon_only: bool = False) -> None:
        super().__init__(text, "quiet", icon, icon_only=icon_only)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def spoken_face(self) -> "SpokenChoice":
        """What a screen reader is told of it."""
        from desktop_assist.ui.spoken_choice import SpokenChoice

        return SpokenChoice(self)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.isChecked():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours_of(self.palette()).bubble))
            box = self.rect().adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(box, GAP * 0.875, GAP * 0.875)
        super().paintEvent(event)
