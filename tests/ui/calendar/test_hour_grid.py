"""The hours follow the mouse."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint

from desktop_assist.domain.calendar_source import CalendarSource
from desktop_assist.ui.calendar.day_parts import day_parts
from desktop_assist.ui.calendar.grid_content import GridContent
from desktop_assist.ui.calendar.grid_drag import Slot
from desktop_assist.ui.calendar.hour_grid import HourGrid
from desktop_assist.ui.calendar.lanes import Span
from tests.helpers.calendar_rig import (
    OWN,
    click,
    double_click,
    drag,
    moment,
    move,
    press,
    release,
    shown,
)

DAYS = tuple(date(2026, 11, 23) + timedelta(days=n) for n in range(7))
SYNC = shown()


@pytest.fixture
def grid(qtbot):
    grid = HourGrid()
    qtbot.addWidget(grid)
    grid.resize(900, grid.height())
    show(grid, SYNC)
    grid.show()
    return grid


def show(grid, *meetings):
    parts = day_parts(meetings, DAYS)
    now = moment("2026-11-25T11:20")
    grid.show_content(GridContent(DAYS, parts, Span(540, 1_050), now))


def down(grid, minutes) -> QPoint:
    return QPoint(0, round(grid.geometry_now().scale.y_of(minutes)))


def day_width(grid) -> QPoint:
    return QPoint(round(grid.geometry_now().column_width), 0)


def test_a_meeting_is_pulled_to_another_time(grid, qtbot):
    place = grid.box_of(SYNC).center()
    with qtbot.waitSignal(grid.gestures.pulled_to) as told:
        drag(grid, place, place + day_width(grid) - down(grid, 60))
    assert told.args == [SYNC, Slot(moment("2026-11-25T13:00"), moment("2026-11-25T14:00"))]


def test_the_lower_edge_is_pulled_for_a_longer_meeting(grid, qtbot):
    edge = QPoint(grid.box_of(SYNC).center().x(), grid.box_of(SYNC).bottom() - 2)
    with qtbot.waitSignal(grid.gestures.pulled_to) as told:
        drag(grid, edge, edge + down(grid, 30))
    assert told.args[1] == Slot(SYNC.starts, moment("2026-11-24T15:30"))


def test_a_new_meeting_is_drawn_on_free_hours(grid, qtbot):
    box = grid.box_of_slot(Slot(moment("2026-11-26T09:00"), moment("2026-11-26T10:00")))
    with qtbot.waitSignal(grid.gestures.slot_drawn) as told:
        drag(grid, box.topLeft() + QPoint(20, 1), box.bottomLeft() + QPoint(20, 0))
    assert told.args == [Slot(moment("2026-11-26T09:00"), moment("2026-11-26T10:00"))]


def test_a_click_opens_and_a_second_one_edits(grid, qtbot):
    place = grid.box_of(SYNC).center()
    with qtbot.waitSignal(grid.gestures.opened):
        click(grid, place)
    with qtbot.waitSignal(grid.gestures.edit_wanted):
        double_click(grid, place)


def test_a_double_click_on_free_hours_asks_for_a_meeting(grid, qtbot):
    place = grid.box_of(SYNC).center() + day_width(grid) + down(grid, 10)
    with qtbot.waitSignal(grid.gestures.slot_drawn) as told:
        double_click(grid, place)
    assert told.args[0].starts == moment("2026-11-25T14:30")


def test_letting_go_where_it_was_changes_nothing(grid, qtbot):
    place = grid.box_of(SYNC).center()
    with qtbot.assertNotEmitted(grid.gestures.pulled_to):
        drag(grid, place, place + QPoint(12, 0))
    assert grid.ghost is None


def test_the_new_time_is_shown_while_pulling_and_escape_aborts(grid, qtbot):
    place = grid.box_of(SYNC).center()
    press(grid, place)
    move(grid, place + down(grid, 60))
    assert grid.ghost.slot.starts == moment("2026-11-24T15:00")
    with qtbot.assertNotEmitted(grid.gestures.pulled_to):
        assert grid.abort()
    assert grid.ghost is None
    assert not grid.abort()


def test_what_is_pulled_stays_in_hand_when_it_is_read_again(grid, qtbot):
    place = grid.box_of(SYNC).center()
    press(grid, place)
    move(grid, place + down(grid, 60))
    show(grid, SYNC)
    grid.set_ghost(None)
    with qtbot.waitSignal(grid.gestures.pulled_to) as told:
        release(grid, place + down(grid, 60))
    assert told.args[1].starts == moment("2026-11-24T15:00")


def test_what_can_only_be_read_is_not_pulled(grid, qtbot):
    fixed = shown(source=CalendarSource("Team", OWN.path, is_writable=False))
    show(grid, fixed)
    place = grid.box_of(fixed).center()
    with qtbot.waitSignal(grid.gestures.refused), qtbot.assertNotEmitted(grid.gestures.pulled_to):
        drag(grid, place, place + down(grid, 60))


def test_larger_text_makes_it_higher(grid):
    before = grid.height()
    font = grid.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    grid.setFont(font)
    assert grid.height() > 1.7 * before


def test_what_is_not_here_has_no_box(grid):
    assert grid.box_of(shown(title="Elsewhere")).isNull()
    assert grid.box_of_slot(Slot(moment("2027-01-01T09:00"), moment("2027-01-01T10:00"))).isNull()
