"""Bars with their names and their figures, to be looked at and to be gone through with the keys."""

from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_assist.domain.told_text import tr_told
from desktop_assist.expenses.wording import amount_words
from desktop_assist.ui.expenses.chart_picture import Bar, spoken
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.spoken_faces import tell_current, tell_rows
from desktop_assist.ui.theme import GAP, SMALL_FACTOR, colours_of, scaled_font

if TYPE_CHECKING:
    from desktop_assist.ui.spoken_rows import PaintedList, SpokenRow

_NAME_SHARE = 0.3
_RADIUS = 3


class BarChart(QWidget):
    """One bar a line, its name before it and its figure behind it.

    Lying bars, for months as for categories: their names have room at any size of the letters.

    Signals:
        chosen: A Bar whose rows are wanted.
    """

    chosen = Signal(Bar)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._currency = ""
        self._bars: tuple[Bar, ...] = ()
        self._current = 0
        self._under_mouse = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def current(self) -> Bar | None:
        """What the arrow keys have reached."""
        return self._bars[self._current] if self._current < len(self._bars) else None

    def show_bars(self, bars: Sequence[Bar], currency: str) -> None:
        """Show these sums."""
        self._bars, self._currency = tuple(bars), currency
        self._current = min(self._current, max(len(self._bars) - 1, 0))
        self.setAccessibleName(self._title)
        self.setAccessibleDescription(spoken(self._title, bars, currency))
        tell_rows(self)
        self.updateGeometry()
        self.update()

    def spoken_face(self) -> "PaintedList":
        """What a screen reader is told of it: a list of the bars."""
        from desktop_assist.ui.spoken_rows import PaintedList

        return PaintedList(self, self)

    def spoken_rows(self) -> "Sequence[SpokenRow]":
        """The bars in words."""
        from desktop_assist.ui.spoken_rows import SpokenRow

        return [SpokenRow((at, bar), self._words_of(bar)) for at, bar in enumerate(self._bars)]

    def spoken_box(self, row: "SpokenRow") -> QRect:
        """The line of a bar."""
        at = self.spoken_rows().index(row)
        return QRect(0, GAP // 2 + at * self._line(), self.width(), self._line())

    def spoken_current(self) -> Hashable | None:
        """What the arrow keys have reached."""
        return (self._current, self.current) if self.current is not None else None

    @override
    def sizeHint(self) -> QSize:
        return QSize(40 * GAP, max(len(self._bars), 1) * self._line() + GAP)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(20 * GAP, self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._bars) - 1
        match event.key():
            case Qt.Key.Key_Down:
                self._go_to(min(self._current + 1, last))
            case Qt.Key.Key_Up:
                self._go_to(max(self._current - 1, 0))
            case Qt.Key.Key_Home:
                self._go_to(0)
            case Qt.Key.Key_End:
                self._go_to(last)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self._choose(self._current)
            case _:
                super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        at = self._bar_at(event.position())
        if at >= 0:
            self._go_to(at)
            self._choose(at)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._bar_at(event.position())
        leads = at >= 0 and bool(self._bars[at].words)
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)
        if at != self._under_mouse:
            self._under_mouse = at
            self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._under_mouse = -1
        self.update()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        tell_current(self)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        figures = [tr_told(amount_words(bar.amount, self._currency)) for bar in self._bars]
        figure_width = max(map(self._width_of, figures), default=0)
        names = max((self._width_of(bar.name) for bar in self._bars), default=0) + GAP
        names = min(names, int(self.width() * _NAME_SHARE))
        room = QRectF(names + GAP, 0, self.width() - names - figure_width - 4 * GAP, self._line())
        for at, bar in enumerate(self._bars):
            box = room.translated(0, GAP // 2 + at * self._line())
            self._paint_bar(painter, at, bar, box)
            self._paint_figure(painter, box, figures[at], self._length(bar, box.width()))

    def _paint_bar(self, painter: QPainter, at: int, bar: Bar, box: QRectF) -> None:
        colours = colours_of(self.palette())
        line = QRectF(0, box.top(), self.width(), box.height())
        if at == self._under_mouse:
            painter.fillRect(line, QColor(colours.hover))
        painter.setPen(QColor(colours.text))
        name = QRectF(GAP // 2, box.top(), box.left() - 1.5 * GAP, box.height())
        metrics = self.fontMetrics()
        text = metrics.elidedText(bar.name, Qt.TextElideMode.ElideRight, int(name.width()))
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent if bar.amount >= 0 else colours.warning))
        edge = box.height() / 4
        length = self._length(bar, box.width())
        painter.drawRoundedRect(
            QRectF(box.left(), box.top() + edge, length, box.height() - 2 * edge), _RADIUS, _RADIUS
        )
        if at == self._current and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRoundedRect(line.adjusted(1, 1, -1, -1), GAP // 2, GAP // 2)

    def _paint_figure(self, painter: QPainter, box: QRectF, figure: str, length: float) -> None:
        painter.setFont(scaled_font(self.font(), SMALL_FACTOR))
        painter.setPen(QColor(colours_of(self.palette()).muted))
        place = QRectF(box.left() + length + GAP, box.top(), self.width(), box.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, figure)
        painter.setFont(self.font())

    def _length(self, bar: Bar, room: float) -> float:
        largest = max((abs(one.amount) for one in self._bars), default=bar.amount)
        return max(room * float(abs(bar.amount) / largest), 2.0) if largest else 2.0

    def _line(self) -> int:
        return self.fontMetrics().height() + int(1.25 * GAP)

    def _width_of(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text)

    def _words_of(self, bar: Bar) -> str:
        return f"{bar.name}, {tr_told(amount_words(bar.amount, self._currency))}"

    def _bar_at(self, place: QPointF) -> int:
        at = int(place.y() - GAP // 2) // self._line()
        return at if 0 <= at < len(self._bars) else -1

    def _go_to(self, at: int) -> None:
        self._current = max(at, 0)
        self.update()
        tell_current(self)

    def _choose(self, at: int) -> None:
        if 0 <= at < len(self._bars) and self._bars[at].words:
            self.chosen.emit(self._bars[at])
