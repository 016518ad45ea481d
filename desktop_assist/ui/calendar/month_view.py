"""A month, week by week: bars over days, and a line for each meeting with hours."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.calendar.calendar_picture import CalendarPicture
from desktop_assist.ui.calendar.day_bars import DayBar, FittedBars, day_bars, fitted
from desktop_assist.ui.calendar.day_mouse import DayMouse, DayTouch
from desktop_assist.ui.calendar.gestures import Gestures
from desktop_assist.ui.calendar.grid_drag import Ghost, Slot, touched_columns
from desktop_assist.ui.calendar.meeting_painter import BlockLook, MeetingPainter
from desktop_assist.ui.calendar.month_geometry import MonthGeometry
from desktop_assist.ui.calendar.period import short_day, short_weekday, week_number
from desktop_assist.ui.calendar.shown_meeting import ShownMeeting
from desktop_assist.ui.calendar.spoken_meetings import SpokenMeetings
from desktop_assist.ui.calendar.stops import WHOLE_DAY, Stop
from desktop_assist.ui.calendar.title_field import TitleField
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.theme import GAP, SMALL_FACTOR, Colours, colours_of, scaled_font

if TYPE_CHECKING:
    from desktop_assist.ui.spoken_rows import PaintedList

_RADIUS = GAP * 0.625
_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_TINY_FACTOR = 0.76
_MORE = marked("+{hidden} more")


class MonthView(QWidget):
    """Shows whole weeks; `gestures` tells what is done on them."""

    row_days = 7
    """How many days the arrow keys go on at the end of a day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: tuple[date, ...] = ()
        self._weeks: list[tuple[DayBar, ...]] = []
        self._kept: dict[int, FittedBars] = {}
        self._today = date.min
        self._month = 0
        self._ghost: Ghost | None = None
        self._stop: Stop | None = None
        self._has_keyboard = False
        self._asked: Slot | None = None
        self._mouse = DayMouse(self, self._touch_at)
        self._mouse.ghost_changed.connect(self.set_ghost)
        self.gestures = Gestures(self)
        self._spoken = SpokenMeetings(self, self.box_of)
        self.gestures.join(self._mouse.gestures)
        self.gestures.pressed.connect(self._take_keyboard)
        self._field = TitleField(self)
        self._field.committed.connect(self._tell_title)
        self._field.aborted.connect(self._leave_title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_days(
        self,
        days: tuple[date, ...],
        meetings: Sequence[ShownMeeting],
        picture: CalendarPicture,  # noqa: ARG002 - the other view shows more of it
        now: datetime,
    ) -> None:
        """Show these meetings on these days."""
        self._spoken.show_meetings(meetings)
        self._days, self._today = days, now.date()
        self._month = days[len(days) // 2].month
        self._mouse.home = now.tzinfo
        weeks = range(0, len(days), 7)
        self._weeks = [day_bars(meetings, days[at : at + 7]) for at in weeks]
        self._kept.clear()
        self.update()

    def spoken_face(self) -> "PaintedList":
        """What a screen reader is told of it: a list of the meetings."""
        from desktop_assist.ui.spoken_rows import PaintedList

        return PaintedList(self, self._spoken)

    def stops_of(self, day: date) -> tuple[Stop, ...]:
        """Where the arrow keys stop on a day: at its meetings, else at the day itself."""
        if day not in self._days:
            return ()
        week, column = divmod(self._days.index(day), 7)
        bars = sorted(self._weeks[week], key=lambda bar: bar.row)
        found = [Stop(day, WHOLE_DAY, b.shown) for b in bars if b.first <= column <= b.last]
        return tuple(found) or (Stop(day, WHOLE_DAY),)

    def set_stop(self, stop: Stop | None, *, has_keyboard: bool) -> None:
        """Mark where the arrow keys have stopped."""
        self._spoken.set_stop(stop)
        self._stop, self._has_keyboard = stop, has_keyboard
        self.update()

    def bring_into_sight(self, stop: Stop) -> None:
        """All of a month is in sight."""

    def set_ghost(self, ghost: Ghost | None) -> None:
        """Show a time that is not written yet."""
        self._ghost = ghost
        self.update()

    def ask_title(self, slot: Slot, text: str = "") -> None:
        """Ask for the title of a new meeting where it will be."""
        self._asked = slot
        self.set_ghost(Ghost(slot))
        boxes = self._slot_boxes(slot)
        self._field.ask(boxes[0].toRect() if boxes else QRect(), text)

    def abort(self) -> bool:
        """Let go of what is in hand; False when there is nothing."""
        was_asking = self._field.isVisible()
        self._field.abort()
        return self._mouse.abort() or was_asking

    def box_of(self, shown: ShownMeeting) -> QRect:
        """Where a meeting is seen, or else its day; null when that is not here."""
        place = self._geometry()
        for week in range(len(self._weeks)):
            for bar in self._fitted(week).bars:
                if bar.shown.place == shown.place:
                    return place.bar_box(week, bar).toRect()
        if shown.first_day in self._days:
            return place.cell(self._days.index(shown.first_day)).toRect()
        return QRect()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._kept.clear()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._kept.clear()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.ground))
        if not self._days:
            return
        self._paint_names(painter, colours)
        for number, day in enumerate(self._days):
            self._paint_day(painter, number, day, colours)
        self._paint_lines(painter, colours)
        pen = MeetingPainter(painter, self.font(), colours, self.devicePixelRatioF())
        for week in range(len(self._weeks)):
            self._paint_week(painter, pen, week)
        if self._ghost is not None:
            self._paint_ghost(painter, pen, self._ghost)

    def _paint_names(self, painter: QPainter, colours: Colours) -> None:
        place = self._geometry()
        painter.setFont(scaled_font(self.font(), SMALL_FACTOR))
        painter.setPen(QColor(colours.muted))
        for column, day in enumerate(self._days[:7]):
            left, right = place.x_of(column), place.x_of(column + 1)
            painter.drawText(QRectF(left, 0, right - left, place.head), _CENTRE, short_weekday(day))

    def _paint_day(self, painter: QPainter, number: int, day: date, colours: Colours) -> None:
        place = self._geometry()
        cell = place.cell(number)
        is_beside = day.month != self._month
        if is_beside:
            painter.fillRect(cell, QColor(colours.side))
        is_stop = self._stop is not None and self._stop.day == day and self._stop.shown is None
        if is_stop and self._has_keyboard:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRoundedRect(cell.adjusted(2.5, 2.5, -1.5, -1.5), _RADIUS, _RADIUS)
        words = str(day.day)
        if day.day == 1:
            words = short_day(day)
        font = scaled_font(self.font(), SMALL_FACTOR, is_bold=not is_beside)
        box = place.number_box(number)
        painter.setFont(font)
        if day == self._today:
            width = QFontMetrics(font).horizontalAdvance(words) + GAP
            disc = QRectF(box.left() - GAP / 2, box.top() + 1, max(width, box.height() - 2),
                          box.height() - 2)  # fmt: skip
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
            painter.drawRoundedRect(disc, disc.height() / 2, disc.height() / 2)
            painter.setPen(QColor(colours.on_accent))
            painter.drawText(disc, _CENTRE, words)
            return
        painter.setPen(QColor(colours.muted if is_beside else colours.text))
        painter.drawText(box, _LEFT, words)

    def _paint_lines(self, painter: QPainter, colours: Colours) -> None:
        place = self._geometry()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        tiny = scaled_font(self.font(), _TINY_FACTOR)
        painter.setFont(tiny)
        for week in range(len(self._weeks)):
            y = int(place.y_of(week))
            painter.setPen(QPen(QColor(colours.border), 1))
            painter.drawLine(0, y, self.width(), y)
            name = str(week_number(self._days[week * 7 : week * 7 + 7]))
            painter.setPen(QColor(colours.muted))
            box = QRectF(0, y + GAP // 2, place.margin, place.number_height)
            painter.drawText(box, _CENTRE, name)
        painter.setPen(QPen(QColor(colours.border), 1))
        for column in range(7):
            x = int(place.x_of(column))
            painter.drawLine(x, int(place.head), x, self.height())

    def _paint_week(self, painter: QPainter, pen: MeetingPainter, week: int) -> None:
        place, kept = self._geometry(), self._fitted(week)
        chosen = self._stop.shown.place if self._stop and self._stop.shown else None
        ghost = self._ghost.shown if self._ghost else None
        for bar in kept.bars:
            one = bar.shown
            is_moving = ghost is not None and one.place == ghost.place
            look = BlockLook(
                one.place == chosen, self._has_keyboard, is_moving, bar.comes_in, bar.goes_on
            )
            box = place.bar_box(week, bar)
            if one.is_bar:
                pen.bar(box, one, look)
            else:
                pen.line(box, one, f"{one.starts:%H:%M}", look)
        painter.setFont(scaled_font(self.font(), SMALL_FACTOR, is_bold=True))
        painter.setPen(QColor(colours_of(self.palette()).muted))
        for column, hidden in enumerate(kept.hidden):
            if hidden:
                box = place.more_box(week, column)
                room = QFontMetrics(painter.font()).horizontalAdvance(tr(_MORE, hidden=99))
                words = tr(_MORE, hidden=hidden) if box.width() > room else f"+{hidden}"
                painter.drawText(box, _LEFT, words)

    def _paint_ghost(self, painter: QPainter, pen: MeetingPainter, ghost: Ghost) -> None:
        accent = QColor(colours_of(self.palette()).accent)
        ground = QColor(accent)
        ground.setAlphaF(0.18)
        for box in self._slot_boxes(ghost.slot):
            if ghost.shown is not None:
                pen.bar(box, ghost.shown, BlockLook(is_selected=True, has_focus=True))
                continue
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(accent, 1.5))
            painter.setBrush(ground)
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)

    def _slot_boxes(self, slot: Slot) -> list[QRectF]:
        place = self._geometry()
        boxes = []
        for week in range(len(self._weeks)):
            columns = touched_columns(slot, self._days[week * 7 : week * 7 + 7])
            if columns:
                boxes.append(place.row_box(week, columns[0], columns[-1], 0))
        return boxes

    def _touch_at(self, place: QPointF) -> DayTouch | None:
        geometry = self._geometry()
        number = geometry.day_at(place.x(), place.y()) if self._days else None
        if number is None:
            return None
        week, column = divmod(number, 7)
        day, kept = self._days[number], self._fitted(week)
        for bar in kept.bars:
            box = geometry.bar_box(week, bar)
            if box.contains(place):
                edge = bar.edge_at(place.x() - box.left(), box.width())
                return DayTouch(day, bar.shown, edge=edge)
        is_more = bool(kept.hidden[column]) and geometry.more_box(week, column).contains(place)
        return DayTouch(day, leads_on=is_more or self._is_number(number, place))

    def _is_number(self, number: int, place: QPointF) -> bool:
        box = self._geometry().number_box(number)
        box.setWidth(min(box.width(), 5 * GAP))
        return box.contains(place)

    def _fitted(self, week: int) -> FittedBars:
        if week not in self._kept:
            self._kept[week] = fitted(self._weeks[week], 7, self._geometry().rows)
        return self._kept[week]

    def _geometry(self) -> MonthGeometry:
        small = QFontMetrics(scaled_font(self.font(), SMALL_FACTOR))
        return MonthGeometry(self.width(), self.height(), len(self._weeks) or 1, small.height())

    def _take_keyboard(self) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def _tell_title(self, title: str) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._asked is not None:
            self.gestures.titled.emit(title, self._asked)

    def _leave_title(self) -> None:
        self.set_ghost(None)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.gestures.title_left.emit()
