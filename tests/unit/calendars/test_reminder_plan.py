"""Which reminders come up, from all calendars."""

import pytest

from desktop_assist.domain.calendar_source import CalendarSource
from tests.helpers.reminder_desk import ReminderDesk


@pytest.fixture
def desk(tmp_path):
    made = ReminderDesk(tmp_path)
    yield made
    made.close()


def test_reminders_come_by_their_time(desk):
    desk.add("Review", "15:00")
    desk.add("Standup", "14:00", trigger="-PT1H")

    assert desk.coming() == [("Standup", "13:00"), ("Review", "14:50")]


def test_without_reminders_the_calendars_are_not_asked(desk):
    desk.add("Review", "15:00", trigger="")
    desk.store.list = None

    assert desk.coming() == []


def test_each_occurrence_of_a_series_is_reminded_of(desk):
    desk.add("Standup", "2026-11-20T12:00", more="RRULE:FREQ=DAILY")

    assert desk.coming(hours=48) == [("Standup", "11:50"), ("Standup", "11:50")]


def test_an_occurrence_of_its_own_has_its_own_reminders_or_none(desk):
    override = (
        *("BEGIN:VEVENT", "UID:Standup", "DTSTAMP:20261101T000000Z", "SUMMARY:Standup"),
        "RECURRENCE-ID;TZID=Europe/Berlin:20261122T120000",
        "DTSTART;TZID=Europe/Berlin:20261122T130000",
        *("DTEND;TZID=Europe/Berlin:20261122T133000", "END:VEVENT"),
    )
    desk.add("Standup", "2026-11-20T12:00", more="RRULE:FREQ=DAILY", extra=override)

    assert desk.coming(hours=48) == [("Standup", "11:50")]


@pytest.mark.parametrize("start", ["09:30", "10:05"])
def test_a_reminder_that_has_come_is_open_until_the_meeting_is_over(desk, start):
    desk.add("Standup", start, minutes=60)

    assert [title for title, _ in desk.coming()] == ["Standup"]


def test_a_meeting_that_is_over_is_not_reminded_of(desk):
    desk.add("Standup", "09:00", minutes=60)

    assert desk.coming() == []


def test_a_cancelled_meeting_is_not_reminded_of(desk):
    desk.add("Standup", "12:00", more="STATUS:CANCELLED")

    assert desk.coming() == []


@pytest.mark.parametrize(
    ("attendee", "is_silent"),
    [
        ("ATTENDEE;PARTSTAT=DECLINED:mailto:ADA@example.org", True),
        ("ATTENDEE;CN=Ada;PARTSTAT=declined;RSVP=TRUE:MAILTO:ada@example.org", True),
        ("ATTENDEE;PARTSTAT=DECLINED:mailto:bob@example.org", False),
        ("ATTENDEE;PARTSTAT=ACCEPTED:mailto:ada@example.org", False),
    ],
)
def test_a_meeting_the_person_declined_is_silent(desk, attendee, is_silent):
    desk.add("Standup", "12:00", more=attendee)

    assert (desk.coming() == []) is is_silent


def test_a_reminder_dismissed_in_another_program_does_not_come_again(desk):
    file = desk.add("Standup", "12:00")
    seen = b"END:VALARM", b"ACKNOWLEDGED:20261122T105500Z\r\nEND:VALARM"
    file.write_bytes(file.read_bytes().replace(*seen))

    assert desk.coming() == []


def test_a_week_ahead_is_not_too_far(desk):
    desk.add("Trip", "2026-11-29T12:00", trigger="-P1W")

    assert desk.coming() == [("Trip", "12:00")]


def test_a_fixed_moment_is_shown_once_for_a_series(desk):
    desk.add("Trip", "2026-11-23T12:00", trigger="20261122T110000Z", more="RRULE:FREQ=DAILY")

    assert desk.coming() == [("Trip", "12:00")]


def test_a_fixed_moment_of_long_ago_is_not_shown(desk):
    desk.add("Trip", "2026-11-23T12:00", trigger="20100101T110000Z")

    assert desk.coming() == []


def test_a_changed_file_is_read_again(desk):
    desk.add("Standup", "12:00")
    assert desk.coming() == [("Standup", "11:50")]

    desk.add("Standup", "12:00", trigger="-PT30M")

    assert desk.coming() == [("Standup", "11:30")]


def test_other_calendars_count_as_well(tmp_path):
    class Subscribed:
        def current(self):
            return (CalendarSource("Ada", file, is_writable=False, is_outside=True),)

    elsewhere = ReminderDesk(tmp_path / "elsewhere")
    file = elsewhere.add("Review", "12:00")
    desk = ReminderDesk(tmp_path, (Subscribed(),))

    assert desk.coming() == [("Review", "11:50")]
    elsewhere.close()
    desk.close()


def test_a_file_that_cannot_be_read_hides_no_other(desk):
    desk.add("Standup", "12:00")
    (desk.calendar / "broken.ics").write_bytes(b"BEGIN:VALARM\xff")

    assert desk.coming() == [("Standup", "11:50")]
