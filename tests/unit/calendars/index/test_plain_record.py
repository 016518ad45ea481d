"""What is known of a plain series comes out of the database as it went in."""

import pytest

from desktop_assist.calendars.ics.zone_lookup import ZoneLookup
from desktop_assist.calendars.index.plain_expansion import plain_series
from desktop_assist.calendars.index.plain_record import record_of, series_in

MASTER = (
    "DTSTART;TZID=Europe/Berlin:20261124T140000",
    "DTEND;TZID=Europe/Berlin:20261125T143000",
    "RRULE:FREQ=MONTHLY;BYDAY=4TU,-1FR;UNTIL=20271224T130000Z",
    "EXDATE;TZID=Europe/Berlin:20261208T140000",
    "SUMMARY:Überblick",
    "ATTENDEE;CN=Ben;PARTSTAT=DECLINED:mailto:ben@corp.example",
)
MOVED = (
    "DTSTART;TZID=Europe/Berlin:20261126T140000",
    "DTEND;TZID=Europe/Berlin:20261126T143000",
    "RECURRENCE-ID;TZID=Europe/Berlin:20261127T140000",
)
WHOLE_DAYS = ("DTSTART;VALUE=DATE:20261124", "DTEND;VALUE=DATE:20261126", "RRULE:FREQ=YEARLY")
IN_UTC = ("DTSTART:20261124T140000Z", "DTEND:20261124T150000Z", "STATUS:CANCELLED")


def series(*events):
    blocks = [
        "\r\n".join(("BEGIN:VEVENT", "UID:1", *lines, "END:VEVENT", "")).encode()
        for lines in events
    ]
    return plain_series(blocks, ZoneLookup(b""))


@pytest.mark.parametrize("events", [(MASTER, MOVED), (WHOLE_DAYS,), (IN_UTC,)])
def test_all_of_a_series_is_kept(events):
    one = series(*events)

    assert series_in(record_of(one)) == one


@pytest.mark.parametrize(
    "record", ["", "[]", "[[]]", "{}", "[1]", record_of(series(IN_UTC)).replace("UTC", "Nowhere")]
)
def test_a_damaged_record_is_refused(record):
    with pytest.raises((ValueError, TypeError, KeyError)):
        series_in(record)
