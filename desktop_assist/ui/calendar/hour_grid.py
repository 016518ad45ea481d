"""The hours of some days, with their meetings; meetings are moved, lengthened and drawn on it."""

from collections.abc import Callable
from datetime import date, tzinfo

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from desktop_assist.ui.calendar.block_tiles import BlockTiles
from desktop_assist.ui.calendar.day_parts import DayPart
from desktop_assist.ui.calendar.gestures import Gestures
from desktop_assist.ui.calendar.grid_content import GridContent
from desktop_assist.ui.calendar.grid_drag import Ghost, GridPoint, Grip, Slot, pulled
from desktop_assist.ui.calendar.grid_geometry import GridGeometry, gutter_width, hour_height
from desktop_assist.ui.calendar.grid_painter import GridLook, GridPainter, paint_grid
from desktop_assist.ui.calendar.lane_crossing import whole_day
from desktop_assist.ui.calendar.meeting_words import spoken
from desktop_assist.ui.calendar.shown_meeting import ShownMeeting
from desktop_assist.ui.calendar.stops import SLOT_MINUTES, Stop
from desktop_assist.ui.calendar.time_scale import TimeScale, moment_at, snapped_down
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.theme import GAP, colours_of

_EDGE_HEIGHT = GAP
_LEFT_BUTTON = Qt.MouseButton.LeftButton


class HourGrid(QWidget):
    """Paints the hours and follows the mouse; the keyboard is the view's around it.

    Signals:
        reached: A point that should be seen while something is pulled.
        lifted: A meeting is pulled to the whole days above: its Ghost; None when it is not.
    """

    reached = Signal(QPoint)
    lifted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gestures = Gestures(self)
        self._content: GridContent | None = None
        self._boxes: list[tuple[QRectF, DayPart]] = []
        self._tiles = BlockTiles()
        self._grip: Grip | None = None
        self._pressed_at = QPointF()
        self._is_pulling = False
        self._slot: Slot | None = None
        self.day_above: Callable[[QPointF], date | None] = _no_day
        self.ghost: Ghost | None = None
        self.cursor_stop: Stop | None = None
        self.has_keyboard = False
        self.setMouseTracking(True)
        self._fit()

    def show_content(self, content: GridContent) -> None:
        """Show other days, or the same ones anew; what is being pulled stays in hand."""
        self._content = content
        self._tiles.keep_only(content.parts)
        self._lay_out()

    def set_cursor(self, stop: Stop | None, *, has_keyboard: bool) -> None:
        """Mark where the arrow keys have stopped."""
        self.cursor_stop, self.has_keyboard = stop, has_keyboard
        self.update()

    def set_ghost(self, ghost: Ghost | None) -> None:
        """Show a time that is not written yet; what is in hand stays until it is let go."""
        if ghost is None and self._is_pulling:
            return
        self.ghost = ghost
        self.update()

    def abort(self) -> bool:
        """Let go of what is being pulled, without a change; False when there was nothing."""
        was_pulling = self._is_pulling
        self._grip, self._is_pulling, self._slot = None, False, None
        if was_pulling:
            self.set_ghost(None)
            self.lifted.emit(None)
            self.unsetCursor()
        return was_pulling

    def box_of(self, shown: ShownMeeting) -> QRect:
        """Where a meeting is; null when it is not here."""
        for box, part in self._boxes:
            if part.shown.place == shown.place:
                return box.toRect()
        return QRect()

    def box_of_slot(self, slot: Slot) -> QRect:
        """Where a time would be; null when its day is not here."""
        boxes = self.geometry_now().slot_boxes(slot)
        return boxes[0].toRect() if boxes else QRect()

    def geometry_now(self) -> GridGeometry:
        """Where everything is at this size."""
        days = self._content.days if self._content else ()
        scale = TimeScale(hour_height(self.font()))
        return GridGeometry(days, scale, gutter_width(self.font()), self.width())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._tiles.clear()
            self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            part = self._part_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), spoken(part.shown) if part else "", self)
            return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._content is None:
            return
        look = GridLook(
            colours_of(self.palette()),
            self.font(),
            self.devicePixelRatioF(),
            self.cursor_stop,
            self.has_keyboard,
        )
        exposed = QRectF(event.rect())
        picture = GridPainter(QPainter(self), self.geometry_now(), look, exposed)
        boxes = [one for one in self._boxes if one[0].intersects(exposed)]
        paint_grid(picture, self._content, boxes, self.ghost, self._tiles)
        if self._tiles.is_behind:
            QTimer.singleShot(0, self, self.update)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.gestures.pressed.emit()
        if event.button() is not _LEFT_BUTTON or self._content is None or not self._content.days:
            return
        place = event.position()
        self._pressed_at, self._is_pulling = place, False
        self._grip = self._grip_at(place)
        shown = self._grip.shown
        minute = snapped_down(self._grip.at.minute) // SLOT_MINUTES * SLOT_MINUTES
        self.gestures.stopped.emit(Stop(self._content.days[self._grip.at.column], minute, shown))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position()
        if self._grip is None:
            self._show_shape(place)
            return
        far = (place - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        if far and not self._is_pulling:
            self._begin_pull(self._grip)
        if self._is_pulling and self._content is not None:
            self._pull(self._grip, place)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        grip, was_pulling, slot = self._grip, self._is_pulling, self._slot
        self._grip, self._is_pulling, self._slot = None, False, None
        if event.button() is not _LEFT_BUTTON or grip is None:
            return
        if not was_pulling:
            if grip.shown is not None:
                self.gestures.opened.emit(grip.shown)
            return
        self.unsetCursor()
        if slot is not None:
            self._let_go(grip, slot)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is not _LEFT_BUTTON or self._content is None:
            return
        grip = self._grip_at(event.position())
        if grip.shown is not None:
            self.gestures.edit_wanted.emit(grip.shown)
            return
        minute = snapped_down(grip.at.minute) // SLOT_MINUTES * SLOT_MINUTES
        starts = moment_at(self._content.days[grip.at.column], minute, self._home())
        self.gestures.slot_drawn.emit(Slot(starts, starts))

    def _pull(self, grip: Grip, place: QPointF) -> None:
        days = self._content.days if self._content else ()
        above = self.day_above(place) if grip.kind == "meeting" else None
        if above is not None:
            self._slot = whole_day(above, self._home())
            self.ghost = None
            self.update()
        else:
            self._slot = pulled(grip, self._point(place), days, self._home())
            self.set_ghost(Ghost(self._slot, grip.shown))
            self.reached.emit(place.toPoint())
        self.lifted.emit(Ghost(self._slot, grip.shown) if above is not None else None)

    def _let_go(self, grip: Grip, slot: Slot) -> None:
        if grip.shown is None:
            self.gestures.slot_drawn.emit(slot)
        elif (slot.starts, slot.ends) != (grip.shown.starts, grip.shown.ends):
            self.gestures.pulled_to.emit(grip.shown, slot)
        else:
            self.set_ghost(None)

    def _begin_pull(self, grip: Grip) -> None:
        if grip.shown is not None and not grip.shown.source.is_writable:
            self._grip = None
            self.gestures.refused.emit(grip.shown)
            return
        self._is_pulling = True
        if grip.kind == "meeting":
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def _grip_at(self, place: QPointF) -> Grip:
        point = self._point(place)
        found = self._box_at(place)
        if found is None:
            return Grip("empty", point)
        box, part = found
        is_edge = _has_edge(box, part) and place.y() > box.bottom() - _EDGE_HEIGHT
        return Grip("edge" if is_edge else "meeting", point, part.shown)

    def _show_shape(self, place: QPointF) -> None:
        grip = self._grip_at(place) if self._content and self._content.days else None
        if grip is None or grip.shown is None:
            self.unsetCursor()
        elif grip.kind == "edge":
            self.setCursor(Qt.CursorShape.SizeVerCursor)
        else:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _point(self, place: QPointF) -> GridPoint:
        return self.geometry_now().point_at(place.x(), place.y())

    def _part_at(self, place: QPointF) -> DayPart | None:
        found = self._box_at(place)
        return found[1] if found else None

    def _box_at(self, place: QPointF) -> tuple[QRectF, DayPart] | None:
        return next((one for one in reversed(self._boxes) if one[0].contains(place)), None)

    def _home(self) -> tzinfo | None:
        return self._content.now.tzinfo if self._content else None

    def _fit(self) -> None:
        self.setFixedHeight(TimeScale(hour_height(self.font())).height + 1)
        self._lay_out()

    def _lay_out(self) -> None:
        if self._content is not None:
            place = self.geometry_now()
            self._boxes = [(place.box_of(part), part) for part in self._content.parts]
        self.update()


def _no_day(_: QPointF) -> date | None:
    return None


def _has_edge(box: QRectF, part: DayPart) -> bool:
    return not part.goes_on and part.shown.source.is_writable and box.height() > 2 * _EDGE_HEIGHT
