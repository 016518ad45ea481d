"""A meeting that cannot take place is refused before anything is written."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_assist.calendars.ics.calendar_content import CalendarContent
from desktop_assist.calendars.ics.calendar_writer import with_new_event
from desktop_assist.calendars.meeting import NewMeeting
from desktop_assist.calendars.meeting_check import checked, is_as_intended
from desktop_assist.domain.errors import UsageError
from tests.helpers.calendar_desk import berlin, new_meeting
from tests.helpers.frozen_clock import BERLIN, SUNDAY_MORNING

TEXT = st.text(max_size=120)


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


@settings(deadline=None)
@given(title=TEXT, location=TEXT, description=TEXT, people=st.lists(TEXT.filter(str.strip)))
def test_any_text_reads_back_as_it_was_meant(title, location, description, people):
    texts = {"title": f"x{title}", "location": location, "description": description}
    new = checked(new_meeting(**texts, attendees=tuple(people)), BERLIN)

    content = CalendarContent(with_new_event(None, new, "uid-1", SUNDAY_MORNING), Path("a.ics"))

    (meeting,) = content.events(BERLIN).meetings
    assert is_as_intended(meeting, new)


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
