"""Hours become a whole day, and a whole day hours."""

from datetime import date, timedelta

from desktop_assist.ui.calendar.grid_drag import Slot
from desktop_assist.ui.calendar.lane_crossing import hours_of, whole_day
from tests.helpers.calendar_rig import moment
from tests.helpers.frozen_clock import BERLIN

DAY = date(2026, 11, 25)


def test_above_the_hours_a_day_is_meant():
    slot = Slot(moment("2026-11-25T00:00"), moment("2026-11-26T00:00"), is_all_day=True)
    assert whole_day(DAY, BERLIN) == slot


def test_on_the_hours_a_time_is_meant():
    slot = Slot(moment("2026-11-25T09:30"), moment("2026-11-25T10:15"))
    assert hours_of(DAY, 9 * 60 + 34, timedelta(minutes=45), BERLIN) == slot
