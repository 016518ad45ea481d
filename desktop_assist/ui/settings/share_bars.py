"""Lying bars with a name before and a figure behind each: which part of a whole is how large."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_assist.ui.qt_override import override
from desktop_assist.ui.spoken_faces import tell_rows
from desktop_assist.ui.theme import GAP, SMALL_FACTOR, colours_of, scaled_font

if TYPE_CHECKING:
    from desktop_assist.ui.spoken_rows import PaintedList

_NAME_SHARE = 0.45
_RADIUS = 3
_LEAST = 2.0


@dataclass(frozen=True, slots=True)
class ShareBar:
    """One bar.

    Attributes:
        name: What it is of.
        size: How long; a negative one is drawn as a warning.
        figure: The size in words.
    """

    name: str
    size: float
    figure: str


class ShareBars(QWidget):
    """One bar a line, the longest as long as there is room."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._bars: tuple[ShareBar, ...] = ()
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: Sequence[ShareBar]) -> None:
        """Show these."""
        self._bars = tuple(bars)
        self.setAccessibleDescription("; ".join(self._words()))
        tell_rows(self)
        self.updateGeometry()
        self.update()

    def spoken_face(self) -> "PaintedList":
        """What a screen reader is told of it: a list of the bars."""
        from desktop_assist.ui.spoken_rows import PaintedList, WordRows

        return PaintedList(self, WordRows(self._words, self._line_box))

    @override
    def sizeHint(self) -> QSize:
        return QSize(40 * GAP, len(self._bars) * self._line())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(20 * GAP, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = self.fontMetrics()
        widest = max((metrics.horizontalAdvance(bar.name) for bar in self._bars), default=0)
        names = min(widest, int(self.width() * _NAME_SHARE)) + 2 * GAP
        figures = max((metrics.horizontalAdvance(bar.figure) for bar in self._bars), default=0)
        room = self.width() - names - figures - 2 * GAP
        longest = max((abs(bar.size) for bar in self._bars), default=0) or 1.0
        for at, bar in enumerate(self._bars):
            length = max(room * abs(bar.size) / longest, _LEAST)
            self._paint(painter, bar, QRectF(names, at * self._line(), length, self._line()))

    def _paint(self, painter: QPainter, bar: ShareBar, box: QRectF) -> None:
        colours, metrics = colours_of(self.palette()), self.fontMetrics()
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        name = metrics.elidedText(bar.name, Qt.TextElideMode.ElideRight, int(box.left()) - GAP)
        painter.setFont(self.font())
        painter.setPen(QColor(colours.text))
        painter.drawText(QRectF(0, box.top(), box.left() - GAP, box.height()), middle, name)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent if bar.size >= 0 else colours.warning))
        edge = box.height() * 0.3
        painter.drawRoundedRect(box.adjusted(0, edge, 0, -edge), _RADIUS, _RADIUS)
        painter.setFont(scaled_font(self.font(), SMALL_FACTOR))
        painter.setPen(QColor(colours.muted))
        behind = QRectF(box.right() + GAP, box.top(), self.width() - box.right(), box.height())
        painter.drawText(behind, middle, bar.figure)

    def _words(self) -> list[str]:
        return [f"{bar.name} {bar.figure}" for bar in self._bars]

    def _line_box(self, at: int) -> QRect:
        return QRect(0, at * self._line(), self.width(), self._line())

    def _line(self) -> int:
        return self.fontMetrics().height() + GAP
