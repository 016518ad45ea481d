"""Times as they are given in writing."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from desktop_assist.calendars.meeting_time import (
    at_time_of,
    end_after,
    is_day,
    is_midnight,
    start_day,
    start_moment,
    zone_named,
)
from desktop_assist.domain.errors import UsageError
from tests.helpers.calendar_desk import berlin
from tests.helpers.frozen_clock import BERLIN

NEW_YORK = ZoneInfo("America/New_York")


@pytest.mark.parametrize(
    ("text", "zone", "expected"),
    [
        ("2026-11-24T14:00", BERLIN, berlin("2026-11-24T14:00")),
        ("2026-11-24T14:00Z", BERLIN, berlin("2026-11-24T15:00")),
        ("2026-11-24T14:00", NEW_YORK, datetime(2026, 11, 24, 14, tzinfo=NEW_YORK)),
    ],
)
def test_a_time_without_an_offset_is_in_the_zone_named(text, zone, expected):
    assert start_moment(text, zone) == expected
    assert start_moment(text, zone).tzinfo is zone


@pytest.mark.parametrize("text", ["2027-03-28T02:30", "2027-03-28T02:30+01:00"])
def test_a_time_that_clocks_skip_is_kept_so_that_it_can_be_told(text):
    assert f"{start_moment(text, BERLIN):%H:%M}" == "02:30"


@pytest.mark.parametrize("text", ["tomorrow", "9999-12-31T10:00", ""])
def test_what_is_no_time_is_refused(text):
    with pytest.raises(UsageError):
        start_moment(text, BERLIN)


def test_a_day_is_read_from_a_date_or_a_time():
    assert start_day("2026-11-24") == start_day("2026-11-24T09:00+01:00") == date(2026, 11, 24)
    with pytest.raises(UsageError):
        start_day("2026-13-01")


def test_a_day_and_midnight_are_told_apart_from_a_time():
    assert (is_day("2026-11-24"), is_day("2026-11-24T00:00")) == (True, False)
    assert (is_midnight("2026-11-24T00:00"), is_midnight("2026-11-24T10:00")) == (True, False)


def test_another_day_keeps_the_time_of_day():
    assert at_time_of(date(2026, 11, 27), berlin("2026-11-24T14:00")) == berlin("2026-11-27T14:00")
    assert at_time_of(date(2026, 11, 27), date(2026, 11, 24)) == date(2026, 11, 27)


def test_minutes_are_counted_over_a_change_of_the_clock():
    assert end_after(berlin("2026-10-25T02:30"), 120) == berlin("2026-10-25T03:30")
    assert end_after(date(2026, 11, 24), 1500) == date(2026, 11, 26)


def test_an_unknown_zone_is_refused():
    with pytest.raises(UsageError, match="Europe/Atlantis"):
        zone_named("Europe/Atlantis")
