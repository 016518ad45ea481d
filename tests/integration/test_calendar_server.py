"""A CalDAV server keeps its calendar in our folder: each reads what the other wrote."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from desktop_assist.calendars.meeting import NewMeeting
from desktop_assist.calendars.meeting_change import MeetingChange, MeetingKey
from tests.helpers.calendar_desk import CAUSE, CalendarDesk, berlin
from tests.helpers.radicale import Radicale

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]

FIRST, LAST = "20261101T000000Z", "20270131T000000Z"
ZONES = ("America/New_York", "Asia/Kolkata", "Europe/Dublin", "Africa/Casablanca", "UTC")
THEIRS = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Phone//EN\r\nBEGIN:VEVENT\r\nUID:phone\r\n"
    "DTSTAMP:20261101T000000Z\r\nDTSTART;TZID=Europe/Berlin:20261203T090000\r\n"
    "DTEND;TZID=Europe/Berlin:20261203T100000\r\nRRULE:FREQ=DAILY;COUNT=3\r\n"
    "X-OWN;A=b:keep me\r\nSUMMARY:Phone\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT15M\r\n"
    "DESCRIPTION:x\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    server = Radicale(tmp_path_factory.mktemp("radicale"))
    yield server
    server.close()


@pytest.fixture
def desk(server, tmp_path):
    return CalendarDesk(tmp_path, calendar=server.folder)


def events(content: bytes) -> list[bytes]:
    return sorted(one.to_ical() for one in Calendar.from_ical(content).walk("VEVENT"))


def moments_there(server):
    found = (Calendar.from_ical(one) for one in server.calendars_between(FIRST, LAST))
    starts = (event.decoded("DTSTART") for one in found for event in one.walk("VEVENT"))
    return sorted(start.astimezone(UTC) for start in starts)


def moments_here(desk):
    meetings = desk.list("2026-11-01T01:00", "2027-01-31T01:00").meetings
    return sorted(one.start.astimezone(UTC) for one in meetings)


def test_what_we_write_is_served_as_it_is(server, desk):
    made = [desk.create(title="Büro; " + "ü" * 80, attendees=("Ben <ben@example.org>",))]
    for zone in ZONES:
        start = datetime(2026, 12, 1, 9, tzinfo=ZoneInfo(zone))
        new = NewMeeting(zone, start, start + timedelta(hours=1), recurrence="FREQ=MONTHLY;COUNT=3")
        made.append(desk.store.create(new, CAUSE))

    for one in made:
        file = one.meeting.file
        served = server.ask("GET", f"work/{file.name}")
        assert events(served.body) == events(file.read_bytes())
    assert moments_there(server) == moments_here(desk)


def test_changes_of_a_series_are_at_the_same_moments_there(server, desk):
    key = MeetingKey(desk.create(recurrence="FREQ=WEEKLY;COUNT=6").meeting.uid)

    def one(day):
        return MeetingKey(key.uid, f"2026-12-{day}T14:00:00+01:00")

    desk.store.update(one("01"), MeetingChange(start=berlin("2026-12-02T10:00")), CAUSE, "this")
    desk.store.cancel(one("15"), CAUSE, "this")
    desk.store.update(one("08"), MeetingChange(title="Later"), CAUSE, "following")

    assert moments_there(server) == moments_here(desk)


def test_what_they_write_is_read_changed_and_taken_back(server, desk):
    put = server.ask("PUT", "work/any.ics", THEIRS)
    before = (server.folder / "any.ics").read_bytes()
    assert [one.title for one in desk.list("2026-12-03", "2026-12-06").meetings].count("Phone") == 3

    changed = desk.store.update(MeetingKey("phone"), MeetingChange(title="Ours"), CAUSE)

    served = server.ask("GET", "work/any.ics").body
    assert b"SUMMARY:Ours" in served
    assert b"X-OWN;A=b:keep me" in served
    assert server.ask("PUT", "work/any.ics", THEIRS, {"If-Match": put.etag}).status == 412
    desk.history.undo(changed.change.id)
    assert (server.folder / "any.ics").read_bytes() == before
