"""The keyboard in the calendar: arrows stop at meetings and free times, keys act on them."""

from datetime import date, timedelta, tzinfo
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_assist.ui.calendar.grid_drag import Slot
from desktop_assist.ui.calendar.period import ViewName
from desktop_assist.ui.calendar.shown_meeting import ShownMeeting
from desktop_assist.ui.calendar.stops import WHOLE_DAY, Stop, nearest_stop, next_stop
from desktop_assist.ui.calendar.time_scale import SNAP_MINUTES, moment_at
from desktop_assist.ui.qt_override import override

_ONE_DAY = timedelta(days=1)
_STEP = timedelta(minutes=SNAP_MINUTES)
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
_VIEWS: dict[str, ViewName] = {"d": "day", "w": "week", "m": "month"}
_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class StoppingView(Protocol):
    """A view in which the arrow keys go from stop to stop."""

    @property
    def row_days(self) -> int:
        """How many days further it goes on below the last stop of a day; 0 for not at all."""

    def stops_of(self, day: date) -> tuple[Stop, ...]:
        """The stops of a day, from the top."""

    def set_stop(self, stop: Stop | None, *, has_keyboard: bool) -> None:
        """Mark the stop that is selected."""

    def bring_into_sight(self, stop: Stop) -> None:
        """Scroll to a stop."""

    def abort(self) -> bool:
        """Let go of what is in hand; False when there is nothing."""


class ViewKeys(QObject):
    """Listens to the keys of a view, and knows what is selected.

    Signals:
        selected: Another stop was reached: a Stop.
        opened: A ShownMeeting is to be shown in full.
        cancel_wanted: A ShownMeeting is to be cancelled.
        moved: A ShownMeeting is to take place at a Slot.
        title_wanted: A new meeting is wanted at a Slot, with what was typed of its title.
        stepped: To the next period, or the one before.
        went_to: The arrow keys have reached a day.
        today_wanted: Back to today.
        view_wanted: Another view, by its name.
        undo_wanted: The last change is to be taken back.
    """

    selected = Signal(Stop)
    opened = Signal(ShownMeeting)
    cancel_wanted = Signal(ShownMeeting)
    moved = Signal(ShownMeeting, Slot)
    title_wanted = Signal(Slot, str)
    stepped = Signal(int)
    went_to = Signal(date)
    today_wanted = Signal()
    view_wanted = Signal(str)
    undo_wanted = Signal()

    def __init__(self, widget: QWidget, view: StoppingView) -> None:
        super().__init__(widget)
        self._widget = widget
        self._view = view
        self._stop: Stop | None = None
        self._minute = WHOLE_DAY
        self.home: tzinfo | None = None
        widget.installEventFilter(self)

    @property
    def stop(self) -> Stop | None:
        """What is selected."""
        return self._stop

    @property
    def shown(self) -> ShownMeeting | None:
        """The meeting that is selected."""
        return self._stop.shown if self._stop else None

    def select(self, stop: Stop) -> None:
        """Select what was clicked."""
        self._minute = stop.minute
        self._take(stop)

    def place(self, day: date, minute: int | None = None) -> None:
        """Select what is nearest to a time of a day; else to the time selected before."""
        self._minute = self._minute if minute is None else minute
        stop = nearest_stop(self._view.stops_of(day), self._minute)
        self._take(stop or Stop(day, self._minute))

    def renew(self, days: tuple[date, ...]) -> None:
        """Find what is selected among what was read anew."""
        stop = self._stop
        if stop is None or stop.day not in days:
            return
        if stop.shown is not None:
            stop = self._found_again(stop.shown, days) or Stop(stop.day, stop.minute)
        stops = self._view.stops_of(stop.day)
        self._stop = stop if stop in stops else nearest_stop(stops, stop.minute)
        self._show()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.FocusIn | QEvent.Type.FocusOut:
                self._show(has_keyboard=event.type() == QEvent.Type.FocusIn)
            case QEvent.Type.KeyPress if isinstance(event, QKeyEvent):
                return self.press(event)
            case _:
                pass
        return False

    def press(self, event: QKeyEvent) -> bool:
        """Take a key; False when it means nothing here."""
        keys = event.modifiers() & ~_KEYPAD
        if event.key() in _ARROWS:
            return self._press_arrow(event.key(), keys)
        if keys == _CONTROL:
            return self._press_with_control(event.key())
        if keys not in (_NONE, _SHIFT):
            return False
        return self._press_plain(event)

    def _press_plain(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Escape:
                return self._view.abort()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._act()
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                if self.shown is not None:
                    self.cancel_wanted.emit(self.shown)
            case Qt.Key.Key_PageUp:
                self.stepped.emit(-1)
            case Qt.Key.Key_PageDown:
                self.stepped.emit(1)
            case _:
                return self._type(event.text())
        return True

    def _press_with_control(self, key: int) -> bool:
        if key == Qt.Key.Key_Z:
            self.undo_wanted.emit()
        elif key == Qt.Key.Key_N:
            self.ask_new()
        else:
            return False
        return True

    def _press_arrow(self, key: int, keys: Qt.KeyboardModifier) -> bool:
        if keys == _NONE:
            self._go(key)
        elif keys in (_ALT, _ALT | _SHIFT) and self.shown is not None:
            self._move(self.shown, key, is_end=bool(keys & _SHIFT))
        else:
            return False
        return True

    def _go(self, key: int) -> None:
        stop = self._stop
        if stop is None:
            return
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.went_to.emit(stop.day + (_ONE_DAY if key == Qt.Key.Key_Right else -_ONE_DAY))
            return
        step = 1 if key == Qt.Key.Key_Down else -1
        found = next_stop(self._view.stops_of(stop.day), stop, step)
        if found is not None:
            self.select(found)
        elif self._view.row_days:
            self.went_to.emit(stop.day + step * self._view.row_days * _ONE_DAY)

    def _move(self, shown: ShownMeeting, key: int, *, is_end: bool) -> None:
        """A quarter of an hour, or a day; with the end alone only its length."""
        is_across = key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        step = _ONE_DAY if is_across or shown.meeting.is_all_day else _STEP
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Up):
            step = -step
        starts = shown.starts if is_end else shown.starts + step
        ends = shown.ends + step
        if ends > starts and not (is_end and is_across):
            self.moved.emit(shown, Slot(starts, ends, shown.meeting.is_all_day))

    def _act(self) -> None:
        if self.shown is not None:
            self.opened.emit(self.shown)
        else:
            self.ask_new()

    def _type(self, text: str) -> bool:
        """Small letters that name a view lead there; everything else begins a title."""
        if not text or not text.isprintable() or text.isspace():
            return False
        if text == "t":
            self.today_wanted.emit()
        elif text in _VIEWS:
            self.view_wanted.emit(_VIEWS[text])
        else:
            self.ask_new(text)
        return True

    def ask_new(self, text: str = "") -> None:
        """Ask for a new meeting at the time that is selected."""
        stop = self._stop
        if stop is None:
            return
        is_all_day = stop.minute <= WHOLE_DAY
        starts = moment_at(stop.day, max(stop.minute, 0), self.home)
        ends = starts + _ONE_DAY if is_all_day else starts
        self.title_wanted.emit(Slot(starts, ends, is_all_day), text)

    def _found_again(self, shown: ShownMeeting, days: tuple[date, ...]) -> Stop | None:
        """Where a meeting is now; it may have been moved to another day."""
        for day in days:
            for stop in self._view.stops_of(day):
                if stop.shown is not None and stop.shown.place == shown.place:
                    return stop
        return None

    def _take(self, stop: Stop) -> None:
        self._stop = stop
        self._show()
        self._view.bring_into_sight(stop)
        self.selected.emit(stop)

    def _show(self, *, has_keyboard: bool | None = None) -> None:
        has = self._widget.hasFocus() if has_keyboard is None else has_keyboard
        self._view.set_stop(self._stop, has_keyboard=has)


def is_own_shortcut(event: QKeyEvent) -> bool:
    """Keys that mean something else in the rest of the window."""
    is_control = event.modifiers() == _CONTROL
    return is_control and event.key() in (Qt.Key.Key_N, Qt.Key.Key_Z)
