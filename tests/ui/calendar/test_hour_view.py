"""The hours and the whole days together."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QScrollArea

from desktop_assist.domain.settings import CalendarSettings
from desktop_assist.ui.calendar.day_heads import DayHeads
from desktop_assist.ui.calendar.grid_drag import Ghost, Slot
from desktop_assist.ui.calendar.hour_grid import HourGrid
from desktop_assist.ui.calendar.hour_view import HourView
from desktop_assist.ui.calendar.stops import Stop
from desktop_assist.ui.calendar.title_field import TitleField
from tests.helpers.active_window import show_active
from tests.helpers.calendar_rig import click, drag, moment, picture, shown

DAYS = tuple(date(2026, 11, 23) + timedelta(days=n) for n in range(7))
SYNC, FAIR = shown(), shown("2026-11-24", "2026-11-27", "Fair", all_day=True)
WHOLE = Slot(moment("2026-11-28T00:00"), moment("2026-11-29T00:00"), is_all_day=True)


@pytest.fixture
def view(qtbot):
    view = HourView()
    qtbot.addWidget(view)
    view.resize(900, 600)
    show_active(qtbot, view)
    show(view, "2026-11-25T11:20")
    return view


def show(view, now, days=DAYS):
    view.show_days(days, (SYNC, FAIR), picture(CalendarSettings()), moment(now))


def top_hour(view) -> float:
    grid, scroll = view.findChild(HourGrid), view.findChild(QScrollArea)
    return grid.geometry_now().scale.minute_at(scroll.verticalScrollBar().value()) / 60


def test_it_begins_shortly_before_working_time(view):
    assert 7.5 < top_hour(view) < 8.5


def test_late_in_the_evening_it_begins_with_the_present(qtbot):
    view = HourView()
    qtbot.addWidget(view)
    view.resize(900, 400)
    view.show()
    show(view, "2026-11-25T22:30")
    scroll, grid = view.findChild(QScrollArea), view.findChild(HourGrid)
    seen = scroll.height() / grid.geometry_now().scale.hour_height
    assert top_hour(view) < 22.5 < top_hour(view) + seen


def test_once_scrolled_it_stays_where_it_is(view):
    view.findChild(QScrollArea).verticalScrollBar().setValue(0)
    show(view, "2026-11-25T11:21")
    assert top_hour(view) == 0


def test_the_stops_are_those_of_hours_and_whole_days(view):
    found = [stop.shown.title for stop in view.stops_of(DAYS[1]) if stop.shown]
    assert found == ["Fair", "Team sync"]
    view.bring_into_sight(Stop(DAYS[1], 30))
    assert top_hour(view) < 1


def test_meetings_are_found_on_both_parts(view):
    heads, grid = view.findChild(DayHeads), view.findChild(HourGrid)
    assert view.box_of(FAIR).bottom() <= heads.geometry().bottom()
    assert view.box_of(SYNC).top() > heads.geometry().bottom()
    assert view.box_of(SYNC).size() == grid.box_of(SYNC).size()
    assert view.box_of(shown(title="Elsewhere")) == QRect()


def test_a_title_is_asked_for_in_its_place(view, qtbot):
    slot = Slot(moment("2026-11-26T09:00"), moment("2026-11-26T09:30"))
    view.ask_title(slot, "C")
    field = next(one for one in view.findChildren(TitleField) if one.isVisible())
    assert view.findChild(HourGrid).box_of_slot(slot).contains(field.geometry().topLeft())
    with qtbot.waitSignal(view.gestures.titled) as told:
        field.returnPressed.emit()
    assert told.args == ["C", slot]


def test_for_a_whole_day_it_is_asked_above_the_hours(view, qtbot):
    view.ask_title(WHOLE)
    (field,) = [one for one in view.findChildren(TitleField) if one.isVisible()]
    assert isinstance(field.parentWidget(), DayHeads)
    with qtbot.waitSignal(view.gestures.title_left):
        assert view.abort()
    assert view.findChild(DayHeads).ghost is None


def test_what_is_pulled_is_shown_on_its_part(view):
    heads, grid = view.findChild(DayHeads), view.findChild(HourGrid)
    view.set_ghost(Ghost(WHOLE, FAIR))
    assert (heads.ghost is None, grid.ghost is None) == (False, True)
    view.set_ghost(Ghost(Slot(SYNC.starts, SYNC.ends), SYNC))
    assert (heads.ghost is None, grid.ghost is None) == (True, False)


def test_a_click_brings_the_keyboard(view, qtbot):
    view.clearFocus()
    click(view.findChild(HourGrid), QPoint(400, 300))
    assert view.hasFocus()


def test_the_columns_stand_above_each_other(view):
    view.resize(700, 600)
    heads, grid = view.findChild(DayHeads), view.findChild(HourGrid)
    middle = heads.box_of(FAIR).left()
    assert abs(middle - grid.box_of(SYNC).left()) <= 1


def test_a_meeting_pulled_above_the_hours_is_to_last_the_whole_day(view, qtbot):
    grid, heads = view.findChild(HourGrid), view.findChild(DayHeads)
    start = grid.box_of(SYNC).center()
    column = grid.geometry_now()
    above = grid.mapFrom(view, QPoint(int(column.x_of(3) + 20), heads.height() - 4))

    with qtbot.waitSignal(view.gestures.pulled_to) as pulled:
        drag(grid, start, above)

    whole = Slot(moment("2026-11-26T00:00"), moment("2026-11-27T00:00"), is_all_day=True)
    assert pulled.args == [SYNC, whole]


def test_while_it_is_above_it_is_seen_there(view):
    grid, heads = view.findChild(HourGrid), view.findChild(DayHeads)
    grid.lifted.emit(Ghost(WHOLE, SYNC))
    assert heads.ghost == Ghost(WHOLE, SYNC)
    grid.lifted.emit(None)
    assert heads.ghost is None


def test_a_whole_day_pulled_onto_the_hours_gets_the_usual_length(view, qtbot):
    grid, heads = view.findChild(HourGrid), view.findChild(DayHeads)
    start = heads.box_of(FAIR).center()
    goal = grid.geometry_now()
    on_grid = QPoint(int(goal.x_of(2) + 20), int(goal.scale.y_of(10 * 60) + 2))
    below = heads.mapFrom(view, grid.mapTo(view, on_grid))

    with qtbot.waitSignal(view.gestures.pulled_to) as pulled:
        drag(heads, start, below)

    assert pulled.args == [FAIR, Slot(moment("2026-11-25T10:00"), moment("2026-11-25T10:30"))]
