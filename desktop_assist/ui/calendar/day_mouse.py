"""Follow the mouse over days: meetings are clicked and pulled to other days, new ones drawn."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo
from typing import TypeAlias

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from desktop_assist.ui.calendar.day_bars import BarEdge
from desktop_assist.ui.calendar.gestures import Gestures
from desktop_assist.ui.calendar.grid_drag import Ghost, Slot, shifted, with_other_end
from desktop_assist.ui.calendar.meeting_words import spoken
from desktop_assist.ui.calendar.shown_meeting import ShownMeeting
from desktop_assist.ui.calendar.stops import WHOLE_DAY, Stop
from desktop_assist.ui.calendar.time_scale import moment_at
from desktop_assist.ui.qt_override import override

_LEFT_BUTTON = Qt.MouseButton.LeftButton


@dataclass(frozen=True, slots=True)
class DayTouch:
    """What is at a place.

    Attributes:
        day: The day.
        shown: The meeting.
        leads_on: Whether a click there opens the day: its number, or how many more it has.
        edge: The end of the meeting that is held there.
    """

    day: date
    shown: ShownMeeting | None = None
    leads_on: bool = False
    edge: BarEdge = "none"


FindTouch: TypeAlias = Callable[[QPointF], DayTouch | None]


def pulled_days(touch: DayTouch, to: date, home: tzinfo | None) -> Slot:
    """What is meant by pulling from one day to another.

    A meeting moves, or lasts longer when its end is held; a new one is drawn.
    """
    if touch.shown is not None and touch.edge != "none":
        return with_other_end(touch.shown, touch.edge, (to - touch.day).days)
    if touch.shown is not None:
        return shifted(touch.shown, (to - touch.day).days, home)
    first, last = sorted((touch.day, to))
    after = last + timedelta(days=1)
    return Slot(moment_at(first, 0, home), moment_at(after, 0, home), is_all_day=True)


class DayMouse(QObject):
    """Listens to a widget's mouse.

    Signals:
        ghost_changed: What is shown of a pull: a Ghost, or None.
    """

    ghost_changed = Signal(object)

    def __init__(self, widget: QWidget, find: FindTouch) -> None:
        super().__init__(widget)
        self.gestures = Gestures(self)
        self._widget = widget
        self._find = find
        self._touch: DayTouch | None = None
        self._pressed_at = QPointF()
        self._slot: Slot | None = None
        self.home: tzinfo | None = None
        self.slot_below: Callable[[QPointF], Slot | None] = _no_slot
        widget.setMouseTracking(True)
        widget.installEventFilter(self)

    def abort(self) -> bool:
        """Let go of what is being pulled, without a change; False when there was nothing."""
        was_pulling = self._slot is not None
        self._touch = self._slot = None
        if was_pulling:
            self._widget.unsetCursor()
            self.ghost_changed.emit(None)
        return was_pulling

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            return self._take(event)
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            touch = self._find(QPointF(event.pos()))
            words = spoken(touch.shown) if touch and touch.shown else ""
            QToolTip.showText(event.globalPos(), words, self._widget)
            return True
        return False

    def _take(self, event: QMouseEvent) -> bool:
        match event.type():
            case QEvent.Type.MouseMove:
                self._move(event.position())
            case QEvent.Type.MouseButtonPress if event.button() is _LEFT_BUTTON:
                self._press(event.position())
            case QEvent.Type.MouseButtonRelease if event.button() is _LEFT_BUTTON:
                self._release()
            case QEvent.Type.MouseButtonDblClick if event.button() is _LEFT_BUTTON:
                self._press_twice(event.position())
            case _:
                return False
        return True

    def _press(self, place: QPointF) -> None:
        self.gestures.pressed.emit()
        self._pressed_at, self._slot = place, None
        self._touch = self._find(place)
        if self._touch is not None:
            self.gestures.stopped.emit(Stop(self._touch.day, WHOLE_DAY, self._touch.shown))

    def _move(self, place: QPointF) -> None:
        touch = self._touch
        if touch is None:
            self._show_shape(self._find(place))
            return
        far = (place - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        if touch.leads_on or not (far or self._slot is not None):
            return
        if touch.shown is not None and not touch.shown.source.is_writable:
            self._touch = None
            self.gestures.refused.emit(touch.shown)
            return
        slot = self._slot_at(touch, place)
        if slot is not None:
            self._slot = slot
            self.ghost_changed.emit(Ghost(slot, touch.shown))

    def _slot_at(self, touch: DayTouch, place: QPointF) -> Slot | None:
        if touch.shown is not None and touch.shown.meeting.is_all_day and touch.edge == "none":
            below = self.slot_below(place)
            if below is not None:
                return below
        over = self._find(place)
        return pulled_days(touch, over.day, self.home) if over is not None else None

    def _release(self) -> None:
        touch, slot = self._touch, self._slot
        self._touch = self._slot = None
        if touch is None:
            return
        if touch.leads_on:
            self.gestures.day_opened.emit(touch.day)
        elif slot is None:
            if touch.shown is not None:
                self.gestures.opened.emit(touch.shown)
        elif touch.shown is None:
            self.gestures.slot_drawn.emit(slot)
        elif slot == _time_of(touch.shown):
            self.ghost_changed.emit(None)
        else:
            self.gestures.pulled_to.emit(touch.shown, slot)

    def _press_twice(self, place: QPointF) -> None:
        touch = self._find(place)
        if touch is None or touch.leads_on:
            return
        if touch.shown is not None:
            self.gestures.edit_wanted.emit(touch.shown)
        else:
            self.gestures.slot_drawn.emit(pulled_days(touch, touch.day, self.home))

    def _show_shape(self, touch: DayTouch | None) -> None:
        if touch is not None and touch.edge != "none":
            self._widget.setCursor(Qt.CursorShape.SizeHorCursor)
        elif touch is not None and (touch.shown is not None or touch.leads_on):
            self._widget.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self._widget.unsetCursor()


def _no_slot(_: QPointF) -> Slot | None:
    return None


def _time_of(shown: ShownMeeting) -> Slot:
    return Slot(shown.starts, shown.ends, shown.meeting.is_all_day)
