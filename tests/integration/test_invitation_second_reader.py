"""An invitation means the same to other calendar programs."""

from datetime import UTC, datetime

import pytest
from ical.calendar_stream import CalendarStream

from tests.helpers.calendar_desk import berlin
from tests.helpers.foreign_calendar import FOREIGN, SERIES_UID
from tests.helpers.invitation_desk import LENA, InvitationDesk, calendar_part
from tests.helpers.second_reader import SecondReader


@pytest.fixture(scope="session")
def reader():
    return SecondReader()


@pytest.fixture
def desk(tmp_path):
    return InvitationDesk(tmp_path)


def utc_text(moment):
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def mailed(tmp_path, message):
    """The calendar that comes with the mail, as a mail program hands it on."""
    path = tmp_path / "from mail.ics"
    path.write_bytes(calendar_part(message.draft).get_payload(decode=True))
    return path


def test_ical_js_reads_what_the_mail_carries(reader, desk, tmp_path):
    meeting = desk.meet(
        LENA,
        title="Jour fixe; Büro, 3. Stock",
        location="Raum „Alpen“, links",
        description="Zeile eins\nZeile zwei; mit, allem " + "ü" * 90,
        recurrence="FREQ=WEEKLY;COUNT=30",
        reminder_minutes=10,
    )
    (message,) = desk.save(meeting.uid).messages

    (event,) = reader.events(mailed(tmp_path, message), most_occurrences=40)

    listed = desk.list("2026-11-01", "2027-12-01").meetings
    assert event["starts"] == [utc_text(one.start) for one in listed]
    assert (event["title"], event["location"]) == (meeting.title, meeting.location)
    assert event["description"] == meeting.description
    assert event["attendees"] == [["Lena Müller", "mailto:lena@example.org"]]
    assert event["alarms"] == 0


def test_the_ical_library_knows_method_organizer_and_guests(desk):
    uid = desk.meet(LENA).uid
    desk.save(uid)
    desk.change(uid, start=berlin("2026-11-25T09:00"))
    (message,) = desk.save(uid).messages

    (calendar,) = CalendarStream.from_ics(message.file.read_text("utf-8")).calendars

    (event,) = calendar.events
    (guest,) = event.attendees
    assert (calendar.method, event.sequence) == ("REQUEST", 1)
    assert (event.organizer.common_name, event.organizer.uri) == (
        "Ada Rossi",
        "mailto:ada@example.org",
    )
    assert (guest.rsvp, str(guest.status), guest.uri) == (
        True,
        "NEEDS-ACTION",
        "mailto:lena@example.org",
    )
    assert event.dtstart.astimezone(UTC) == datetime(2026, 11, 25, 8, tzinfo=UTC)


def test_a_series_from_another_program_keeps_its_hours(reader, tmp_path):
    path = tmp_path / "foreign.ics"
    path.write_bytes(FOREIGN)
    desk = InvitationDesk(tmp_path, calendar=path)
    (message,) = desk.save(SERIES_UID).messages

    series, moved = reader.events(mailed(tmp_path, message))

    tuesdays = ("11-03", "11-10", "11-24", "12-01", "12-08", "12-15", "12-22")
    assert series["starts"] == [utc_text(berlin(f"2026-{day}T09:30")) for day in tuesdays]
    assert moved["starts"] == [utc_text(berlin("2026-12-02T15:00"))]
