"""What each day of a month cost, as columns beside each other."""

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import tr
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.spoken_faces import tell_rows
from desktop_assist.ui.theme import GAP, SMALL_FACTOR, colours_of, scaled_font
from desktop_assist.usage.budget_state import dollars

if TYPE_CHECKING:
    from desktop_assist.ui.spoken_rows import PaintedList

_HEIGHT = 18 * GAP
_FILLED = 0.72
_RADIUS = 2
_WEEK = 7


class DayColumns(QWidget):
    """A column a day; under the mouse it tells its day and figure."""

    def __init__(self) -> None:
        super().__init__()
        self._days: tuple[Decimal, ...] = ()
        self._under_mouse = -1
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Cost by day"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(self, days: Sequence[Decimal]) -> None:
        """Show the days of a month, the first one first."""
        self._days, self._under_mouse = tuple(days), -1
        self.setAccessibleDescription("; ".join(self._all_words()))
        tell_rows(self)
        self.update()

    def spoken_face(self) -> "PaintedList":
        """What a screen reader is told of it: a list of the days that cost something."""
        from desktop_assist.ui.spoken_rows import PaintedList, WordRows

        return PaintedList(self, WordRows(self._all_words, self._column_box))

    @override
    def sizeHint(self) -> QSize:
        return QSize(40 * GAP, _HEIGHT)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = int(event.position().x() / self._step()) if self._days else -1
        if at != self._under_mouse and 0 <= at < len(self._days):
            self._under_mouse = at
            self.setToolTip(self._words(at))
            self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._under_mouse = -1
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(scaled_font(self.font(), SMALL_FACTOR))
        colours, line = colours_of(self.palette()), painter.fontMetrics().height()
        ground = QRectF(0, line + GAP, self.width(), self.height() - 2 * line - 1.5 * GAP)
        most = max(self._days, default=Decimal(0))
        painter.setPen(QPen(QColor(colours.border), 1))
        for height in (ground.top(), ground.center().y(), ground.bottom()):
            painter.drawLine(QPointF(0, height), QPointF(self.width(), height))
        painter.setPen(QColor(colours.muted))
        if most:
            painter.drawText(QPointF(0, line * 0.8), tr_told(dollars(most)))
        for at, usd in enumerate(self._days):
            self._paint_day(painter, at, float(usd / most) if most else 0.0, ground)

    def _paint_day(self, painter: QPainter, at: int, share: float, ground: QRectF) -> None:
        colours, step = colours_of(self.palette()), self._step()
        if at % _WEEK == 0:
            painter.setPen(QColor(colours.muted))
            painter.drawText(QPointF(at * step, self.height() - GAP * 0.4), str(at + 1))
        if not share:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.text if at == self._under_mouse else colours.accent))
        height = max(ground.height() * share, 2.0)
        left = at * step + step * (1 - _FILLED) / 2
        column = QRectF(left, ground.bottom() - height, step * _FILLED, height)
        painter.drawRoundedRect(column, _RADIUS, _RADIUS)

    def _words(self, at: int) -> str:
        return tr("Day {day}: {usd} dollars", day=at + 1, usd=tr_told(dollars(self._days[at])))

    def _dear_days(self) -> list[int]:
        return [at for at, usd in enumerate(self._days) if usd]

    def _all_words(self) -> list[str]:
        return [self._words(at) for at in self._dear_days()]

    def _column_box(self, number: int) -> QRect:
        step = self._step()
        return QRectF(self._dear_days()[number] * step, 0, step, self.height()).toRect()

    def _step(self) -> float:
        return self.width() / max(len(self._days), 1)
