"""A meeting that cannot take place is refused before anything is written."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from desktop_assist.calendars.meeting import NewMeeting
from desktop_assist.calendars.meeting_check import checked
from desktop_assist.domain.errors import UsageError
from tests.helpers.calendar_desk import berlin, new_meeting
from tests.helpers.frozen_clock import BERLIN


def test_a_bare_offset_becomes_the_home_zone():
    start = datetime(2026, 11, 24, 8, tzinfo=timezone(timedelta(hours=-5)))

    new = checked(replace(new_meeting(), start=start, end=start + timedelta(hours=1)), BERLIN)

    assert new.start == start
    assert new.start.tzinfo is BERLIN
    assert new.end.tzinfo is BERLIN


def test_a_time_that_summer_time_leaves_out_is_refused_in_words():
    night = new_meeting(start="2027-03-28T02:30", end="2027-03-28T03:30")

    with pytest.raises(UsageError, match=r"no 02:30 on Sunday, 28 March 2027") as refusal:
        checked(night, BERLIN)

    assert "03:30" in refusal.value.hint


def test_the_start_moves_onto_the_rule_with_the_end():
    new = checked(new_meeting(recurrence="FREQ=WEEKLY;BYDAY=TH"), BERLIN)

    assert (new.start, new.end) == (berlin("2026-11-26T14:00"), berlin("2026-11-26T14:30"))


def test_a_night_shift_keeps_its_length_when_clocks_change():
    start = datetime(2026, 10, 24, 22, tzinfo=BERLIN)
    end = (start.astimezone(UTC) + timedelta(hours=8)).astimezone(BERLIN)

    new = checked(NewMeeting("Shift", start, end, recurrence="FREQ=DAILY"), BERLIN)

    assert new.end.astimezone(UTC) - new.start.astimezone(UTC) == timedelta(hours=8)


@pytest.mark.parametrize(
    "wrong",
    [
        new_meeting(title="  "),
        new_meeting(end="2026-11-24T14:00"),
        new_meeting(end="2026-11-24T13:00"),
        NewMeeting("Fair", date(2026, 12, 1), date(2026, 12, 1)),
        NewMeeting("Fair", date(2026, 12, 1), berlin("2026-12-02")),
        new_meeting(recurrence="FREQ=DAILY;UNTIL=20261101"),
    ],
)
def test_what_makes_no_sense_is_refused(wrong):
    with pytest.raises(UsageError):
        checked(wrong, BERLIN)
