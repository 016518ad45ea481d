"""Where everything is on the hour grid."""

from datetime import date, timedelta

from PySide6.QtGui import QFont

from desktop_assist.ui.calendar.day_parts import day_parts
from desktop_assist.ui.calendar.grid_drag import Slot
from desktop_assist.ui.calendar.grid_geometry import GridGeometry, gutter_width, hour_height
from desktop_assist.ui.calendar.time_scale import TimeScale
from tests.helpers.calendar_rig import moment, shown

DAYS = tuple(date(2026, 11, 23) + timedelta(days=n) for n in range(7))
PLACE = GridGeometry(DAYS, TimeScale(48), 50, 750)


def test_a_place_is_found_where_a_meeting_is_drawn():
    (part,) = day_parts([shown()], DAYS)
    box = PLACE.box_of(part)
    point = PLACE.point_at(box.center().x(), box.center().y())
    assert (point.column, round(point.minute)) == (1, 14 * 60 + 30)


def test_outside_the_nearest_day_is_meant():
    assert PLACE.point_at(0, 0).column == 0
    assert PLACE.point_at(9_999, 0).column == 6


def test_a_night_has_a_box_on_each_of_its_days():
    slot = Slot(moment("2026-11-24T22:00"), moment("2026-11-25T02:00"))
    boxes = PLACE.slot_boxes(slot)
    assert [PLACE.point_at(box.center().x(), 0).column for box in boxes] == [1, 2]


def test_larger_text_makes_higher_hours(application):
    small, large = QFont(), QFont()
    small.setPointSize(9)
    large.setPointSize(18)
    assert hour_height(large) > 1.7 * hour_height(small)
    assert gutter_width(large) > gutter_width(small)
