"""What the list of conversations lies on."""

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_assist.ui.qt_override import override
from desktop_assist.ui.theme import colours_of


class SideGround(QWidget):
    """A ground of its own colour, with a line at its right edge."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.side))
        painter.setPen(QColor(colours.border))
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
