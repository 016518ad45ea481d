"""Which events of a file have reminders."""

from desktop_assist.calendars.ics.event_alarms import EventAlarms, alarms_in

ALARM = b"BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT5M\r\nEND:VALARM\r\n"


def event(*lines: bytes, alarm: bytes = ALARM) -> bytes:
    return b"\r\n".join((b"BEGIN:VEVENT", *lines, alarm + b"END:VEVENT", b""))


def test_an_event_has_its_reminders_and_each_occurrence_has_them_too():
    found = alarms_in(event(b"UID:1"))

    assert len(found.of("1", None).alarms) == 1
    assert found.of("1", "2026-11-24T14:00:00+01:00") == found.of("1", None)
    assert found.of("2", None) == EventAlarms(())


def test_an_occurrence_that_stands_alone_has_its_own_however_its_name_is_written():
    alone = event(b"UID:1", b"RECURRENCE-ID;VALUE=DATE:20261124", alarm=b"")

    found = alarms_in(event(b"UID:1") + alone)

    assert found.of("1", "2026-11-24").alarms == ()
    assert len(found.of("1", "2026-11-25").alarms) == 1


def test_a_file_without_reminders_has_none_to_tell():
    assert alarms_in(event(b"UID:1", alarm=b"")).events == {}


def test_an_event_without_an_identifier_is_left_out():
    assert alarms_in(event(b"SUMMARY:x")).events == {}


def test_a_calendar_called_as_its_owner_says_whose_it_is():
    head = b"BEGIN:VCALENDAR\r\nX-WR-CALNAME:Ada@Example.org\r\n"

    assert alarms_in(head + event(b"UID:1")).owner == "ada@example.org"


def test_who_declined_is_known():
    line = b"ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=DECLINED;CN=Ada:mailto:Ada@Example.org"

    assert alarms_in(event(b"UID:1", line)).of("1", None).declined == {"ada@example.org"}
