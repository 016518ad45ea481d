"""What pulling over the hours means."""

from datetime import date, timedelta

from desktop_assist.ui.calendar.grid_drag import (
    GridPoint,
    Grip,
    Slot,
    pulled,
    shifted,
    touched_columns,
    with_other_end,
)
from tests.helpers.calendar_rig import moment, shown
from tests.helpers.frozen_clock import BERLIN

DAYS = tuple(date(2026, 11, 23) + timedelta(days=n) for n in range(7))
SYNC = shown("2026-11-24T14:00", "2026-11-24T15:00")


def slot(start, end, **more):
    return Slot(moment(start), moment(end), **more)


def test_a_meeting_moves_to_another_day_and_time():
    grip = Grip("meeting", GridPoint(1, 850), SYNC)
    assert pulled(grip, GridPoint(3, 797), DAYS, BERLIN) == slot(
        "2026-11-26T13:00", "2026-11-26T14:00"
    )


def test_a_meeting_keeps_its_minutes_when_it_only_changes_the_day():
    odd = shown("2026-11-24T14:05", "2026-11-24T14:50")
    grip = Grip("meeting", GridPoint(1, 850), odd)
    assert pulled(grip, GridPoint(2, 853), DAYS, BERLIN) == slot(
        "2026-11-25T14:05", "2026-11-25T14:50"
    )


def test_the_lower_edge_changes_the_length():
    grip = Grip("edge", GridPoint(1, 899), SYNC)
    assert pulled(grip, GridPoint(1, 932), DAYS, BERLIN).ends == moment("2026-11-24T15:30")


def test_a_meeting_never_gets_shorter_than_a_quarter():
    grip = Grip("edge", GridPoint(1, 899), SYNC)
    assert pulled(grip, GridPoint(1, 300), DAYS, BERLIN).ends == moment("2026-11-24T14:15")


def test_one_end_of_whole_days_moves_and_a_day_is_left():
    fair = shown("2026-11-24", "2026-11-26", all_day=True)
    assert with_other_end(fair, "last", 2) == slot(
        "2026-11-24T00:00", "2026-11-28T00:00", is_all_day=True
    )
    assert with_other_end(fair, "first", 9).starts == moment("2026-11-25T00:00")


def test_nothing_pulled_is_a_new_meeting():
    grip = Grip("empty", GridPoint(0, 545))
    assert pulled(grip, GridPoint(4, 634), DAYS, BERLIN) == slot(
        "2026-11-23T09:00", "2026-11-23T10:30"
    )


def test_across_the_change_of_clocks_the_hours_stay():
    moved = shifted(shown("2026-10-24T01:00", "2026-10-24T04:00"), 1, BERLIN)
    assert (moved.starts, moved.ends) == (moment("2026-10-25T01:00"), moment("2026-10-25T04:00"))


def test_midnight_belongs_to_the_day_before():
    assert touched_columns(slot("2026-11-24T00:00", "2026-11-26T00:00"), DAYS) == [1, 2]
    assert touched_columns(slot("2026-11-24T09:00", "2026-11-24T09:00"), DAYS) == [1]
