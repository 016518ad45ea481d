"""A box to tick that is seen in light and in dark: the platform's own is dark on dark."""

from PySide6.QtCore import QPoint, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from desktop_assist.ui.icons import tinted_pixmap
from desktop_assist.ui.mark_and_words import (
    height_for,
    least_size,
    mark_box,
    paint_words,
    take_up,
    wanted_size,
)
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.theme import GAP, colours_of

_RADIUS = GAP * 0.3


class TickBox(QCheckBox):
    """Works as any other; its box is painted here, as large as the letters beside it."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def sizeHint(self) -> QSize:
        return wanted_size(self)

    @override
    def minimumSizeHint(self) -> QSize:
        return least_size(self)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        return height_for(self, arg__1)

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        place = mark_box(self)
        painter = QPainter(self)
        take_up(painter, self)
        painter.drawRoundedRect(QRectF(place).adjusted(1.5, 1.5, -1.5, -1.5), _RADIUS, _RADIUS)
        if self.isChecked():
            size = place.height() - 4
            mark = tinted_pixmap("done", colours.on_accent, size, self.devicePixelRatioF())
            painter.drawPixmap(place.topLeft() + QPoint(2, 2), mark)
        painter.setPen(QColor(colours.text))
        paint_words(painter, self)
