"""Meetings are changed and cancelled where they stand, and every other byte stays."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from desktop_assist.calendars.meeting_change import MeetingChange, MeetingKey
from desktop_assist.domain.errors import FileError, UsageError
from tests.helpers.calendar_desk import CAUSE, CalendarDesk, berlin
from tests.helpers.foreign_calendar import (
    EXCEPTION,
    FOREIGN,
    RULE,
    SERIES_UID,
    SINGLE,
    SINGLE_UID,
    foreign_desk,
    lines_gone_and_new,
)

THIRD = MeetingKey(SERIES_UID, "2026-11-24T09:30:00+01:00")
MOVED = MeetingKey(SERIES_UID, "2026-12-01T09:30:00+01:00")
SERIES = MeetingKey(SERIES_UID)
SINGLE_KEY = MeetingKey(SINGLE_UID)


@pytest.fixture
def desk(tmp_path):
    return foreign_desk(tmp_path)


def update(desk, key, **values):
    return desk.store.update(key, MeetingChange(**values), CAUSE).edited.meeting


def starts(desk, uid=SERIES_UID):
    listed = desk.list("2026-11-01", "2027-06-01").meetings
    return [one.start.strftime("%m-%d %H:%M") for one in listed if one.uid == uid]


def changes(desk):
    return lines_gone_and_new(FOREIGN, desk.calendar.read_bytes())


def test_a_new_title_changes_one_line_and_its_stamps(desk):
    update(desk, SINGLE_KEY, title="Dentist, upstairs")

    assert changes(desk) == (
        ["SUMMARY:Zahnarzt"],
        [
            "SUMMARY:Dentist\\, upstairs",
            "DTSTAMP:20261122T090000Z",
            "LAST-MODIFIED:20261122T090000Z",
        ],
    )


def test_a_moved_meeting_keeps_its_zone_and_its_length(desk):
    meeting = update(desk, SINGLE_KEY, start=berlin("2026-11-25T16:00"))

    assert (meeting.start, meeting.end) == (berlin("2026-11-25T16:00"), berlin("2026-11-25T16:45"))
    gone, new = changes(desk)
    assert gone == ["DTSTART:20261125T130000Z"]
    assert new[0] == "DTSTART:20261125T150000Z"
    assert "SEQUENCE:1" in new


def test_a_new_length_replaces_the_old_one(desk):
    update(desk, SINGLE_KEY, length=timedelta(hours=1))

    gone, new = changes(desk)
    assert gone == ["DURATION:PT45M"]
    assert "DTEND:20261125T140000Z" in new


def test_one_occurrence_becomes_an_exception_beside_its_rule(desk):
    meeting = update(desk, THIRD, start=berlin("2026-11-25T11:00"))

    after = desk.calendar.read_bytes().decode()
    head, _, tail = FOREIGN.decode().partition(RULE)
    assert after.startswith(head + RULE)
    assert after.endswith(tail)
    exception = after.removeprefix(head + RULE).removesuffix(tail)
    assert "RECURRENCE-ID;TZID=W. Europe Standard Time:20261124T093000\n" in exception
    assert "DTSTART;TZID=W. Europe Standard Time:20261125T110000\n" in exception
    assert ("RRULE" in exception, "EXDATE" in exception) == (False, False)
    assert "SEQUENCE:5\n" in exception
    assert meeting.end == berlin("2026-11-25T11:30")
    assert starts(desk)[2] == "11-25 11:00"


def test_an_exception_is_changed_in_its_own_place(desk):
    update(desk, MOVED, location="Room 4")

    assert RULE in desk.calendar.read_bytes().decode()
    assert "LOCATION:Room 4" in changes(desk)[1]
    assert starts(desk).count("12-02 15:00") == 1


def test_an_occurrence_is_cancelled_by_a_date_taken_out_of_the_rule(desk):
    desk.store.cancel(THIRD, CAUSE)

    assert "11-24 09:30" not in starts(desk)
    assert changes(desk)[1] == [
        "EXDATE;TZID=W. Europe Standard Time:20261124T093000",
        "DTSTAMP:20261122T090000Z",
        "LAST-MODIFIED:20261122T090000Z",
    ]
    assert "SEQUENCE:5\nORGANIZER" in desk.calendar.read_bytes().decode()


def test_a_cancelled_exception_goes_with_its_occurrence(desk):
    desk.store.cancel(MOVED, CAUSE)

    after = desk.calendar.read_bytes().decode()
    assert "EXDATE;TZID=W. Europe Standard Time:20261201T093000\n" in after
    assert EXCEPTION not in after
    assert not {"12-01 09:30", "12-02 15:00"} & set(starts(desk))


def test_a_cancelled_series_takes_only_its_own_events_along(desk):
    desk.store.cancel(SERIES, CAUSE)

    expected = FOREIGN.decode().replace(RULE, "").replace(EXCEPTION, "")
    assert desk.calendar.read_bytes().decode() == expected


def test_a_moved_series_moves_rule_end_exceptions_and_gaps(desk):
    before = starts(desk)

    update(desk, SERIES, start=berlin("2026-11-25T10:00"))

    assert before == [
        "11-03 09:30", "11-10 09:30", "11-24 09:30", "12-02 15:00", "12-08 09:30", "12-15 09:30",
        "12-22 09:30",
    ]  # fmt: skip
    assert starts(desk) == [
        "11-04 10:00", "11-11 10:00", "11-25 10:00", "12-02 15:00", "12-09 10:00", "12-16 10:00",
        "12-23 10:00",
    ]  # fmt: skip
    after = desk.calendar.read_bytes().decode()
    assert "RRULE:FREQ=WEEKLY;UNTIL=20261223T090000Z;INTERVAL=1;BYDAY=WE;WKST=MO\n" in after
    assert "RECURRENCE-ID;TZID=W. Europe Standard Time:20261202T100000\n" in after


def test_the_early_occurrences_stay_when_a_late_one_names_the_new_time(desk):
    update(desk, SERIES, start=berlin("2026-12-15T14:00"))

    assert starts(desk)[:2] == ["11-03 14:00", "11-10 14:00"]


def test_a_new_title_of_a_series_holds_for_its_exceptions_too(desk):
    update(desk, SERIES, title="Weekly")

    listed = desk.list("2026-11-01", "2027-01-01").meetings
    assert {one.title for one in listed if one.uid == SERIES_UID} == {"Weekly"}


def test_those_who_stay_keep_their_answers(desk):
    update(desk, SERIES, attendees=("Priya Nair", "Zoe <zoe@example.org>"))

    gone, new = changes(desk)
    assert gone == ["ATTENDEE;PARTSTAT=ACCEPTED;CN=Ben Okoro:mailto:ben@example.org"]
    assert "ATTENDEE;CN=Zoe;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto" in new


def test_a_new_rule_drops_the_exceptions_that_no_longer_fit(desk):
    changed = desk.store.update(
        SERIES, MeetingChange(recurrence="FREQ=WEEKLY;BYDAY=MO;COUNT=3"), CAUSE
    )

    assert changed.edited.dropped == 1
    assert starts(desk) == ["11-09 09:30", "11-16 09:30", "11-23 09:30"]


def test_a_series_can_become_a_single_meeting(desk):
    update(desk, SERIES, recurrence="")

    assert starts(desk) == ["11-03 09:30"]


def test_a_single_meeting_can_become_a_series(desk):
    update(desk, SINGLE_KEY, recurrence="FREQ=DAILY;COUNT=3")

    assert starts(desk, SINGLE_UID) == ["11-25 14:00", "11-26 14:00", "11-27 14:00"]


def test_whole_days_become_hours_and_back(desk):
    key = MeetingKey("day@example.org")

    timed = update(desk, key, start=berlin("2026-11-26T10:00"), length=timedelta(hours=2))
    after = desk.calendar.read_bytes().decode()
    whole = update(desk, key, start=date(2026, 11, 27))

    assert (timed.start, timed.end) == (berlin("2026-11-26T10:00"), berlin("2026-11-26T12:00"))
    assert "X-MICROSOFT-CDO-ALLDAYEVENT:FALSE" in after
    assert "BEGIN:VTIMEZONE\nTZID:Europe/Berlin\n" in after
    assert (whole.start, whole.end) == (date(2026, 11, 27), date(2026, 11, 28))


def test_another_zone_is_described_in_the_file(desk):
    zone = ZoneInfo("America/New_York")

    meeting = update(desk, SERIES, zone=zone)

    after = desk.calendar.read_bytes().decode()
    assert "DTSTART;TZID=America/New_York:20261103T033000\n" in after
    assert after.count("BEGIN:VTIMEZONE\nTZID:America/New_York\n") == 1
    assert meeting.start == berlin("2026-11-03T09:30")
    assert len(starts(desk)) == 7


@pytest.mark.parametrize("key", [SINGLE_KEY, SERIES, THIRD, MOVED])
def test_every_change_can_be_taken_back(desk, key):
    update(desk, key, start=berlin("2026-11-28T18:00"), title="Other", reminder_minutes=5)
    desk.history.undo()
    assert desk.calendar.read_bytes() == FOREIGN

    desk.store.cancel(key, CAUSE)
    desk.history.undo()
    assert desk.calendar.read_bytes() == FOREIGN


def test_the_file_of_a_cancelled_meeting_is_removed_and_comes_back(tmp_path):
    desk = CalendarDesk(tmp_path)
    created = desk.create()
    before = desk.files()

    desk.store.cancel(MeetingKey(created.meeting.uid), CAUSE)

    assert desk.files() == {}
    desk.history.undo()
    assert desk.files() == before


def test_what_it_clashes_with_is_told_but_never_itself(desk):
    changed = desk.store.update(
        SERIES, MeetingChange(start=berlin("2026-11-24T14:15"), length=timedelta(days=2)), CAUSE
    )

    assert {one.title for one in changed.clashes} == {"Zahnarzt", "Offsite"}


@pytest.mark.parametrize(
    ("key", "change"),
    [
        (MeetingKey("nobody"), {"title": "x"}),
        (MeetingKey(""), {"title": "x"}),
        (MeetingKey(SERIES_UID, "2026-11-25T09:30:00+01:00"), {"title": "x"}),
        (MeetingKey(SERIES_UID, "tomorrow"), {"title": "x"}),
        (MeetingKey(SINGLE_UID, "2026-11-26"), {"title": "x"}),
        (THIRD, {"recurrence": "FREQ=DAILY"}),
        (SERIES, {"recurrence": "weekly"}),
    ],
)
def test_what_makes_no_sense_changes_nothing(desk, key, change):
    with pytest.raises(UsageError):
        update(desk, key, **change)

    assert desk.calendar.read_bytes() == FOREIGN


def test_a_read_only_file_is_left_alone(desk):
    desk.calendar.chmod(0o444)

    with pytest.raises(FileError, match="read-only"):
        desk.store.cancel(SINGLE_KEY, CAUSE)

    assert desk.calendar.read_bytes() == FOREIGN


def test_a_day_is_enough_to_name_an_occurrence(desk):
    found = desk.store.find(MeetingKey(SERIES_UID, "2026-11-24"))

    assert found.meeting.start == berlin("2026-11-24T09:30")
    assert found.organizer == "Rossi, Ada"


def test_a_meeting_that_takes_place_once_may_be_named_by_its_start(desk):
    meeting = update(desk, MeetingKey(SINGLE_UID, "2026-11-25T13:00:00Z"), title="Dentist")

    assert meeting.title == "Dentist"
    assert SINGLE not in desk.calendar.read_bytes().decode()
