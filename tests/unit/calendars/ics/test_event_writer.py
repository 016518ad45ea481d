"""A meeting becomes the lines that other programs expect."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from desktop_assist.calendars.ics.event_writer import event_lines, zone_of
from desktop_assist.calendars.meeting import NewMeeting
from tests.helpers.calendar_desk import new_meeting
from tests.helpers.frozen_clock import SUNDAY_MORNING

INVITED = "ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:"


def lines(zone="Europe/Berlin", **values):
    return event_lines(new_meeting(**values), "uid-1", SUNDAY_MORNING, zone)


def test_the_least_a_meeting_needs():
    assert lines() == [
        "BEGIN:VEVENT",
        "UID:uid-1",
        "DTSTAMP:20261122T090000Z",
        "CREATED:20261122T090000Z",
        "LAST-MODIFIED:20261122T090000Z",
        "SEQUENCE:0",
        "SUMMARY:Team sync",
        "DTSTART;TZID=Europe/Berlin:20261124T140000",
        "DTEND;TZID=Europe/Berlin:20261124T143000",
        "END:VEVENT",
    ]


def test_without_a_zone_times_are_in_utc():
    assert "DTSTART:20261124T130000Z" in lines(zone="")


def test_whole_days_end_before_the_next_one():
    new = NewMeeting("Fair", date(2026, 12, 1), date(2026, 12, 3))

    written = event_lines(new, "uid-1", SUNDAY_MORNING, "")

    assert "DTSTART;VALUE=DATE:20261201" in written
    assert "DTEND;VALUE=DATE:20261203" in written


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Priya", "X-DESKTOP-ASSIST-ATTENDEE:Priya"),
        (
            "Nair, Priya <p@example.org>",
            'ATTENDEE;CN="Nair, Priya";' + INVITED + "p@example.org",
        ),
        ("p@example.org", f"ATTENDEE;{INVITED}p@example.org"),
    ],
)
def test_people_with_and_without_address(text, line):
    assert line in lines(attendees=(text,))


def test_names_without_address_can_be_read_in_every_program():
    assert "DESCRIPTION:Agenda\\n\\nWith: Priya\\, Ben" in lines(
        description="Agenda", attendees=("Priya", "Ben", "c@example.org")
    )


def test_a_reminder_stands_inside_the_event():
    written = lines(reminder_minutes=15)

    assert written[-6:] == [
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:Team sync",
        "TRIGGER:-PT15M",
        "END:VALARM",
        "END:VEVENT",
    ]


@pytest.mark.parametrize(("zone", "name"), [("Asia/Tokyo", "Asia/Tokyo"), ("UTC", "")])
def test_the_zone_is_that_of_the_start(zone, name):
    start = datetime(2026, 11, 24, 14, tzinfo=ZoneInfo(zone))

    assert zone_of(replace(new_meeting(), start=start)) == name


def test_whole_days_have_no_zone():
    assert zone_of(NewMeeting("Fair", date(2026, 12, 1), date(2026, 12, 3))) == ""


@pytest.mark.parametrize(
    ("hour", "minutes", "zone"),
    [(1, 30, "Europe/Berlin"), (2, 30, ""), (1, 90, ""), (4, 30, "Europe/Berlin")],
)
def test_in_the_hour_that_comes_twice_a_meeting_is_kept_in_utc(hour, minutes, zone):
    start = datetime(2027, 10, 31, hour, 30, tzinfo=ZoneInfo("Europe/Berlin"))
    length = timedelta(minutes=minutes)
    end = (start.astimezone(UTC) + length).astimezone(ZoneInfo("Europe/Berlin"))
    meeting = replace(new_meeting(), start=start, end=end)

    assert zone_of(meeting) == zone
