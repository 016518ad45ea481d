"""Meetings are written, listed and taken back in the user's own calendar."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_assist.calendars.meeting import NewMeeting
from desktop_assist.calendars.meeting_change import MeetingChange, MeetingKey
from desktop_assist.domain.errors import UnreadableFileError, UsageError
from desktop_assist.files import safe_write
from tests.helpers.calendar_desk import CAUSE, CalendarDesk, berlin, new_meeting

OWN_FILE = (
    b"\xef\xbb\xbfBEGIN:VCALENDAR\nX-MINE:kept\nBEGIN:VEVENT\nUID:1\nSUMMARY:Lunch\n"
    b"DTSTART;TZID=Europe/Berlin:20261124T141500\nDTEND;TZID=Europe/Berlin:20261124T150000\n"
    b"END:VEVENT\nEND:VCALENDAR"
)


@pytest.fixture
def desk(tmp_path):
    return CalendarDesk(tmp_path)


@pytest.fixture
def own(tmp_path):
    path = tmp_path / "own.ics"
    path.write_bytes(OWN_FILE)
    return CalendarDesk(tmp_path, calendar=path)


def test_a_new_calendar_is_a_folder_with_a_file_for_the_event(desk):
    created = desk.create()

    assert list(desk.files()) == [created.meeting.file]
    assert created.meeting.file == desk.calendar / f"{created.meeting.uid}.ics"


def test_what_was_created_is_listed(desk):
    created = desk.create(location="Room 4", description="Agenda", attendees=("Priya",))

    assert desk.list("2026-11-24", "2026-11-25").meetings == (created.meeting,)
    assert created.meeting.start == berlin("2026-11-24T14:00")


def test_undo_leaves_nothing_behind_and_redo_brings_it_back(desk):
    desk.create()
    made = desk.files()

    desk.history.undo()

    assert not desk.source.current().folder.exists()
    desk.history.redo()
    assert desk.files() == made


def test_in_the_users_own_file_nothing_else_moves(own):
    own.create()

    assert own.calendar.read_bytes().startswith(OWN_FILE.removesuffix(b"END:VCALENDAR"))
    assert own.calendar.read_bytes().endswith(b"END:VEVENT\nEND:VCALENDAR")
    own.history.undo()
    assert own.calendar.read_bytes() == OWN_FILE


def test_clashes_are_reported(own):
    assert [meeting.title for meeting in own.create().clashes] == ["Lunch"]


def test_clashes_with_a_later_occurrence_are_reported(own):
    created = own.create(start="2026-11-17T14:00", end="2026-11-17T14:30", recurrence="FREQ=WEEKLY")

    assert [meeting.title for meeting in created.clashes] == ["Lunch"]


def test_a_whole_day_is_created(desk):
    fair = NewMeeting("Fair", date(2026, 12, 1), date(2026, 12, 4))

    created = desk.store.create(fair, CAUSE)

    assert (created.meeting.start, created.meeting.end) == (fair.start, fair.end)
    assert desk.titles("2026-12-03", "2026-12-04") == ["Fair"]
    assert desk.titles("2026-12-04", "2026-12-05") == []


def test_two_meetings_in_one_file_are_undone_in_either_order(own):
    first = own.create(title="First", start="2026-11-25T09:00", end="2026-11-25T10:00")
    own.create(title="Second", start="2026-11-25T11:00", end="2026-11-25T12:00")

    own.history.undo(first.change.id)

    assert own.titles() == ["Lunch", "Second"]
    # The zone came with the first, and the second still names it.
    assert own.calendar.read_bytes().count(b"BEGIN:VTIMEZONE") == 1


def test_an_edit_by_another_program_survives_undo(own):
    own.create()
    changed = own.calendar.read_bytes().replace(b"X-MINE:kept", b"X-MINE:edited")
    own.calendar.write_bytes(changed)

    own.history.undo()

    assert own.calendar.read_bytes() == OWN_FILE.replace(b"X-MINE:kept", b"X-MINE:edited")


def test_a_file_cut_off_is_left_alone(own):
    own.calendar.write_bytes(OWN_FILE[:-10])

    with pytest.raises(UnreadableFileError):
        own.create()

    assert own.calendar.read_bytes() == OWN_FILE[:-10]


def test_a_named_calendar_is_written(desk):
    (desk.calendar / "team").mkdir(parents=True)

    created = desk.store.create(replace(new_meeting(), calendar="team"), CAUSE)

    assert created.meeting.file.parent == desk.calendar / "team"
    assert desk.titles() == ["Team sync"]


def test_nothing_is_written_for_a_meeting_that_makes_no_sense(desk):
    with pytest.raises(UsageError):
        desk.create(recurrence="now and then")

    assert desk.files() == {}


def test_other_files_are_listed_together_by_start(desk, tmp_path):
    late, early = tmp_path / "late.ics", tmp_path / "early.ics"
    dinner = OWN_FILE.replace(b"Lunch", b"Dinner").replace(b"T14", b"T19").replace(b"T15", b"T20")
    late.write_bytes(dinner)
    early.write_bytes(OWN_FILE)

    listing = desk.store.list_files([late, early], berlin("2026-11-24"), berlin("2026-11-25"))

    assert [meeting.title for meeting in listing.meetings] == ["Lunch", "Dinner"]


def test_time_that_ends_before_it_starts_cannot_be_listed(desk):
    with pytest.raises(UsageError):
        desk.list("2026-11-25", "2026-11-24")


def test_a_file_written_by_another_program_meanwhile_is_read_again(own, monkeypatch):
    back_up = safe_write.back_up

    def write_first(snapshot, backups):
        monkeypatch.setattr(safe_write, "back_up", back_up)
        own.calendar.write_bytes(OWN_FILE.replace(b"kept", b"theirs"))
        back_up(snapshot, backups)

    monkeypatch.setattr(safe_write, "back_up", write_first)
    own.create()

    assert b"X-MINE:theirs" in own.calendar.read_bytes()
    assert own.titles() == ["Team sync", "Lunch"]


def test_the_way_to_a_meeting_is_written_and_changed(desk):
    meeting = desk.create(travel_minutes=45).meeting
    assert desk.list("2026-11-24", "2026-11-25").meetings[0].travel_minutes == 45

    desk.store.update(MeetingKey(meeting.uid), MeetingChange(travel_minutes=0), CAUSE)

    assert b"X-APPLE-TRAVEL" not in meeting.file.read_bytes()
