"""A small square in a calendar's colour."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_assist.ui.calendar.meeting_colours import meeting_colours
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.theme import GAP, colours_of


class LegendMark(QWidget):
    """Shows which calendar something is in."""

    def __init__(self, colour: int, size: int) -> None:
        super().__init__()
        self._colour = colour
        self.setFixedSize(size, size)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tint = meeting_colours(self._colour, colours_of(self.palette()))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tint.edge))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), GAP / 3, GAP / 3)
