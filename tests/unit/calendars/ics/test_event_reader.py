"""Faults of other programs are mended before the library sees them."""

from datetime import UTC, date, datetime

import pytest

from desktop_assist.calendars.ics.event_reader import read_event
from desktop_assist.calendars.ics.zone_lookup import ZoneLookup
from tests.helpers.frozen_clock import BERLIN


def read(*lines):
    block = "\r\n".join(("BEGIN:VEVENT", "UID:1", *lines, "END:VEVENT", "")).encode()
    return read_event(block, ZoneLookup(b""))


def test_a_whole_day_with_a_zone_stays_a_whole_day():
    event = read("DTSTART;TZID=Europe/Berlin;VALUE=DATE:20261124")

    assert event.component.start == date(2026, 11, 24)


def test_a_time_with_a_windows_zone_is_in_that_zone():
    event = read("DTSTART;TZID=W. Europe Standard Time:20261124T140000")

    assert event.component.start == datetime(2026, 11, 24, 14, tzinfo=BERLIN)


@pytest.mark.parametrize(
    "line",
    [
        "DTSTART;TZID=Nowhere:20261124T140000",
        'DTSTART;TZID="Nowhere":20261124T140000',
        "DTSTART;VALUE=DATE-TIME;TZID=Nowhere:20261124T140000",
    ],
)
def test_an_unknown_zone_is_named_and_not_guessed(line):
    event = read(line)

    assert event.unknown_zone == "Nowhere"
    assert event.component.start.tzinfo is None


def test_a_zone_name_with_a_colon_is_understood_without_quotes():
    assert read("DTSTART;TZID=tzone://Microsoft/Custom:20261124T140000").unknown_zone == (
        "tzone://Microsoft/Custom"
    )


def test_an_end_of_repetition_without_zone_is_local_time():
    event = read(
        "DTSTART;TZID=Europe/Berlin:20261124T230000",
        "RRULE:FREQ=DAILY;UNTIL=20261126T230000",
    )

    assert event.component["RRULE"]["UNTIL"] == [datetime(2026, 11, 26, 22, tzinfo=UTC)]


def test_of_two_starts_the_first_counts():
    event = read("DTSTART:20261124T140000Z", "DTSTART:20261124T160000Z")

    assert event.component.start.hour == 14


def test_an_end_counts_more_than_a_length():
    event = read("DTSTART:20261124T140000Z", "DTEND:20261124T150000Z", "DURATION:PT9H")

    assert event.component.end.hour == 15


def test_a_bad_reminder_does_not_hide_the_event():
    alarm = ("BEGIN:VALARM", "TRIGGER:PT-2H", "END:VALARM")

    assert read("DTSTART:20261124T140000Z", *alarm, "SUMMARY:Kept").component["SUMMARY"] == "Kept"


def test_something_else_is_refused():
    with pytest.raises((TypeError, ValueError)):
        read_event(b"BEGIN:VTODO\r\nEND:VTODO\r\n", ZoneLookup(b""))


@pytest.mark.parametrize(
    ("lines", "end"),
    [
        (("DTSTART:20261124T140000Z", "DTEND:20261124T130000Z"), "2026-11-24 14:00:00+00:00"),
        (("DTSTART:20261124T140000Z", "DURATION:-PT1H"), "2026-11-24 14:00:00+00:00"),
        (("DTSTART;VALUE=DATE:20261124", "DTEND;VALUE=DATE:20261123"), "2026-11-25"),
        (("DTSTART;VALUE=DATE:20261124", "DTEND:20261124T170000Z"), "2026-11-25"),
    ],
)
def test_an_end_that_cannot_be_is_not_believed(lines, end):
    assert str(read(*lines).component.end) == end


def test_a_zone_of_another_vendors_name_for_utc_is_utc():
    assert read("DTSTART;TZID=tzone://Microsoft/Utc:20261124T140000").unknown_zone == ""
