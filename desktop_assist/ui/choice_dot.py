"""One of a few that exclude each other, seen in light and in dark, at any size of text."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton

from desktop_assist.ui.mark_and_words import mark_box, paint_words, wanted_size
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.theme import colours_of

_DISABLED_OPACITY = 0.5
_DOT_SHARE = 0.26


class ChoiceDot(QRadioButton):
    """Works as any other; its ring is painted here: the platform's own is dark on dark."""

    @override
    def sizeHint(self) -> QSize:
        return wanted_size(self)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        ring = QRectF(mark_box(self)).adjusted(1.5, 1.5, -1.5, -1.5)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else _DISABLED_OPACITY)
        is_near = self.hasFocus() or (self.isEnabled() and self.underMouse())
        edge = colours.accent if self.isChecked() or is_near else colours.muted
        painter.setPen(QPen(QColor(edge), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(colours.accent if self.isChecked() else colours.ground))
        painter.drawEllipse(ring)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.on_accent))
            radius = ring.width() * _DOT_SHARE
            painter.drawEllipse(ring.center(), radius, radius)
        painter.setPen(QColor(colours.text))
        paint_words(painter, self)
