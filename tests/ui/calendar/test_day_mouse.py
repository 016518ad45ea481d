"""Days follow the mouse."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from desktop_assist.domain.calendar_source import CalendarSource
from desktop_assist.ui.calendar.day_mouse import DayMouse, DayTouch, pulled_days
from desktop_assist.ui.calendar.grid_drag import Slot
from tests.helpers.calendar_rig import (
    OWN,
    click,
    double_click,
    drag,
    moment,
    move,
    press,
    shown,
)
from tests.helpers.frozen_clock import BERLIN

SYNC = shown("2026-11-02T14:00", "2026-11-02T15:00")
FIXED = shown("2026-11-05T14:00", "2026-11-05T15:00",
              source=CalendarSource("Team", OWN.path, is_writable=False))  # fmt: skip


def touch_at(place):
    """Days are 30 wide; on the second is a meeting, on the fifth one that stays."""
    day = int(place.x() // 30) + 1
    if place.y() < 10:
        return DayTouch(date(2026, 11, day), leads_on=True)
    return DayTouch(date(2026, 11, day), {2: SYNC, 5: FIXED}.get(day))


@pytest.fixture
def widget(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(300, 60)
    widget.mouse = DayMouse(widget, touch_at)
    widget.mouse.home = BERLIN
    widget.show()
    return widget


def at(day) -> QPoint:
    return QPoint(day * 30 - 15, 40)


def test_a_meeting_is_pulled_to_another_day(widget, qtbot):
    with qtbot.waitSignal(widget.mouse.gestures.pulled_to) as told:
        drag(widget, at(2), at(6))
    assert told.args == [SYNC, Slot(moment("2026-11-06T14:00"), moment("2026-11-06T15:00"))]


def test_free_days_are_drawn_also_backwards(widget, qtbot):
    with qtbot.waitSignal(widget.mouse.gestures.slot_drawn) as told:
        drag(widget, at(8), at(6))
    whole = Slot(moment("2026-11-06T00:00"), moment("2026-11-09T00:00"), is_all_day=True)
    assert told.args == [whole]


def test_clicks_open_and_edit(widget, qtbot):
    gestures = widget.mouse.gestures
    with qtbot.waitSignals([gestures.pressed, gestures.stopped, gestures.opened]):
        click(widget, at(2))
    with qtbot.waitSignal(gestures.edit_wanted):
        double_click(widget, at(2))
    with qtbot.waitSignal(gestures.slot_drawn):
        double_click(widget, at(3))


def test_the_number_opens_the_day(widget, qtbot):
    with qtbot.waitSignal(widget.mouse.gestures.day_opened) as told:
        click(widget, QPoint(100, 3))
    assert told.args == [date(2026, 11, 4)]


def test_escape_aborts(widget, qtbot):
    press(widget, at(2))
    move(widget, at(6))
    with qtbot.waitSignal(widget.mouse.ghost_changed) as told:
        assert widget.mouse.abort()
    assert told.args == [None]
    assert not widget.mouse.abort()


def test_what_can_only_be_read_is_not_pulled(widget, qtbot):
    with qtbot.waitSignal(widget.mouse.gestures.refused):
        drag(widget, at(5), at(8))


def test_letting_go_on_the_same_day_changes_nothing(widget, qtbot):
    with qtbot.assertNotEmitted(widget.mouse.gestures.pulled_to):
        drag(widget, at(2), at(2) + QPoint(12, 5))


def test_whole_days_are_moved_as_they_are():
    fair = shown("2026-11-02", "2026-11-04", all_day=True)
    touch = DayTouch(date(2026, 11, 3), fair)
    moved = pulled_days(touch, date(2026, 11, 10), BERLIN)
    assert moved == Slot(moment("2026-11-09T00:00"), moment("2026-11-11T00:00"), is_all_day=True)
