"""What the program writes means the same to Debian's libical."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from desktop_assist.calendars.meeting import NewMeeting
from desktop_assist.calendars.meeting_change import MeetingChange, MeetingKey
from tests.helpers.calendar_desk import CAUSE, CalendarDesk, berlin
from tests.helpers.foreign_calendar import SERIES_UID, foreign_desk
from tests.helpers.third_reader import ThirdReader

FIRST, LAST = datetime(2026, 11, 1, tzinfo=UTC), datetime(2028, 6, 1, tzinfo=UTC)
TUESDAY = "2026-12-08T09:30:00+01:00"


@pytest.fixture(scope="session")
def reader():
    return ThirdReader()


def listed(desk):
    meetings = desk.store.list(FIRST, LAST).meetings
    return sorted(int(one.start.timestamp()) for one in meetings if not one.is_all_day)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY;INTERVAL=3;UNTIL=20270131",
        "FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=40",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH",
        "FREQ=MONTHLY;BYDAY=-1FR",
        "FREQ=MONTHLY;BYDAY=2TU;COUNT=9",
        "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=5",
        "FREQ=YEARLY",
    ],
)
@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Asia/Kolkata"])
def test_repetitions_are_at_the_same_moments(reader, tmp_path, rule, zone):
    desk = CalendarDesk(tmp_path)
    start = datetime(2026, 11, 24, 9, tzinfo=ZoneInfo(zone))
    new = NewMeeting("Series", start, start + timedelta(minutes=30), recurrence=rule)

    created = desk.store.create(new, CAUSE)

    assert reader.starts(created.meeting.file, FIRST, LAST) == listed(desk)


CHANGES = {
    "one moved": lambda desk, key: desk.store.update(
        key, MeetingChange(start=berlin("2026-12-09T11:00")), CAUSE, "this"
    ),
    "all later ones moved": lambda desk, key: desk.store.update(
        key, MeetingChange(start=berlin("2026-12-09T11:00")), CAUSE, "following"
    ),
    "all moved": lambda desk, key: desk.store.update(
        key, MeetingChange(start=berlin("2026-12-09T11:00")), CAUSE, "all"
    ),
    "one cancelled": lambda desk, key: desk.store.cancel(key, CAUSE, "this"),
    "all later ones cancelled": lambda desk, key: desk.store.cancel(key, CAUSE, "following"),
    "one restored": lambda desk, _: desk.store.restore(MeetingKey(SERIES_UID, "2026-11-17"), CAUSE),
    "one made once more": lambda desk, key: desk.store.duplicate(
        key, MeetingChange(start=berlin("2026-12-31T10:00")), CAUSE
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_series_of_another_program_is_at_the_same_moments(reader, tmp_path, change):
    desk = foreign_desk(tmp_path)
    before = listed(desk)

    CHANGES[change](desk, MeetingKey(SERIES_UID, TUESDAY))

    assert listed(desk) != before
    file = tmp_path / "foreign.ics"
    midnights = [
        int(berlin("2026-11-26T00:00").timestamp()) + 3600  # a whole day is midnight in UTC there
    ]
    assert reader.starts(file, FIRST, LAST) == sorted([*listed(desk), *midnights])


def test_titles_arrive(reader, tmp_path):
    created = CalendarDesk(tmp_path).create(title="Jour fixe; Büro, 3. Stock \\ " + "ü" * 80)

    (event,) = reader.events(created.meeting.file, FIRST, LAST)

    assert event.title == created.meeting.title
