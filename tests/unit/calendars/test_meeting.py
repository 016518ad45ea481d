"""Meetings of all kinds can be compared."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from desktop_assist.calendars.meeting import Meeting, as_utc
from tests.helpers.calendar_desk import berlin
from tests.helpers.frozen_clock import BERLIN


def test_a_whole_day_begins_at_midnight_at_home():
    assert as_utc(date(2026, 11, 24), BERLIN) == datetime(2026, 11, 23, 23, tzinfo=UTC)


def test_a_time_is_the_same_everywhere():
    assert as_utc(berlin("2026-11-24T14:00"), UTC) == datetime(2026, 11, 24, 13, tzinfo=UTC)


def test_whole_days_are_told_from_times():
    day = Meeting("1", "Fair", date(2026, 12, 1), date(2026, 12, 2), Path("a.ics"))
    hour = Meeting("2", "Call", berlin("2026-12-01"), berlin("2026-12-02"), Path("a.ics"))

    assert (day.is_all_day, hour.is_all_day) == (True, False)


@pytest.mark.parametrize(
    ("more", "takes_time"),
    [({}, True), ({"status": "cancelled"}, False), ({"is_declined": True}, False)],
)
def test_what_takes_place_without_the_person_takes_no_time(more, takes_time):
    meeting = Meeting("u", "Sync", date(2026, 11, 24), date(2026, 11, 25), Path("a.ics"), **more)

    assert meeting.takes_time is takes_time
