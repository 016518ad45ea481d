"""A thin line that fills as work is done."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_assist.ui.qt_override import override
from desktop_assist.ui.theme import GAP, colours_of


class ProgressLine(QWidget):
    """Shows how much of all is done, without moving by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def share(self) -> float:
        """From 0 to 1."""
        return self._share

    def show_share(self, share: float) -> None:
        """Fill this much of it."""
        filled, self._share = self._filled, min(max(share, 0.0), 1.0)
        if self._filled != filled:
            self.update()

    @property
    def _filled(self) -> int:
        """How much is seen of it: what moves less needs no painting."""
        return round(self._share * self.width())

    @override
    def sizeHint(self) -> QSize:
        return QSize(10 * GAP, GAP // 2)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(self.rect())
        radius = box.height() / 2
        painter.setBrush(QColor(colours.hover))
        painter.drawRoundedRect(box, radius, radius)
        box.setWidth(box.width() * self._share)
        painter.setBrush(QColor(colours.accent))
        painter.drawRoundedRect(box, radius, radius)
