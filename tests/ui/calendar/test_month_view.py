"""A month follows mouse and keyboard."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint

from desktop_assist.domain.settings import CalendarSettings
from desktop_assist.ui.calendar.grid_drag import Ghost, Slot
from desktop_assist.ui.calendar.month_view import MonthView
from desktop_assist.ui.calendar.period import Period
from desktop_assist.ui.calendar.stops import WHOLE_DAY, Stop
from tests.helpers.calendar_rig import click, double_click, drag, moment, picture, shown

NOVEMBER = Period("month", date(2026, 11, 25)).days
SYNC = shown()
FAIR = shown("2026-11-26", "2026-12-03", "Fair", all_day=True)
TRIP = shown("2026-11-18", "2026-11-20", "Trip", all_day=True)
BUSY = [shown("2026-11-12T08:00", "2026-11-12T09:00", f"Call {n}") for n in range(30)]


@pytest.fixture
def month(qtbot):
    month = MonthView()
    qtbot.addWidget(month)
    month.resize(840, 600)
    meetings = (SYNC, FAIR, TRIP, *BUSY)
    month.show_days(NOVEMBER, meetings, picture(CalendarSettings()), moment("2026-11-25T11:20"))
    month.show()
    return month


def test_a_meeting_is_pulled_to_another_day_and_keeps_its_hours(month, qtbot):
    place = month.box_of(SYNC).center()
    with qtbot.waitSignal(month.gestures.pulled_to) as told:
        drag(month, place, place + QPoint(115, -95))
    assert told.args == [SYNC, Slot(moment("2026-11-18T14:00"), moment("2026-11-18T15:00"))]


@pytest.mark.parametrize(("days", "ends"), [(1, "2026-11-21T00:00"), (-9, "2026-11-19T00:00")])
def test_the_end_of_whole_days_is_pulled_to_another_day(month, qtbot, days, ends):
    box = month.box_of(TRIP)
    edge = QPoint(box.right() - 2, box.center().y())
    with qtbot.waitSignal(month.gestures.pulled_to) as told:
        drag(month, edge, QPoint(max(edge.x() + days * 115, 40), edge.y()))
    assert told.args == [TRIP, Slot(TRIP.starts, moment(ends), is_all_day=True)]


def test_the_beginning_of_whole_days_is_pulled_as_well(month, qtbot):
    box = month.box_of(TRIP)
    with qtbot.waitSignal(month.gestures.pulled_to) as told:
        drag(month, box.topLeft() + QPoint(2, 5), box.topLeft() + QPoint(-113, 5))
    assert told.args == [TRIP, Slot(moment("2026-11-17T00:00"), TRIP.ends, is_all_day=True)]


def test_more_than_fits_leads_to_the_day(month, qtbot):
    day = month.box_of(BUSY[-1])
    with qtbot.waitSignal(month.gestures.day_opened) as told:
        click(month, QPoint(day.left() + 20, day.bottom() - 10))
    assert told.args == [date(2026, 11, 12)]


def test_a_double_click_asks_for_a_meeting_of_the_whole_day(month, qtbot):
    with qtbot.waitSignal(month.gestures.slot_drawn) as told:
        double_click(month, QPoint(100, 180))
    slot = told.args[0]
    assert (slot.is_all_day, slot.ends.date() - slot.starts.date()) == (
        True,
        NOVEMBER[1] - NOVEMBER[0],
    )


def test_the_arrow_keys_stop_at_meetings_and_free_days(month):
    assert [stop.shown for stop in month.stops_of(date(2026, 11, 24))] == [SYNC]
    assert month.stops_of(date(2026, 11, 10)) == (Stop(date(2026, 11, 10), WHOLE_DAY),)
    assert month.stops_of(date(2027, 5, 1)) == ()


def test_what_is_selected_or_pulled_is_seen(month):
    plain = month.grab().toImage()
    month.set_stop(Stop(date(2026, 11, 10), WHOLE_DAY), has_keyboard=True)
    selected = month.grab().toImage()
    month.set_ghost(Ghost(Slot(moment("2026-11-28T22:00"), moment("2026-12-01T02:00")), SYNC))
    assert len({plain.cacheKey(), selected.cacheKey(), month.grab().toImage().cacheKey()}) == 3
    assert plain != selected


def test_a_title_is_asked_for_on_its_day(month, qtbot):
    slot = Slot(moment("2026-11-10T00:00"), moment("2026-11-11T00:00"), is_all_day=True)
    month.ask_title(slot, "Off")
    field = month.focusWidget() or month._field
    assert (month._field.isVisible(), month._field.text()) == (True, "Off")
    with qtbot.waitSignal(month.gestures.titled) as told:
        field.returnPressed.emit()
    assert told.args == ["Off", slot]


def test_nothing_in_hand_cannot_be_let_go(month):
    assert not month.abort()
    month.ask_title(Slot(moment("2026-11-10T00:00"), moment("2026-11-11T00:00"), is_all_day=True))
    assert month.abort()
