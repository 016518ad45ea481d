"""What the program writes means the same to another calendar program."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from desktop_assist.calendars.meeting import NewMeeting
from tests.helpers.calendar_desk import CAUSE, CalendarDesk
from tests.helpers.second_reader import SecondReader
from tests.helpers.shared_data import shared_data

HALF_AN_HOUR = timedelta(minutes=30)


@pytest.fixture(scope="session")
def reader():
    return SecondReader()


@pytest.fixture
def desk(tmp_path):
    return CalendarDesk(tmp_path)


def at(zone, *when):
    return datetime(*when, tzinfo=ZoneInfo(zone))


def utc_text(moment):
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def test_every_field_arrives(reader, desk):
    created = desk.create(
        title="Jour fixe; Büro, 3. Stock \\ " + "ü" * 80,
        location="Raum „Alpen“, links",
        description="Zeile eins\nZeile zwei; mit, allem",
        attendees=("Priya", "Nair, Ben <ben@example.org>"),
        reminder_minutes=10,
    )

    (event,) = reader.events(created.meeting.file)

    assert event["title"] == created.meeting.title
    assert event["location"] == created.meeting.location
    assert event["description"] == "Zeile eins\nZeile zwei; mit, allem\n\nWith: Priya"
    assert event["attendees"] == [["Nair, Ben", "mailto:ben@example.org"]]
    assert event["alarms"] == 1
    assert event["end"] == utc_text(created.meeting.end)


@pytest.mark.parametrize(
    "zone",
    [
        "Europe/Berlin", "America/New_York", "Europe/Dublin", "Asia/Jerusalem", "America/Nuuk",
        "Australia/Lord_Howe", "Asia/Kolkata", "America/Santiago", "Africa/Casablanca", "UTC",
    ],
)  # fmt: skip
def test_a_year_of_weeks_is_at_the_same_hours(reader, desk, zone):
    start = at(zone, 2026, 11, 24, 9)
    new = NewMeeting("Weekly", start, start + HALF_AN_HOUR, recurrence="FREQ=WEEKLY;COUNT=60")

    created = desk.store.create(new, CAUSE)

    (event,) = reader.events(created.meeting.file, most_occurrences=100)
    listed = desk.store.list(start, start + timedelta(weeks=70)).meetings
    assert event["starts"] == [utc_text(meeting.start) for meeting in listed]
    assert len(listed) == 60


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY;INTERVAL=3;UNTIL=20270131",
        "FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=12",
        "FREQ=MONTHLY;BYDAY=-1FR;COUNT=8",
        "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=5",
        "FREQ=YEARLY;COUNT=3",
    ],
)
def test_repetitions_fall_on_the_same_days(reader, desk, rule):
    created = desk.create(recurrence=rule)

    (event,) = reader.events(created.meeting.file)

    start = created.meeting.start
    listed = desk.store.list(start, start + timedelta(days=1200)).meetings
    assert event["starts"] == [utc_text(meeting.start) for meeting in listed][:20]


def test_whole_days_stay_whole_days(reader, desk):
    new = NewMeeting("Conference", date(2026, 12, 1), date(2026, 12, 4))

    created = desk.store.create(new, CAUSE)

    (event,) = reader.events(created.meeting.file)
    assert (event["starts"], event["end"]) == (["2026-12-01"], "2026-12-04")


def test_the_icalendar_library_finds_no_fault(desk):
    created = desk.create(
        attendees=("Priya", "Ben <ben@example.org>"), recurrence="FREQ=WEEKLY", reminder_minutes=5
    )

    calendar = Calendar.from_ical(created.meeting.file.read_bytes())

    assert [fault for component in calendar.walk() for fault in component.errors] == []
    assert calendar.events[0].start == created.meeting.start
    summer = datetime(2027, 7, 1, tzinfo=calendar.timezones[0].to_tz())
    assert summer.utcoffset() == timedelta(hours=2)


def test_a_file_full_of_other_events_is_still_read(reader, tmp_path):
    source = shared_data("calendars") / "corpus" / "pimutils__khal" / "tests" / "ics"
    copy = tmp_path / "copy.ics"
    copy.write_bytes((source / "event_dt_simple_inkl_vtimezone.ics").read_bytes())
    desk = CalendarDesk(tmp_path, calendar=copy)
    before = reader.events(copy)

    created = desk.create()

    after = reader.events(copy)
    assert after[:-1] == before
    assert after[-1]["uid"] == created.meeting.uid
