"""The arrow keys reach every meeting and every free half hour."""

from datetime import date

from desktop_assist.ui.calendar.day_parts import day_parts
from desktop_assist.ui.calendar.stops import (
    WHOLE_DAY,
    Stop,
    nearest_stop,
    next_stop,
    stops_of_day,
)
from tests.helpers.calendar_rig import shown

DAY = date(2026, 11, 24)
SYNC = shown("2026-11-24T14:00", "2026-11-24T15:00", "Team sync")
CALL = shown("2026-11-24T14:15", "2026-11-24T14:45", "Call")
FAIR = shown("2026-11-24", "2026-11-27", "Fair", all_day=True)


def stops(*meetings):
    bars = [one for one in meetings if one.is_bar]
    return stops_of_day(DAY, bars, day_parts(meetings, [DAY]))


def test_an_empty_day_has_its_half_hours():
    assert [stop.minute for stop in stops()] == list(range(0, 24 * 60, 30))


def test_every_meeting_is_a_stop_and_its_time_is_not_free():
    found = stops(SYNC, CALL, FAIR)
    assert [stop.shown for stop in found if stop.shown] == [FAIR, SYNC, CALL]
    assert not [stop for stop in found if stop.shown is None and 840 <= stop.minute < 900]


def test_down_goes_through_overlapping_meetings():
    found = stops(SYNC, CALL)
    at_sync = next_stop(found, Stop(DAY, 13 * 60 + 30), 1)
    at_call = next_stop(found, at_sync, 1)
    after = next_stop(found, at_call, 1)
    assert (at_sync.shown, at_call.shown, after.minute) == (SYNC, CALL, 15 * 60)


def test_the_day_ends_at_both_ends():
    found = stops(FAIR)
    assert next_stop(found, found[0], -1) is None
    assert next_stop(found, found[-1], 1) is None
    assert found[0].minute == WHOLE_DAY


def test_from_elsewhere_it_goes_to_what_is_nearest():
    assert nearest_stop(stops(SYNC), 14 * 60 + 10).shown == SYNC
    assert next_stop(stops(SYNC), Stop(DAY, 14 * 60 + 10), 1).shown == SYNC
    assert nearest_stop((), 0) is None
