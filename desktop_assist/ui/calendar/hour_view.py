"""A day or a week by its hours, with the whole days above them."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop_assist.ui.calendar.calendar_picture import CalendarPicture
from desktop_assist.ui.calendar.day_heads import DayHeads
from desktop_assist.ui.calendar.day_parts import day_parts, minute_of
from desktop_assist.ui.calendar.gestures import Gestures
from desktop_assist.ui.calendar.grid_content import GridContent
from desktop_assist.ui.calendar.grid_drag import Ghost, Slot
from desktop_assist.ui.calendar.hour_grid import HourGrid
from desktop_assist.ui.calendar.lane_crossing import hours_of
from desktop_assist.ui.calendar.shown_meeting import ShownMeeting
from desktop_assist.ui.calendar.spoken_meetings import SpokenMeetings
from desktop_assist.ui.calendar.stops import WHOLE_DAY, Stop, stops_of_day
from desktop_assist.ui.calendar.title_field import TitleField
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.scroll_bar import style_scroll_bar
from desktop_assist.ui.theme import GAP

if TYPE_CHECKING:
    from desktop_assist.ui.spoken_rows import PaintedList

_ONE_DAY = timedelta(days=1)
_BEFORE_WORK = 60
"""So many minutes before working time are seen when a week is first shown."""


class HourView(QWidget):
    """Shows the hours of one day or seven; `gestures` tells what is done on them."""

    row_days = 0
    """How many days the arrow keys go on at the end of a day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gestures = Gestures(self)
        self._spoken = SpokenMeetings(self, self.box_of)
        self._meetings: tuple[ShownMeeting, ...] = ()
        self._content: GridContent | None = None
        self._asked: Slot | None = None
        self._is_placed = False
        self._usual = timedelta(minutes=30)
        self._heads = DayHeads()
        self._grid = HourGrid()
        self._scroll = QScrollArea()
        self._fields = (TitleField(self._grid), TitleField(self._heads))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()
        self._connect()

    def show_days(
        self,
        days: tuple[date, ...],
        meetings: Sequence[ShownMeeting],
        picture: CalendarPicture,
        now: datetime,
    ) -> None:
        """Show these meetings on these days."""
        self._spoken.show_meetings(meetings)
        self._meetings = tuple(meetings)
        parts = day_parts(meetings, days)
        self._content = GridContent(days, parts, picture.working, now)
        self._usual = timedelta(minutes=picture.settings.default_duration_minutes)
        self._heads.mouse.home = now.tzinfo
        self._heads.show_days(days, meetings, now.date())
        self._grid.show_content(self._content)
        self._place_once()

    def spoken_face(self) -> "PaintedList":
        """What a screen reader is told of it: a list of the meetings."""
        from desktop_assist.ui.spoken_rows import PaintedList

        return PaintedList(self, self._spoken)

    def stops_of(self, day: date) -> tuple[Stop, ...]:
        """Where the arrow keys stop on a day."""
        parts = self._content.parts if self._content else ()
        return stops_of_day(day, [one for one in self._meetings if one.is_bar], parts)

    def set_stop(self, stop: Stop | None, *, has_keyboard: bool) -> None:
        """Mark where the arrow keys have stopped."""
        self._spoken.set_stop(stop)
        self._grid.set_cursor(stop, has_keyboard=has_keyboard)
        self._heads.set_cursor(stop, has_keyboard=has_keyboard)

    def bring_into_sight(self, stop: Stop) -> None:
        """Scroll to a stop."""
        if stop.minute > WHOLE_DAY:
            y = self._grid.geometry_now().scale.y_of(stop.minute)
            self._scroll.ensureVisible(0, int(y), 0, 6 * GAP)

    def set_ghost(self, ghost: Ghost | None) -> None:
        """Show a time that is not written yet."""
        is_above = ghost is not None and _is_above(ghost)
        self._heads.set_ghost(ghost if is_above else None)
        self._grid.set_ghost(None if is_above else ghost)

    def ask_title(self, slot: Slot, text: str = "") -> None:
        """Ask for the title of a new meeting where it will be."""
        self._asked = slot
        self.set_ghost(Ghost(slot))
        if slot.is_all_day:
            self._fields[1].ask(self._heads.box_of_slot(slot), text)
            return
        box = self._grid.box_of_slot(slot)
        self._scroll.ensureVisible(0, box.center().y(), 0, box.height())
        self._fields[0].ask(box, text)

    def abort(self) -> bool:
        """Let go of what is in hand; False when there is nothing."""
        was_asking = any(field.isVisible() for field in self._fields)
        for field in self._fields:
            field.abort()
        return self._grid.abort() or self._heads.mouse.abort() or was_asking

    def box_of(self, shown: ShownMeeting) -> QRect:
        """Where a meeting is seen, from this widget's corner; null when it is not."""
        for part, box in (
            (self._heads, self._heads.box_of(shown)),
            (self._grid, self._grid.box_of(shown)),
        ):
            if not box.isNull():
                return QRect(part.mapTo(self, box.topLeft()), box.size()).intersected(self.rect())
        return QRect()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._heads.set_grid_width(self._grid.width())
        return False

    def _lay_out(self) -> None:
        self._scroll.setWidget(self._grid)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        style_scroll_bar(self._scroll.verticalScrollBar())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._heads)
        column.addWidget(self._scroll, 1)

    def _connect(self) -> None:
        self._grid.installEventFilter(self)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._place_once)
        self._grid.reached.connect(self._follow_pull)
        self._grid.lifted.connect(self._heads.set_ghost)
        self._grid.day_above = self._day_above
        self._heads.mouse.slot_below = self._slot_below
        self._heads.mouse.ghost_changed.connect(self._lower)
        self.gestures.join(self._grid.gestures)
        self.gestures.join(self._heads.mouse.gestures)
        self.gestures.pressed.connect(self._take_keyboard)
        for field in self._fields:
            field.committed.connect(self._tell_title)
            field.aborted.connect(self._leave_title)

    def _take_keyboard(self) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def _follow_pull(self, point: QPoint) -> None:
        self._scroll.ensureVisible(point.x(), point.y(), 0, 2 * GAP)

    def _day_above(self, place: QPointF) -> date | None:
        """The day under the mouse when that is above the hours; from the grid's corner."""
        point = self._grid.mapTo(self, place.toPoint())
        column = self._grid.geometry_now().point_at(place.x(), 0).column
        is_above = point.y() < self._heads.height()
        return self._content.days[column] if is_above and self._content else None

    def _slot_below(self, place: QPointF) -> Slot | None:
        """The hour under the mouse when that is below the whole days; from their corner."""
        point = place.toPoint()
        if self._content is None or point.y() < self._heads.height():
            return None
        there = QPointF(self._grid.mapFrom(self, self._heads.mapTo(self, point)))
        at = self._grid.geometry_now().point_at(there.x(), there.y())
        return hours_of(
            self._content.days[at.column], at.minute, self._usual, self._content.now.tzinfo
        )

    def _lower(self, ghost: Ghost | None) -> None:
        """What is pulled down from the whole days is seen on the hours."""
        is_below = ghost is not None and not _is_above(ghost)
        if is_below:
            self._heads.set_ghost(None)
        self._grid.set_ghost(ghost if is_below else None)

    def _tell_title(self, title: str) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._asked is not None:
            self.gestures.titled.emit(title, self._asked)

    def _leave_title(self) -> None:
        self.set_ghost(None)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.gestures.title_left.emit()

    def _place_once(self) -> None:
        """Begin with working time, or with the present when that is today and later."""
        if self._is_placed or self._content is None or not self._scroll.isVisible():
            return
        minute = self._content.working.start - _BEFORE_WORK
        now = self._content.now
        scale, bar = self._grid.geometry_now().scale, self._scroll.verticalScrollBar()
        seen = self._scroll.height() * 60 / scale.hour_height
        if now.date() in self._content.days and minute_of(now) > minute + seen - _BEFORE_WORK:
            minute = minute_of(now) - int(seen / 2)
        wanted = int(scale.y_of(max(minute, 0))) - GAP
        bar.setValue(wanted)
        # While the grid has not got its height yet, there is nothing to scroll.
        self._is_placed = bar.maximum() >= scale.height - self._scroll.viewport().height()


def _is_above(ghost: Ghost) -> bool:
    return ghost.slot.is_all_day or ghost.slot.ends - ghost.slot.starts >= _ONE_DAY
