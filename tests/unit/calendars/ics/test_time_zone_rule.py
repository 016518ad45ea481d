"""The yearly rule of a zone is only used when the zone keeps to it."""

from datetime import datetime, timedelta
from zoneinfo import available_timezones

import pytest

from desktop_assist.calendars.ics.time_zone_rule import YearlyDay, observances


@pytest.mark.parametrize(
    ("day", "moment", "rule"),
    [
        ((3, 5, 0, 2), "2027-03-28T02:00", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"),
        ((11, 1, 0, 2), "2027-11-07T02:00", "FREQ=YEARLY;BYMONTH=11;BYDAY=1SU"),
        (
            (3, 4, 4, 26),
            "2027-03-26T02:00",
            "FREQ=YEARLY;BYMONTH=3;BYDAY=FR;BYMONTHDAY=23,24,25,26,27,28,29",
        ),
        (
            (3, 5, 0, -1),
            "2027-03-27T23:00",
            "FREQ=YEARLY;BYMONTH=3;BYDAY=SA;BYMONTHDAY=24,25,26,27,28,29,30",
        ),
        ((10, 5, 4, 24), "2027-10-29T00:00", None),
    ],
)
def test_a_day_that_comes_back_each_year(day, moment, rule):
    month, week, weekday, hours = day
    yearly = YearlyDay(month, week, weekday, timedelta(hours=hours))

    assert yearly.moment(2027) == datetime.fromisoformat(moment)
    assert yearly.recurrence() == rule


@pytest.mark.parametrize(
    ("zone", "offsets"),
    [
        ("Europe/Berlin", [1, 2]),
        ("Asia/Kolkata", [5.5]),
        ("Europe/Dublin", [0, 1]),
        ("Africa/Casablanca", []),
    ],
)
def test_the_offsets_of_a_zone(zone, offsets):
    found = sorted(one.offset / timedelta(hours=1) for one in observances(zone, 2026))

    assert found == offsets


def test_a_rule_of_today_is_not_believed_of_the_past():
    assert observances("America/New_York", 2026)
    assert not observances("America/New_York", 2005)


def test_nearly_every_zone_has_a_rule():
    zones = available_timezones() - {"localtime"}

    without = {zone for zone in zones if not observances(zone, 2026)}

    assert len(without) < 10
