"""Meetings of real calendar files are changed and cancelled, and read back by another program."""

from datetime import UTC, datetime, timedelta

import pytest

from desktop_assist.calendars.ics.blocks import event_blocks
from desktop_assist.calendars.ics.series_events import blocks_of
from desktop_assist.calendars.meeting_change import MeetingChange, MeetingKey
from desktop_assist.domain.errors import FileError, UsageError
from tests.helpers.calendar_desk import CAUSE, CalendarDesk, berlin
from tests.helpers.second_reader import SecondReader
from tests.integration.test_calendar_corpus import corpus

SAMPLE_STEP = 20
NEW_START = berlin("2026-11-25T16:00")


@pytest.fixture(scope="session")
def reader():
    return SecondReader()


def keys_in(desk):
    """Each event of the file, and one occurrence of each series, as a listing names them."""
    listed = desk.list("1990-01-01", "2030-01-01").meetings
    chosen = {meeting.uid: meeting for meeting in listed if meeting.uid}
    for meeting in chosen.values():
        yield MeetingKey(meeting.uid)
        if meeting.recurrence_id:
            yield MeetingKey(meeting.uid, meeting.recurrence_id)


def check_changes(path, folder):
    """Only blocks of the one series differ, and undo brings every byte back."""
    copy = folder / "copy.ics"
    before = path.read_bytes()
    copy.write_bytes(before)
    desk = CalendarDesk(folder, calendar=copy)
    done = 0
    for key in list(keys_in(desk))[:6]:
        for change in (
            lambda key=key: desk.store.update(key, MeetingChange(title="Neu, anders"), CAUSE),
            lambda key=key: desk.store.update(key, MeetingChange(start=NEW_START), CAUSE),
            lambda key=key: desk.store.cancel(key, CAUSE),
        ):
            try:
                change()
            except (UsageError, FileError):
                assert copy.read_bytes() == before
                continue
            check_others(before, copy.read_bytes(), key.uid)
            desk.history.undo()
            assert copy.read_bytes() == before
            done += 1
    return done


def check_others(before, after, uid):
    own = blocks_of(before, uid)
    blocks = [block for block in event_blocks(before) if block not in own]

    assert blocks == [one for one in event_blocks(after) if one in blocks]
    outside = before
    for block in event_blocks(before):
        outside = outside.replace(block, b"", 1)
    rest = after
    for block in event_blocks(after):
        rest = rest.replace(block, b"", 1)
    assert rest.replace(b"\r\n", b"\n").endswith(
        outside[outside.rfind(b"END:VCALENDAR") :].replace(b"\r\n", b"\n")
    )
    assert set(outside.splitlines()) <= set(rest.splitlines())


@pytest.mark.timeout(300)
def test_changes_in_real_files_touch_nothing_else(tmp_path):
    done = 0
    for number, path in enumerate(corpus()[::SAMPLE_STEP]):
        folder = tmp_path / str(number)
        folder.mkdir()
        done += check_changes(path, folder)

    assert done > 50


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_changes_in_all_real_files_touch_nothing_else(tmp_path):
    for number, path in enumerate(corpus()):
        folder = tmp_path / str(number)
        folder.mkdir()
        check_changes(path, folder)


def utc_texts(moments):
    return [one.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z") for one in moments]


def weekly(tmp_path):
    desk = CalendarDesk(tmp_path)
    created = desk.create(recurrence="FREQ=WEEKLY;BYDAY=TU;COUNT=30")
    return desk, created.meeting


def test_a_moved_series_is_at_the_same_hours_for_another_program(reader, tmp_path):
    desk, meeting = weekly(tmp_path)
    desk.store.cancel(MeetingKey(meeting.uid, "2026-12-08T14:00:00+01:00"), CAUSE)

    desk.store.update(
        MeetingKey(meeting.uid), MeetingChange(start=berlin("2026-11-26T16:30")), CAUSE
    )

    (event,) = reader.events(meeting.file, most_occurrences=40)
    listed = desk.list("2026-11-01", "2027-12-01").meetings
    assert event["starts"] == utc_texts(one.start for one in listed)
    assert len(listed) == 29


def test_an_exception_means_the_same_to_another_program(reader, tmp_path):
    desk, meeting = weekly(tmp_path)
    key = MeetingKey(meeting.uid, "2026-12-01T14:00:00+01:00")

    change = MeetingChange(start=berlin("2026-12-02T09:00"), length=timedelta(hours=2))
    desk.store.update(key, change, CAUSE)

    rule, exception = reader.events(meeting.file)
    assert exception["starts"] == ["2026-12-02T08:00:00.000Z"]
    assert exception["end"] == "2026-12-02T10:00:00.000Z"
    assert rule["uid"] == exception["uid"] == meeting.uid


def test_a_meeting_in_another_zone_is_at_that_hour_for_another_program(reader, tmp_path):
    desk = CalendarDesk(tmp_path)
    meeting = desk.create().meeting
    start = datetime(2026, 12, 1, 18, 0, tzinfo=UTC)

    desk.store.update(MeetingKey(meeting.uid), MeetingChange(start=start), CAUSE)

    (event,) = reader.events(meeting.file)
    assert event["starts"] == ["2026-12-01T18:00:00.000Z"]
