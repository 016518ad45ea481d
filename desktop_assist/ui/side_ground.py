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
        # Not fillRect: it may be given a gradient by name, and PySide6 would build all 180 names.
        painter.setBackground(QColor(colours.side))
        painter.eraseRect(self.rect())
        painter.setPen(QColor(colours.border))
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
