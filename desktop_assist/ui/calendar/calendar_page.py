"""The calendar as a page of the window: head, view, what is said about it, and the legend."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import (
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QStackedWidget

from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.calendar.calendar_changes import CalendarChanges
from desktop_assist.ui.calendar.calendar_head import CalendarHead
from desktop_assist.ui.calendar.calendar_hint import CalendarHint
from desktop_assist.ui.calendar.calendar_legend import CalendarLegend
from desktop_assist.ui.calendar.calendar_picture import CalendarPicture
from desktop_assist.ui.calendar.calendar_reading import CalendarReading
from desktop_assist.ui.calendar.conflict_question import ConflictQuestion
from desktop_assist.ui.calendar.day_parts import minute_of
from desktop_assist.ui.calendar.grid_drag import Ghost, Slot
from desktop_assist.ui.calendar.hour_view import HourView
from desktop_assist.ui.calendar.meeting_actions import MeetingActions
from desktop_assist.ui.calendar.meeting_list_print import MeetingListPrint
from desktop_assist.ui.calendar.meeting_words import spoken_count
from desktop_assist.ui.calendar.month_view import MonthView
from desktop_assist.ui.calendar.page_services import PageServices
from desktop_assist.ui.calendar.period import Period, ViewName
from desktop_assist.ui.calendar.shown_meeting import ShownMeeting
from desktop_assist.ui.calendar.skipped_list import SkippedList
from desktop_assist.ui.calendar.stops import WHOLE_DAY, Stop
from desktop_assist.ui.calendar.view_keys import ViewKeys, is_own_shortcut
from desktop_assist.ui.error_words import error_words
from desktop_assist.ui.page import Page
from desktop_assist.ui.popover import Popover
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.spoken_faces import tell_current
from desktop_assist.ui.task_runner import TaskRunner

_View: TypeAlias = HourView | MonthView

_EVERY_MS = 60_000
_UNREADABLE = marked("The calendar could not be read.")


class CalendarPage(Page):
    """Joins the views to what is read and to what is changed."""

    name = "calendar"

    def __init__(self, services: PageServices, tasks: TaskRunner) -> None:
        super().__init__()
        self._services = services
        self._picture: CalendarPicture | None = None
        self._period = Period("week", services.clock.now().date())
        self._goes_to: tuple[date, int | None] | None = None
        self._reading = CalendarReading(services, tasks)
        self._head = CalendarHead()
        self._stack = QStackedWidget()
        self._hours, self._month = HourView(), MonthView()
        self._legend = CalendarLegend()
        self._popover = Popover(self)
        self._hint = CalendarHint(self)
        self._paper = MeetingListPrint(self)
        changes = CalendarChanges(services, tasks)
        self._actions = MeetingActions(changes, self._popover, self._notices)
        self._conflicts = ConflictQuestion(services.act, self._notices, tasks)
        self._keys = {
            self._hours: ViewKeys(self._hours, self._hours),
            self._month: ViewKeys(self._month, self._month),
        }
        self._minute = QTimer(self)
        self._minute.setInterval(_EVERY_MS)
        self._lay_out()
        self._connect()

    @override
    def open(self) -> None:
        """Show the calendar as it is now, with the keyboard in it."""
        if self._picture is None:
            now = self._services.clock.now()
            self._goes_to = now.date(), now.hour * 60
        self._show(self._period)
        self._conflicts.look()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def refresh(self) -> None:
        """Read again, if it is seen: a calendar may have changed."""
        if self.isVisible():
            self._reading.refresh()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._press(event)

    @override
    def _shortcut(self, event: QKeyEvent) -> Callable[[], None] | None:
        return partial(self._press, event) if is_own_shortcut(event) else None

    def _press(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Print):
            self._print()
        elif not self._keys[self._view].press(event):
            event.accept()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._popover.leave()
        self._hint.place(self._stack.geometry())

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._minute.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._minute.stop()
        self._popover.leave()

    @property
    def _view(self) -> _View:
        return self._month if self._period.view == "month" else self._hours

    def _lay_out(self) -> None:
        self._stack.addWidget(self._hours)
        self._stack.addWidget(self._month)
        column = self._fill(self, self._head, self._stack, growing=self._stack)
        column.addWidget(self._legend)

    def _connect(self) -> None:
        head = self._head
        head.back_wanted.connect(self.back_wanted)
        head.side_wanted.connect(self.side_wanted)
        head.today_wanted.connect(self._go_to_today)
        head.stepped.connect(self._step)
        head.view_wanted.connect(self._change_view)
        head.new_wanted.connect(self._ask_new)
        head.print_wanted.connect(self._print)
        self._reading.read.connect(self._take)
        self._reading.failed.connect(self._fail)
        self._actions.changed.connect(self._reading.refresh)
        self._conflicts.settled.connect(self._reading.refresh)
        self._actions.given_up.connect(self._drop_ghost)
        self._popover.left.connect(self._give_keyboard_back)
        self._legend.switched.connect(self._paint)
        self._legend.skipped_wanted.connect(self._list_skipped)
        self._minute.timeout.connect(self.refresh)
        for view in (self._hours, self._month):
            self._connect_view(view, self._keys[view])

    def _connect_view(self, view: _View, keys: ViewKeys) -> None:
        gestures, actions = view.gestures, self._actions
        gestures.pressed.connect(self._popover.leave)
        gestures.stopped.connect(keys.select)
        gestures.opened.connect(self._look_at)
        gestures.edit_wanted.connect(lambda shown: actions.edit(shown, self._box_of(shown)))
        gestures.day_opened.connect(self._open_day)
        gestures.slot_drawn.connect(self._ask_title)
        gestures.titled.connect(self._create)
        gestures.pulled_to.connect(self._move)
        gestures.refused.connect(actions.refuse)
        keys.selected.connect(self._announce)
        keys.opened.connect(self._look_at)
        keys.cancel_wanted.connect(lambda shown: actions.cancel(shown, self._box_of(shown)))
        keys.moved.connect(self._move)
        keys.title_wanted.connect(self._ask_title)
        keys.stepped.connect(self._step)
        keys.went_to.connect(self._go_to)
        keys.today_wanted.connect(self._go_to_today)
        keys.view_wanted.connect(self._change_view)
        keys.undo_wanted.connect(actions.undo)

    def _print(self) -> None:
        meetings = self._picture.meetings if self._picture is not None else ()
        self._paper.ask(self._period.title, meetings)

    def _show(self, period: Period) -> None:
        """Go to a period; its meetings follow as soon as they are read."""
        self._popover.leave()
        self._view.abort()
        if self._picture is not None:
            period = replace(period, week_start=self._picture.settings.week_start)
        self._period = period
        self._head.show_period(period)
        self._stack.setCurrentWidget(self._view)
        self._reading.show(period)
        if self._picture is not None and not self._reading.knows(period):
            # The days at once, what they hold as soon as it is read.
            self._view.show_days(period.days, (), self._picture, self._services.clock.now())

    def _take(self, period: Period, picture: CalendarPicture) -> None:
        self._picture = picture
        if period.week_start != picture.settings.week_start:
            self._show(period)
            return
        self._legend.show_sources(picture.sources, len(picture.skipped))
        if self._popover.content is None:
            self._view.set_ghost(None)
        self._paint()

    def _paint(self) -> None:
        """Show what was read, as far as the legend lets it be seen."""
        picture, view, days = self._picture, self._view, self._period.days
        if picture is None:
            return
        now = self._services.clock.now()
        keys = self._keys[view]
        keys.home = now.tzinfo
        hidden = self._legend.hidden
        seen = [one for one in picture.meetings if one.source.name not in hidden]
        view.show_days(days, seen, picture, now)
        if self._goes_to is not None:
            day, minute = self._goes_to
            self._goes_to = None
            keys.place(day, minute)
        else:
            keys.renew(days)
        view.setAccessibleName(f"{self._period.title}, {tr(self._period.view.capitalize())}")
        view.setAccessibleDescription(spoken_count(seen))
        self._hint.say(self._period.view, picture, self._stack.geometry())

    def _step(self, steps: int) -> None:
        self._go_to_period(self._period.stepped(steps))

    def _go_to_today(self) -> None:
        self._go_to_period(self._period.at(self._services.clock.now().date()))

    def _go_to_period(self, period: Period) -> None:
        stop = self._keys[self._view].stop
        self._goes_to = period.day, stop.minute if stop else None
        self._show(period)

    def _go_to(self, day: date) -> None:
        """Where the arrow keys lead, also out of the days that are seen."""
        if day in self._period.days and self._picture is not None:
            self._period = self._period.at(day) if self._period.view == "week" else self._period
            self._keys[self._view].place(day)
        else:
            self._goes_to = day, None
            self._show(self._period.at(day))

    def _open_day(self, day: date) -> None:
        self._see("day", day)

    def _change_view(self, view: ViewName) -> None:
        stop, day = self._keys[self._view].stop, self._period.day
        self._see(view, stop.day if stop is not None and stop.day in self._period.days else day)

    def _see(self, view: ViewName, day: date) -> None:
        stop = self._keys[self._view].stop
        minute = stop.minute if stop is not None and stop.minute >= 0 else self._start_of_work()
        self._goes_to = day, minute
        self._show(self._period.at(day).seen_as(view))
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _start_of_work(self) -> int:
        return self._picture.working.start if self._picture else 0

    def _ask_new(self) -> None:
        """A new meeting where the arrow keys have stopped."""
        self._keys[self._view].ask_new()

    def _ask_title(self, slot: Slot, text: str = "") -> None:
        if slot.ends <= slot.starts and self._picture is not None:
            usual = timedelta(minutes=self._picture.settings.default_duration_minutes)
            slot = replace(slot, ends=slot.starts + usual)
        self._popover.leave()
        self._view.ask_title(slot, text)

    def _create(self, title: str, slot: Slot) -> None:
        starts = slot.starts
        self._goes_to = starts.date(), WHOLE_DAY if slot.is_all_day else minute_of(starts)
        self._actions.create(title, slot)

    def _move(self, shown: ShownMeeting, slot: Slot) -> None:
        self._view.set_ghost(Ghost(slot, shown))
        self._actions.move(shown, slot, self._box_of(shown))

    def _drop_ghost(self) -> None:
        self._view.set_ghost(None)

    def _look_at(self, shown: ShownMeeting) -> None:
        self._actions.look_at(shown, self._box_of(shown))

    def _list_skipped(self) -> None:
        if self._picture is not None:
            button = self._legend.skipped_button
            box = QRect(button.mapTo(self, QPoint(0, 0)), button.size())
            listing = SkippedList(self._picture.skipped)
            listing.left.connect(self._popover.leave)
            self._popover.show_beside(listing, box)

    def _box_of(self, shown: ShownMeeting) -> QRect:
        box = self._view.box_of(shown)
        return QRect(self._view.mapTo(self, box.topLeft()), box.size())

    def _announce(self, _stop: Stop) -> None:
        """Let screen readers say what the arrow keys have reached."""
        tell_current(self._view)

    def _give_keyboard_back(self) -> None:
        if self.isVisible():
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fail(self, error: BaseException) -> None:
        if isinstance(error, DesktopAssistError):
            self._notices.warn(error_words(error, ""))
        else:
            self._notices.warn(tr(_UNREADABLE))
