"""What an import would do is worked out before anything is written."""

import pytest

from desktop_assist.calendars.meeting_import import (
    MOST_BYTES,
    events_in,
    plan_import,
    read_calendar,
)
from desktop_assist.domain.errors import UnreadableFileError
from tests.helpers.frozen_clock import BERLIN


def calendar(*uids):
    names = [f"UID:{uid}" if uid else "X-NO:UID" for uid in uids]
    events = "".join(
        f"BEGIN:VEVENT\n{name}\nDTSTART:20261124T140000Z\nEND:VEVENT\n" for name in names
    )
    return f"BEGIN:VCALENDAR\n{events}END:VCALENDAR\n".encode()


def plan(tmp_path, content, place="calendar"):
    return plan_import(content, tmp_path / "in.ics", tmp_path / place, BERLIN)


def test_each_event_gets_a_file_of_its_own_in_a_folder(tmp_path):
    made = plan(tmp_path, calendar("1@example.org", "2@example.org"))

    assert [edit.snapshot.path.name for edit in made.edits] == [
        "1@example.org.ics",
        "2@example.org.ics",
    ]


def test_all_go_into_a_single_file_in_one_edit(tmp_path):
    (tmp_path / "my.ics").write_bytes(calendar("0"))

    (edit,) = plan(tmp_path, calendar("1", "2"), "my.ics").edits

    assert edit.content.count(b"BEGIN:VEVENT") == 3
    assert edit.content.count(b"END:VCALENDAR") == 1


def test_a_zone_comes_along_once(tmp_path):
    zone = b"BEGIN:VTIMEZONE\nTZID:Mine\nEND:VTIMEZONE\n"
    incoming = zone + calendar("1", "2").replace(b"DTSTART:", b"DTSTART;TZID=Mine:")

    (edit,) = plan(tmp_path, incoming, "my.ics").edits

    assert edit.content.count(b"BEGIN:VTIMEZONE") == 1
    assert edit.content.index(b"TZID:Mine") < edit.content.index(b"BEGIN:VEVENT")


@pytest.mark.parametrize("uid", ["../../evil", "a/b", "CON:1", "", ".hidden", "x" * 300])
def test_a_strange_identifier_never_becomes_a_file_name(tmp_path, uid):
    (edit,) = plan(tmp_path, calendar(uid)).edits

    assert edit.snapshot.path.parent == tmp_path / "calendar"
    assert len(edit.snapshot.path.name) == len("12345678-1234-1234-1234-123456789012.ics")


def test_an_event_without_identifier_gets_one(tmp_path):
    (edit,) = plan(tmp_path, calendar("")).edits

    assert b"\r\nUID:" in edit.content


def test_identical_and_conflicting_ones_are_told_apart(tmp_path):
    (tmp_path / "calendar").mkdir()
    (tmp_path / "calendar" / "a.ics").write_bytes(calendar("same", "differs"))
    incoming = calendar("same") + calendar("differs").replace(b"T14", b"T15") + calendar("new")

    made = plan(tmp_path, incoming)

    outcome = made.outcome
    assert [one.uid for one in outcome.identical] == ["same"]
    assert [one.uid for one in outcome.conflicting] == ["differs"]
    assert [one.uid for one in outcome.added] == ["new"]
    assert len(made.edits) == 1


def test_a_file_far_too_large_is_not_even_read(tmp_path):
    path = tmp_path / "in.ics"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)

    with pytest.raises(UnreadableFileError, match="too large"):
        read_calendar(path)


@pytest.mark.parametrize("content", [None, b"", b"a,b,c\n"])
def test_what_is_no_calendar_is_refused(tmp_path, content):
    path = tmp_path / "in.ics"
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(UnreadableFileError):
        read_calendar(path)


def test_a_series_is_looked_at_once_at_its_start(tmp_path):
    file = tmp_path / "in.ics"
    file.write_bytes(calendar("1").replace(b"DTSTART", b"RRULE:FREQ=WEEKLY\nDTSTART"))

    (meeting,) = events_in(file, BERLIN).meetings

    assert meeting.start.isoformat() == "2026-11-24T15:00:00+01:00"
