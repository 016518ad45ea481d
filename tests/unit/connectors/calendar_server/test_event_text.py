"""The name of an event, its start, and a copy of it under another identifier."""

import pytest

from desktop_assist.connectors.calendar_server.event_text import event_start, event_title, with_uid

EVENT = (
    "BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\n"
    "END:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:a\r\nBEGIN:VALARM\r\nUID:alarm\r\n"
    "SUMMARY:Bell\r\nEND:VALARM\r\nSUMMARY;LANGUAGE=en:Plan\\, then\r\n  lunch\r\n"
    "DTSTART;TZID=Europe/Berlin:20261203T090000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


def test_the_title_is_the_events_own_and_not_its_alarms():
    assert event_title(EVENT) == "Plan, then lunch"


@pytest.mark.parametrize(
    ("line", "start"),
    [
        ("DTSTART;TZID=Europe/Berlin:20261203T090000", "2026-12-03 09:00"),
        ("DTSTART;VALUE=DATE:20261203", "2026-12-03"),
        ("DTSTART:soon", ""),
        ("", ""),
    ],
)
def test_the_start_is_as_the_file_says_it(line, start):
    assert event_start(f"BEGIN:VEVENT\r\n{line}\r\nEND:VEVENT\r\n") == start


def test_nothing_is_read_from_what_is_no_event():
    assert (event_title("half a fi"), event_start("")) == ("", "")


def test_a_copy_has_another_identifier_and_its_alarm_keeps_its_own():
    copy = with_uid(EVENT, "b")

    assert "UID:b\r\nBEGIN:VALARM\r\nUID:alarm" in copy
    assert "UID:a\r\n" not in copy
