"""One of a few that exclude each other, seen in light and in dark, at any size of text."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy

from desktop_assist.ui.mark_and_words import (
    height_for,
    least_size,
    mark_box,
    paint_words,
    take_up,
    wanted_size,
)
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.theme import colours_of

if TYPE_CHECKING:
    from desktop_assist.ui.spoken_choice import SpokenChoice

_DOT_SHARE = 0.26


class ChoiceDot(QRadioButton):
    """Works as any other; its ring is painted here: the platform's own is dark on dark."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def spoken_face(self) -> "SpokenChoice":
        """What a screen reader is told of it."""
        from desktop_assist.ui.spoken_choice import SpokenChoice

        return SpokenChoice(self)

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
        ring = QRectF(mark_box(self)).adjusted(1.5, 1.5, -1.5, -1.5)
        painter = QPainter(self)
        take_up(painter, self)
        painter.drawEllipse(ring)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.on_accent))
            radius = ring.width() * _DOT_SHARE
            painter.drawEllipse(ring.center(), radius, radius)
        painter.setPen(QColor(colours.text))
        paint_words(painter, self)
