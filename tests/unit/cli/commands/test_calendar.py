"""`calendar list` and `calendar free`."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from desktop_assist.calendars.meeting import NewMeeting
from desktop_assist.domain.cause import Cause
from tests.helpers.frozen_clock import SUNDAY_MORNING


@pytest.fixture
def meeting(rig):
    start = SUNDAY_MORNING + timedelta(days=2, hours=4)
    new = NewMeeting("Team sync", start, start + timedelta(minutes=30), location="Köln")
    return rig.services.meetings.create(new, Cause("Added", "create_meeting", "user")).meeting


async def test_coming_meetings_are_listed(rig, meeting, printed):
    assert await rig.run("calendar", "list", "--json") == 0

    ((event,),) = (line["events"] for line in printed())
    assert event["summary"] == "Team sync"
    assert event["start"] == "2026-11-24T14:00:00+01:00"
    assert event["end"] == "2026-11-24T14:30:00+01:00"
    assert event["file"] == str(meeting.file)


async def test_both_days_are_included(rig, meeting, printed):
    await rig.run("calendar", "list", "--json", "--from", "2026-11-24", "--to", "2026-11-24")
    await rig.run("calendar", "list", "--json", "--from", "2026-11-25", "--to", "2026-11-30")

    assert [len(line["events"]) for line in printed()] == [1, 0]


async def test_people_get_a_table(rig, meeting, capsys):
    await rig.run("calendar", "list")

    assert "Tue 2026-11-24  14:00  14:30  Team sync  Köln" in capsys.readouterr().out


async def test_people_read_their_own_time(rig, capsys):
    start = datetime(2026, 11, 24, 20, 30, tzinfo=ZoneInfo("America/New_York"))
    new = NewMeeting("Call", start, start + timedelta(minutes=30))
    rig.services.meetings.create(new, Cause("Added", "create_meeting", "user"))

    await rig.run("calendar", "list")

    assert "Wed 2026-11-25  02:30  03:00  Call" in capsys.readouterr().out


async def test_the_end_on_another_day_is_said(rig, capsys):
    start = SUNDAY_MORNING + timedelta(hours=12)
    new = NewMeeting("Move", start, start + timedelta(hours=4))
    rig.services.meetings.create(new, Cause("Added", "create_meeting", "user"))

    await rig.run("calendar", "list")

    assert "Sun 2026-11-22  22:00  Mon 02:00  Move" in capsys.readouterr().out


async def test_a_file_is_read_in_place_of_the_calendar(rig, meeting, printed):
    copy = rig.folder / "other.ics"
    copy.write_bytes(meeting.file.read_bytes())

    await rig.run("calendar", "list", "--json", "--file", str(copy))

    assert [event["file"] for event in printed()[0]["events"]] == [str(copy)]


async def test_an_end_before_the_beginning_is_a_usage_error(rig, capsys):
    status = await rig.run("calendar", "list", "--from", "2026-11-24", "--to", "2026-11-23")

    assert status == 2
    assert "lies before" in capsys.readouterr().err


async def test_an_empty_calendar_says_so(rig, capsys):
    await rig.run("calendar", "list")

    assert capsys.readouterr().out == "No meetings.\n"


async def test_the_time_between_meetings_is_free(rig, meeting, printed):
    days = ("--from", "2026-11-24", "--to", "2026-11-24")

    assert await rig.run("calendar", "free", "--json", *days, "--minutes", "45") == 0

    assert [(one["start"], one["minutes"]) for one in printed()[0]["free"]] == [
        ("2026-11-24T09:00:00+01:00", 300),
        ("2026-11-24T14:30:00+01:00", 180),
    ]


async def test_free_time_is_a_table_for_people(rig, meeting, capsys):
    days = ("--from", "2026-11-24", "--to", "2026-11-24")

    await rig.run("calendar", "free", *days, "--hours", "14:00-15:00", "--minutes", "30")
    await rig.run("calendar", "free", *days, "--hours", "14:00-15:00", "--minutes", "31")

    shown = capsys.readouterr().out
    assert "Tue 2026-11-24  14:30  15:00       30" in shown
    assert shown.endswith("No free time.\n")


async def test_hours_that_make_no_sense_are_a_usage_error(rig):
    assert await rig.run("calendar", "free", "--hours", "late") == 2
