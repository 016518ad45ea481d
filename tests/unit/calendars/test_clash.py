"""Meetings at the same time are found, whatever zone they are in."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop_assist.calendars.clash import clashes
from desktop_assist.calendars.meeting import Meeting
from tests.helpers.calendar_desk import berlin
from tests.helpers.frozen_clock import BERLIN

OURS = Meeting("1", "Ours", berlin("2026-11-24T14:00"), berlin("2026-11-24T15:00"), Path("a.ics"))


def other(start, end, **values):
    return replace(OURS, uid="2", start=start, end=end, **values)


def do_clash(meeting):
    return clashes([OURS], [meeting], BERLIN) == (meeting,)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("13:00", "14:00", False),
        ("13:00", "14:01", True),
        ("14:20", "14:30", True),
        ("13:00", "16:00", True),
        ("15:00", "16:00", False),
    ],
)
def test_meetings_that_only_touch_do_not_clash(start, end, expected):
    meeting = other(berlin(f"2026-11-24T{start}"), berlin(f"2026-11-24T{end}"))

    assert do_clash(meeting) == expected


def test_a_whole_day_clashes_unless_it_is_marked_free():
    day = other(date(2026, 11, 24), date(2026, 11, 25))

    assert do_clash(day)
    assert not do_clash(replace(day, is_free=True))


def test_a_cancelled_one_takes_no_time():
    assert not do_clash(other(OURS.start, OURS.end, status="cancelled"))


def test_the_way_to_a_meeting_belongs_to_it():
    before = other(berlin("2026-11-24T13:00"), berlin("2026-11-24T13:45"))

    assert not do_clash(before)
    assert clashes([replace(OURS, travel_minutes=30)], [before], BERLIN) == (before,)


def test_one_leaves_early_for_the_others_too():
    after = other(berlin("2026-11-24T15:15"), berlin("2026-11-24T16:00"), travel_minutes=30)

    assert do_clash(after)


def test_what_was_declined_is_no_clash():
    declined = other(OURS.start, OURS.end, is_declined=True)

    assert not do_clash(declined)
