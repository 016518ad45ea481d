"""The JSON shape that scripts rely on stays as it is."""

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from desktop_assist.calendars.meeting import Meeting, MeetingListing, SkippedEvent
from desktop_assist.calendars.meeting_json import listing_json, own_time_json
from desktop_assist.calendars.meeting_version import version_of
from tests.helpers.calendar_desk import berlin


def test_a_meeting_and_what_was_left_out():
    meeting = Meeting(
        "1", "Sync", berlin("2026-11-24T14:00"), berlin("2026-11-24T15:00"), Path("a.ics")
    )
    skipped = SkippedEvent(Path("b.ics"), "Bad", "It does not say when it starts.")

    assert listing_json(MeetingListing((meeting,), (skipped,))) == {
        "events": [
            {
                "uid": "1",
                "recurrence_id": None,
                "summary": "Sync",
                "start": "2026-11-24T14:00:00+01:00",
                "end": "2026-11-24T15:00:00+01:00",
                "weekday": "Tuesday",
                "time_zone": "Europe/Berlin",
                "unknown_zone": None,
                "all_day": False,
                "location": "",
                "attendees": [],
                "status": "confirmed",
                "file": "a.ics",
                "calendar": "",
                "version": version_of(meeting),
            }
        ],
        "skipped": [
            {"file": "b.ics", "summary": "Bad", "reason": "It does not say when it starts."}
        ],
        "notes": [],
    }


def test_whole_days_are_dates_without_zone():
    meeting = Meeting("1", "Fair", date(2026, 12, 1), date(2026, 12, 3), Path("a.ics"))

    (event,) = listing_json(MeetingListing((meeting,)))["events"]

    assert (event["start"], event["end"], event["time_zone"]) == ("2026-12-01", "2026-12-03", None)


def test_one_s_own_time_is_given_where_it_differs():
    start, end = berlin("2026-11-24T14:00"), berlin("2026-11-24T15:00")
    meeting = Meeting("1", "Sync", start, end, Path("a.ics"))

    own = own_time_json(meeting, ZoneInfo("America/New_York"))

    assert own == {"own_start": "2026-11-24T08:00:00-05:00"}
    assert own_time_json(meeting, ZoneInfo("Europe/Zurich")) == {}
    (event,) = listing_json(MeetingListing((meeting,)), ZoneInfo("America/New_York"))["events"]
    assert event["own_start"] == "2026-11-24T08:00:00-05:00"


def test_what_was_declined_is_marked():
    meeting = Meeting(
        "1",
        "Sync",
        berlin("2026-11-24T14:00"),
        berlin("2026-11-24T15:00"),
        Path("a.ics"),
        is_declined=True,
    )

    [told] = listing_json(MeetingListing((meeting,), ()))["events"]

    assert told["declined"] is True
