"""Events of plain lines, read without the library."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from desktop_assist.calendars.ics.plain_event import NotPlainError, plain_event
from desktop_assist.calendars.ics.zone_lookup import ZoneLookup

NO_ZONES = ZoneLookup(b"")
TIMED = ("DTSTART;TZID=Europe/Berlin:20261124T140000", "DTEND;TZID=Europe/Berlin:20261124T143000")
DATED = ("DTSTART;VALUE=DATE:20261124", "DTEND;VALUE=DATE:20261126")


def event(*lines: str):
    block = "\r\n".join(("BEGIN:VEVENT", "UID:1", *lines, "END:VEVENT", "")).encode()
    return plain_event(block, NO_ZONES)


def test_what_a_list_of_meetings_shows_is_read():
    found = event(
        *TIMED,
        "SUMMARY;LANGUAGE=en:Sync\\, weekly",
        "LOCATION:Room 4",
        'ATTENDEE;CN="Lima, Ana";PARTSTAT=ACCEPTED:mailto:ana@corp.example',
        "ORGANIZER:mailto:raj@corp.example",
        "STATUS:TENTATIVE",
        "TRANSP:TRANSPARENT",
    )

    said = found.said
    assert (said.title, said.location, said.status) == (
        "Sync, weekly",
        "Room 4",
        "tentative",
    )
    assert (said.attendees, said.organizer) == (("Lima, Ana",), "raj@corp.example")
    assert said.is_free


def test_times_stand_as_their_own_clock_shows_them():
    found = event(*TIMED, "RRULE:FREQ=DAILY;UNTIL=20261224T130000Z")

    assert found.start.isoformat() == "2026-11-24T14:00:00"
    assert (found.zone, found.length) == (ZoneInfo("Europe/Berlin"), timedelta(minutes=30))
    assert found.until == datetime(2026, 12, 24, 13, tzinfo=UTC)


def test_whole_days_have_no_zone():
    found = event(*DATED)

    assert (found.start, found.length, found.zone) == (date(2026, 11, 24), timedelta(days=2), None)


@pytest.mark.parametrize(
    "lines",
    [
        ("DTSTART;TZID=Europe/Berlin:20261124T140000", "DURATION:PT1H"),
        (TIMED[0], "DTEND;TZID=Europe/London:20261124T143000"),
        (TIMED[0], "DTEND;TZID=Europe/Berlin:20261124T133000"),
        ("DTSTART;TZID=Nowhere:20261124T140000", "DTEND;TZID=Nowhere:20261124T150000"),
        ("DTSTART;VALUE=DATE;TZID=Europe/Berlin:20261124", DATED[1]),
        ("DTSTART:20261324", "DTEND:20261325"),
        (*TIMED, "SUMMARY:one", "SUMMARY:two"),
        (*TIMED, "SEQUENCE:1", "SEQUENCE:1"),
        (*TIMED, "SEQUENCE:A7"),
        (*TIMED, "RDATE:20261125T140000"),
        (*TIMED, "RRULE:FREQ=DAILY;UNTIL=20261224"),
        (*TIMED, "RRULE:FREQ=DAILY;UNTIL=20261224T130000"),
        (*DATED, "RRULE:FREQ=DAILY;UNTIL=20261224T130000Z"),
        (*TIMED, "a line without a value"),
        (*TIMED, "ATTENDEE;CN=a,b:mailto:ana@corp.example"),
        (*TIMED, "BEGIN:X-PART", "END:X-PART"),
        (*TIMED, "RECURRENCE-ID:20261124T130000Z"),
    ],
)
def test_whatever_is_doubtful_is_left_to_the_library(lines):
    with pytest.raises(NotPlainError):
        event(*lines)


def test_reminders_and_other_programs_lines_are_passed_over():
    alarm = ("BEGIN:VALARM", "TRIGGER:-PT10M", "DURATION:PT5M", "END:VALARM")

    assert event(*TIMED, "X-OTHER;A=b:c", *alarm).said.uid == "1"
