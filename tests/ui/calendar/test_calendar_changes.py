"""Changes made in the calendar are written, and can be taken back."""

import pytest

from desktop_assist.ui.calendar.calendar_changes import CalendarChanges
from desktop_assist.ui.calendar.calendar_picture import read_picture
from desktop_assist.ui.calendar.grid_drag import Slot
from tests.helpers.calendar_rig import moment

WHOLE = Slot(moment("2026-11-26T00:00"), moment("2026-11-28T00:00"), is_all_day=True)


@pytest.fixture
def changes(rig):
    changes = CalendarChanges(rig.services, rig.tasks)
    changes.outcomes = []
    changes.ended.connect(changes.outcomes.append)
    return changes


def slot(start, end):
    return Slot(moment(f"2026-11-{start}"), moment(f"2026-11-{end}"))


def only(rig, number=0):
    days = [moment(f"2026-11-{day}").date() for day in range(20, 31)]
    return read_picture(rig.services, days).meetings[number]


async def test_a_meeting_is_made(rig, changes):
    changes.create("Lunch", slot("26T12:00", "26T12:45"))
    await rig.settle()
    assert rig.times("Lunch") == ["26 12:00-12:45"]
    assert "Lunch is in your calendar" in changes.outcomes[0].text


async def test_one_of_whole_days_is_made(rig, changes):
    changes.create("Fair", WHOLE)
    await rig.settle()
    assert (only(rig).meeting.is_all_day, only(rig).last_day.day) == (True, 27)


async def test_a_meeting_is_moved_and_put_back(rig, changes):
    rig.desk.create()
    before = rig.desk.files()
    changes.move(only(rig), slot("25T09:00", "25T09:30"), "all")
    await rig.settle()
    assert rig.times("Team sync") == ["25 09:00-09:30"]
    assert rig.calls[0][1].keys() == {"uid", "start"}
    changes.undo()
    await rig.settle()
    assert rig.desk.files() == before


async def test_only_the_length_is_changed(rig, changes):
    rig.desk.create()
    changes.move(only(rig), slot("24T14:00", "24T15:15"), "all")
    await rig.settle()
    assert rig.times("Team sync") == ["24 14:00-15:15"]
    assert rig.calls[0][1].keys() == {"uid", "duration_minutes"}


@pytest.mark.parametrize(
    ("scope", "starts"),
    [
        ("this", ["24 14:00", "25 16:00", "26 14:00", "27 14:00"]),
        ("following", ["24 14:00", "25 16:00", "26 16:00", "27 16:00"]),
        ("all", ["24 16:00", "25 16:00", "26 16:00", "27 16:00"]),
    ],
)
async def test_of_a_series_the_part_that_is_meant_moves(rig, changes, scope, starts):
    rig.desk.create(recurrence="FREQ=DAILY;COUNT=4")
    changes.move(only(rig, 1), slot("25T16:00", "25T16:30"), scope)
    await rig.settle()
    assert [time.split("-")[0] for time in rig.times("Team sync")] == starts


@pytest.mark.parametrize(("scope", "left"), [("this", 3), ("following", 1), ("all", 0)])
async def test_of_a_series_the_part_that_is_meant_is_cancelled(rig, changes, scope, left):
    rig.desk.create(recurrence="FREQ=DAILY;COUNT=4")
    changes.cancel(only(rig, 1), scope)
    await rig.settle()
    assert len(rig.times("Team sync")) == left


async def test_what_is_named_is_changed(rig, changes):
    rig.desk.create()
    changes.edit(only(rig), {"title": "Planning", "location": "Room 1"}, "all")
    await rig.settle()
    assert (only(rig).title, only(rig).meeting.location) == ("Planning", "Room 1")


async def test_a_clash_is_said(rig, changes):
    rig.desk.create()
    changes.create("Lunch", slot("24T14:15", "24T14:45"))
    await rig.settle()
    assert "It clashes with Team sync" in changes.outcomes[0].text
    assert changes.outcomes[0].warnings


async def test_changes_are_taken_back_one_after_the_other(rig, changes):
    for title in ("One", "Two"):
        changes.create(title, slot("26T12:00", "26T12:45"))
    await rig.settle()
    changes.undo()
    changes.undo()
    changes.undo()
    await rig.settle()
    assert rig.desk.titles() == []
    assert [one.is_done for one in changes.outcomes] == [True] * 4 + [False]


async def test_what_cannot_be_done_says_why(rig, changes):
    rig.desk.create()
    gone = only(rig)
    rig.desk.files()
    gone.meeting.file.unlink()
    changes.cancel(gone, "all")
    await rig.settle()
    assert not changes.outcomes[0].is_done
    assert "no such meeting" in changes.outcomes[0].text
