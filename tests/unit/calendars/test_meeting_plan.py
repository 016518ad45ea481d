"""How much of a series is meant, and which files that changes."""

import pytest

from desktop_assist.calendars.meeting_change import MeetingChange, MeetingKey
from desktop_assist.domain.errors import UsageError
from tests.helpers.calendar_desk import CAUSE, CalendarDesk, berlin
from tests.helpers.foreign_calendar import FOREIGN, SERIES_UID, foreign_desk

THIRD = "2026-12-08T14:00:00+01:00"
AT_FOUR = MeetingChange(start=berlin("2026-12-08T16:00"))


@pytest.fixture
def desk(tmp_path):
    return CalendarDesk(tmp_path)


@pytest.fixture
def uid(desk):
    return desk.create(recurrence="FREQ=WEEKLY;COUNT=5").meeting.uid


def hours(desk):
    return [f"{one.start:%d.%m. %H}" for one in desk.list("2026-11-01", "2027-02-01").meetings]


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        (None, ["24.11. 14", "01.12. 14", "08.12. 16", "15.12. 14", "22.12. 14"]),
        ("this", ["24.11. 14", "01.12. 14", "08.12. 16", "15.12. 14", "22.12. 14"]),
        ("following", ["24.11. 14", "01.12. 14", "08.12. 16", "15.12. 16", "22.12. 16"]),
        ("all", ["24.11. 16", "01.12. 16", "08.12. 16", "15.12. 16", "22.12. 16"]),
    ],
)
def test_so_much_of_a_series_is_changed(desk, uid, scope, expected):
    desk.store.update(MeetingKey(uid, THIRD), AT_FOUR, CAUSE, scope)

    assert hours(desk) == expected


@pytest.mark.parametrize(("scope", "left"), [("this", 4), ("following", 2), ("all", 0)])
def test_so_much_of_a_series_is_cancelled(desk, uid, scope, left):
    before = desk.files()

    desk.store.cancel(MeetingKey(uid, THIRD), CAUSE, scope)

    assert len(hours(desk)) == left
    desk.history.undo()
    assert desk.files() == before


def test_all_of_a_series_moves_by_as_much_as_the_one_named(desk, uid):
    desk.store.update(
        MeetingKey(uid, THIRD), MeetingChange(start=berlin("2026-12-12T14:00")), CAUSE, "all"
    )

    assert hours(desk)[:2] == ["28.11. 14", "05.12. 14"]


def test_a_new_series_gets_a_file_of_its_own_where_each_has_one(desk, uid):
    before = desk.files()

    changed = desk.store.update(MeetingKey(uid, THIRD), AT_FOUR, CAUSE, "following")

    files = desk.files()
    assert len(files) == 2
    assert files[changed.edited.meeting.file].count(b"BEGIN:VTIMEZONE") == 1
    assert changed.scope == "following"
    assert changed.clashes == ()
    desk.history.undo()
    assert desk.files() == before


def test_in_a_single_file_the_new_series_stands_behind_the_old_one(tmp_path):
    desk = foreign_desk(tmp_path)
    key = MeetingKey(SERIES_UID, "2026-11-24T09:30:00+01:00")

    desk.store.update(key, MeetingChange(title="Neu"), CAUSE, "following")

    assert [one.title for one in desk.list("2026-11-01", "2027-01-01").meetings].count("Neu") == 5
    desk.history.undo()
    assert (tmp_path / "foreign.ics").read_bytes() == FOREIGN


def test_from_the_first_one_on_is_all(desk, uid):
    first = "2026-11-24T14:00:00+01:00"

    changed = desk.store.update(
        MeetingKey(uid, first), MeetingChange(title="Neu"), CAUSE, "following"
    )

    assert (changed.scope, len(desk.files())) == ("all", 1)


@pytest.mark.parametrize("scope", ["this", "following"])
def test_part_of_a_series_has_to_say_from_where(desk, uid, scope):
    with pytest.raises(UsageError, match="which occurrence"):
        desk.store.cancel(MeetingKey(uid), CAUSE, scope)


def test_one_that_takes_place_once_is_all_of_it(desk):
    uid = desk.create().meeting.uid

    assert desk.store.cancel(MeetingKey(uid), CAUSE, "following").scope == "all"


def test_a_removed_occurrence_comes_back(desk, uid):
    desk.store.cancel(MeetingKey(uid, THIRD), CAUSE)

    done = desk.store.restore(MeetingKey(uid, "2026-12-08"), CAUSE)

    assert done.edited.meeting.start == berlin("2026-12-08T14:00")
    assert len(hours(desk)) == 5


def test_a_meeting_is_made_once_more_in_the_same_calendar(tmp_path):
    desk = foreign_desk(tmp_path)
    change = MeetingChange(start=berlin("2026-12-04T11:00"), title="Once more")

    made = desk.store.duplicate(MeetingKey(SERIES_UID), change, CAUSE)

    assert (made.meeting.title, made.meeting.start) == ("Once more", berlin("2026-12-04T11:00"))
    assert made.meeting.attendees == ("Ben Okoro", "Priya Nair")
    assert made.meeting.recurrence_id is None
    desk.history.undo()
    assert (tmp_path / "foreign.ics").read_bytes() == FOREIGN


def test_a_series_that_begins_by_a_cut_was_never_changed(desk, uid):
    changed = desk.store.update(MeetingKey(uid, THIRD), AT_FOUR, CAUSE, "following")

    file = changed.edited.meeting.file
    assert file.read_bytes().count(b"SEQUENCE:0") == 1


def test_a_copy_was_never_changed(desk, uid):
    made = desk.store.duplicate(MeetingKey(uid), AT_FOUR, CAUSE)

    assert b"SEQUENCE:0\r\n" in made.meeting.file.read_bytes()
