"""Above the hours: which day it is, and what lasts the whole of it."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop_assist.domain.translation import tr
from desktop_assist.ui.calendar.day_bars import DayBar, day_bars, fitted
from desktop_assist.ui.calendar.day_mouse import DayMouse, DayTouch
from desktop_assist.ui.calendar.grid_drag import Ghost, Slot, touched_columns
from desktop_assist.ui.calendar.grid_geometry import GridGeometry, gutter_width
from desktop_assist.ui.calendar.meeting_painter import BlockLook, MeetingPainter
from desktop_assist.ui.calendar.period import short_weekday
from desktop_assist.ui.calendar.shown_meeting import ShownMeeting
from desktop_assist.ui.calendar.stops import Stop
from desktop_assist.ui.calendar.time_scale import TimeScale
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.theme import GAP, SMALL_FACTOR, TITLE_FACTOR, colours_of, scaled_font

_FEW_ROWS, _MANY_ROWS = 3, 10
_ROOM = 2
_CENTRE = Qt.AlignmentFlag.AlignCenter


class DayHeads(QWidget):
    """Shows the days' names and the bars below them; `mouse` tells what is done with them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: tuple[date, ...] = ()
        self._today = date.min
        self._bars: tuple[DayBar, ...] = ()
        self._grid_width = 0
        self.ghost: Ghost | None = None
        self._cursor: Stop | None = None
        self._has_keyboard = False
        self.mouse = DayMouse(self, self._touch_at)
        self.mouse.ghost_changed.connect(self.set_ghost)

    def show_days(
        self, days: tuple[date, ...], meetings: Iterable[ShownMeeting], today: date
    ) -> None:
        """Show these days, with what lasts the whole of one or more."""
        self._days, self._today = days, today
        self._bars = day_bars([one for one in meetings if one.is_bar], days)
        self._fit()

    def set_grid_width(self, width: int) -> None:
        """Keep the columns above those of the hours."""
        self._grid_width = width
        self.update()

    def set_cursor(self, stop: Stop | None, *, has_keyboard: bool) -> None:
        """Mark where the arrow keys have stopped."""
        self._cursor, self._has_keyboard = stop, has_keyboard
        self.update()

    def set_ghost(self, ghost: Ghost | None) -> None:
        """Show a time that is not written yet."""
        self.ghost = ghost
        self._fit()

    def box_of(self, shown: ShownMeeting) -> QRect:
        """Where a meeting is; null when it is not here."""
        for bar in self._bars:
            if bar.shown.place == shown.place:
                return self._box(bar).toRect()
        return QRect()

    def box_of_slot(self, slot: Slot) -> QRect:
        """Where a time that lasts whole days would be; null when it is not here."""
        box = self._slot_box(slot)
        return box.toRect() if box else QRect()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.ground))
        place = self._geometry()
        painter.setPen(QPen(QColor(colours.border), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        for column in range(len(self._days)):
            x = int(place.x_of(column))
            painter.drawLine(x, self._head_height() - GAP // 2, x, self.height())
        for column, day in enumerate(self._days):
            self._paint_head(painter, column, day)
        self._paint_bars(painter)

    def _paint_head(self, painter: QPainter, column: int, day: date) -> None:
        colours, place = colours_of(self.palette()), self._geometry()
        is_today = day == self._today
        small = scaled_font(self.font(), SMALL_FACTOR)
        large = scaled_font(self.font(), TITLE_FACTOR, is_bold=True)
        number, name = str(day.day), short_weekday(day)
        name_width = QFontMetrics(small).horizontalAdvance(name)
        disc = self._disc_size()
        left, right = place.x_of(column), place.x_of(column + 1)
        x = left + (right - left - name_width - GAP // 2 - disc) / 2
        middle = self._head_height() / 2
        painter.setFont(small)
        painter.setPen(QColor(colours.accent if is_today else colours.muted))
        painter.drawText(QRectF(x, 0, name_width + 1, 2 * middle), _CENTRE, name)
        circle = QRectF(x + name_width + GAP // 2, middle - disc / 2, disc, disc)
        if is_today:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(QColor(colours.accent))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(circle)
        painter.setFont(large)
        painter.setPen(QColor(colours.on_accent if is_today else colours.text))
        painter.drawText(circle, _CENTRE, number)

    def _paint_bars(self, painter: QPainter) -> None:
        colours = colours_of(self.palette())
        pen = MeetingPainter(painter, self.font(), colours, self.devicePixelRatioF())
        kept = fitted(self._bars, len(self._days), self._most_rows())
        moving = self.ghost.shown.place if self.ghost and self.ghost.shown else None
        chosen = self._cursor.shown.place if self._cursor and self._cursor.shown else None
        for bar in kept.bars:
            place = bar.shown.place
            look = BlockLook(
                place == chosen, self._has_keyboard, place == moving, bar.comes_in, bar.goes_on
            )
            pen.bar(self._box(bar), bar.shown, look)
        painter.setFont(scaled_font(self.font(), SMALL_FACTOR))
        painter.setPen(QColor(colours.muted))
        for column, hidden in enumerate(kept.hidden):
            if hidden:
                box = self._row_box(column, column, self._rows() - 1).adjusted(GAP, 0, 0, 0)
                flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(box, flags, tr("+{hidden} more", hidden=hidden))
        if self.ghost is not None:
            self._paint_ghost(painter, pen, self.ghost)

    def _paint_ghost(self, painter: QPainter, pen: MeetingPainter, ghost: Ghost) -> None:
        box = self._slot_box(ghost.slot, ghost.shown)
        if box is None:
            return
        if ghost.shown is not None:
            pen.bar(box, ghost.shown, BlockLook(is_selected=True, has_focus=True))
            return
        accent = QColor(colours_of(self.palette()).accent)
        painter.setPen(QPen(accent, 1.5))
        accent.setAlphaF(0.2)
        painter.setBrush(accent)
        painter.drawRoundedRect(box, GAP * 0.625, GAP * 0.625)

    def _slot_box(self, slot: Slot, shown: ShownMeeting | None = None) -> QRectF | None:
        columns = touched_columns(slot, self._days)
        if not columns:
            return None
        own = [bar.row for bar in self._bars if shown and bar.shown.place == shown.place]
        row = own[0] if own else max(self._rows() - 1, 0)
        return self._row_box(columns[0], columns[-1], row)

    def _touch_at(self, place: QPointF) -> DayTouch | None:
        if not self._days or place.x() < self._geometry().gutter:
            return None
        column = self._geometry().point_at(place.x(), 0).column
        if place.y() < self._head_height():
            return DayTouch(self._days[column], leads_on=True)
        kept = fitted(self._bars, len(self._days), self._most_rows())
        bar = next((one for one in kept.bars if self._box(one).contains(place)), None)
        if bar is not None:
            box = self._box(bar)
            edge = bar.edge_at(place.x() - box.left(), box.width())
            return DayTouch(self._days[column], bar.shown, edge=edge)
        last_row = self._row_box(column, column, self._rows() - 1)
        is_more = bool(kept.hidden[column]) and last_row.contains(place)
        return DayTouch(self._days[column], leads_on=is_more)

    def _most_rows(self) -> int:
        return _MANY_ROWS if len(self._days) == 1 else _FEW_ROWS

    def _rows(self) -> int:
        deepest = max((bar.row + 1 for bar in self._bars), default=0)
        wants_one = 1 if self.ghost is not None else 0
        return min(max(deepest, wants_one), self._most_rows())

    def _row_height(self) -> int:
        return QFontMetrics(scaled_font(self.font(), SMALL_FACTOR)).height() + GAP // 2

    def _head_height(self) -> int:
        return self._disc_size() + GAP

    def _disc_size(self) -> int:
        """Of the disc around today's number: two figures are wider than they are tall."""
        large = QFontMetrics(scaled_font(self.font(), TITLE_FACTOR, is_bold=True))
        return max(large.height(), large.horizontalAdvance("00") + GAP // 2) + GAP // 2

    def _geometry(self) -> GridGeometry:
        width = self._grid_width or self.width()
        return GridGeometry(self._days, TimeScale(1), gutter_width(self.font()), width)

    def _box(self, bar: DayBar) -> QRectF:
        return self._row_box(bar.first, bar.last, bar.row)

    def _row_box(self, first: int, last: int, row: int) -> QRectF:
        place, height = self._geometry(), self._row_height()
        left, right = place.x_of(first) + _ROOM, place.x_of(last + 1)
        top = self._head_height() + row * (height + _ROOM)
        return QRectF(left, top, right - left - _ROOM, height)

    def _fit(self) -> None:
        rows = self._rows() * (self._row_height() + _ROOM)
        # Room to draw something that lasts the whole day also where there is nothing yet.
        self.setFixedHeight(self._head_height() + max(rows, GAP) + GAP // 2)
        self.update()
