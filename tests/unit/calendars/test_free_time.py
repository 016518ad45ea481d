"""Hours without meetings."""

from datetime import date, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_assist.calendars.busy_time import Breaks
from desktop_assist.calendars.free_time import (
    FreeTimeWish,
    WorkingHours,
    free_times,
    suggestions,
    working_hours,
)
from desktop_assist.calendars.meeting import Meeting
from desktop_assist.domain.errors import UsageError
from tests.helpers.calendar_desk import berlin

SUNDAY = berlin("2026-11-22T10:00")
TUESDAY = date(2026, 11, 24)


def meeting(start, end, **more):
    return Meeting("u", "Busy", berlin(start), berlin(end), Path("x.ics"), **more)


def found(meetings, first=TUESDAY, last=TUESDAY, minutes=30, now=SUNDAY):
    wish = FreeTimeWish(first, last, timedelta(minutes=minutes), working_hours("09:00-17:00"))
    wish.check()
    return [f"{gap.start:%d %H:%M}-{gap.end:%H:%M}" for gap in free_times(meetings, wish, now)]


def test_what_is_between_the_meetings_is_free():
    busy = [
        meeting("2026-11-24T08:00", "2026-11-24T09:30"),
        meeting("2026-11-24T12:00", "2026-11-24T13:00"),
        meeting("2026-11-24T12:30", "2026-11-24T12:45"),
        meeting("2026-11-24T13:20", "2026-11-24T18:00"),
    ]

    assert found(busy) == ["24 09:30-12:00"]
    assert found(busy, minutes=20) == ["24 09:30-12:00", "24 13:00-13:20"]


def test_what_keeps_nobody_busy_takes_no_time():
    free = meeting("2026-11-24T09:00", "2026-11-24T17:00", is_free=True)
    cancelled = meeting("2026-11-24T09:00", "2026-11-24T17:00", status="cancelled")

    assert found([free, cancelled]) == ["24 09:00-17:00"]


def test_a_whole_day_takes_the_day():
    offsite = Meeting("u", "Offsite", TUESDAY, date(2026, 11, 25), Path("x.ics"))

    assert found([offsite]) == []


def test_weekends_are_left_out_unless_only_they_are_asked_for():
    assert found([], first=date(2026, 11, 27), last=date(2026, 11, 30)) == [
        "27 09:00-17:00",
        "30 09:00-17:00",
    ]
    assert found([], date(2026, 11, 28), date(2026, 11, 28)) == ["28 09:00-17:00"]


def test_what_is_over_is_not_free_and_the_rest_begins_at_a_quarter():
    assert found([], now=berlin("2026-11-24T15:03")) == ["24 15:15-17:00"]
    assert found([], now=berlin("2026-11-24T16:45")) == []


def free_with(meetings, **more):
    hours = working_hours("09:00-17:00")
    wish = FreeTimeWish(TUESDAY, TUESDAY, timedelta(minutes=30), hours, **more)
    return [f"{gap.start:%d %H:%M}-{gap.end:%H:%M}" for gap in free_times(meetings, wish, SUNDAY)]


def test_breaks_around_meetings_are_kept_free():
    busy = [meeting("2026-11-24T12:00", "2026-11-24T13:00")]

    assert free_with(busy, breaks=Breaks(buffer=timedelta(minutes=15))) == [
        "24 09:00-11:45",
        "24 13:15-17:00",
    ]


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        ("America/New_York", ["24 15:00-17:00"]),
        ("Asia/Kolkata", ["24 09:00-12:30"]),
        ("Europe/Berlin", ["24 09:00-17:00"]),
        ("America/Los_Angeles", []),
    ],
)
def test_only_hours_in_which_others_work_too_are_given(zone, expected):
    assert free_with([], zones=(ZoneInfo(zone),)) == expected


def test_several_zones_have_to_fit_together():
    zones = (ZoneInfo("America/New_York"), ZoneInfo("Asia/Kolkata"))

    assert free_with([], zones=zones) == []


def test_a_weekend_there_is_no_working_day():
    hours, friday = working_hours("18:00-23:00"), date(2026, 11, 27)
    wish = FreeTimeWish(
        friday, friday, timedelta(minutes=30), hours, zones=(ZoneInfo("Pacific/Auckland"),)
    )

    assert free_times([], wish, SUNDAY) == []


def test_suggestions_are_distinct_and_on_different_days_first():
    wish = FreeTimeWish(
        TUESDAY, date(2026, 11, 25), timedelta(minutes=30), working_hours("09:00-17:00")
    )
    busy = [meeting("2026-11-24T12:00", "2026-11-24T13:00")]

    made = suggestions(free_times(busy, wish, SUNDAY), wish.length)

    assert [f"{one.start:%d %H:%M}-{one.end:%H:%M}" for one in made] == [
        "24 09:00-09:30",
        "24 13:00-13:30",
        "25 09:00-09:30",
    ]


@pytest.mark.parametrize("text", ["", "9 to 5", "09:00", "17:00-09:00", "25:00-26:00"])
def test_hours_that_make_no_sense_are_refused(text):
    with pytest.raises(UsageError):
        working_hours(text)


def test_hours_are_read():
    assert working_hours("8:00-12:30".rjust(11, "0")) == WorkingHours(time(8), time(12, 30))


@pytest.mark.parametrize(
    ("last", "minutes"), [(date(2026, 11, 23), 30), (date(2027, 11, 24), 30), (TUESDAY, 0)]
)
def test_a_wish_that_makes_no_sense_is_refused(last, minutes):
    with pytest.raises(UsageError):
        found([], last=last, minutes=minutes)


@given(st.lists(st.tuples(st.integers(0, 96), st.integers(1, 30)), max_size=12))
def test_free_times_never_touch_a_meeting(quarters):
    day = berlin("2026-11-24T00:00")
    busy = [
        (day + timedelta(minutes=15 * start), day + timedelta(minutes=15 * (start + length)))
        for start, length in quarters
    ]
    wish = FreeTimeWish(TUESDAY, TUESDAY, timedelta(minutes=15), working_hours("09:00-17:00"))

    gaps = free_times([Meeting("u", "", *span, Path("x")) for span in busy], wish, SUNDAY)

    assert all(gap.end <= start or end <= gap.start for gap in gaps for start, end in busy)
    free = sum(gap.minutes for gap in gaps)
    taken = {
        minute
        for start, end in busy
        for minute in range(
            int((start - day).seconds / 60 + (start - day).days * 1440),
            int((end - day).total_seconds() / 60),
        )
    }
    assert free == sum(minute not in taken for minute in range(9 * 60, 17 * 60))
