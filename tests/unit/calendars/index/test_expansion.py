"""A meeting comes out of the database as it went in."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from desktop_assist.calendars.ics.occurrences import ANY_HOME, Window
from desktop_assist.calendars.index.expansion import Expansion, rows_of
from desktop_assist.calendars.meeting import Meeting
from tests.helpers.frozen_clock import BERLIN

FILE = Path("a.ics")
HALF_AN_HOUR = timedelta(minutes=30)
MEETING = Meeting("1", "Überblick", date(2026, 11, 24), date(2026, 11, 25), FILE)
WINDOW = Window(datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC), BERLIN)
TOKYO = ZoneInfo("Asia/Tokyo")


def back(meeting, window=WINDOW):
    return Expansion("", (), rows_of([meeting])).listing(FILE, window).meetings


def test_all_that_is_said_of_a_meeting_is_kept():
    meeting = replace(
        MEETING,
        recurrence_id="2026-11-24",
        location="Raum 1",
        description="Zeile\nzwei",
        attendees=("Anna", "ben@example.org"),
        status="tentative",
        is_free=True,
        unknown_zone="Mars",
    )

    assert back(meeting) == (meeting,)


@pytest.mark.parametrize(
    ("kept", "read"),
    [
        (datetime(2026, 11, 24, 9, tzinfo=TOKYO), datetime(2026, 11, 24, 9, tzinfo=TOKYO)),
        (datetime(2026, 11, 24, 9, tzinfo=ANY_HOME), datetime(2026, 11, 24, 9, tzinfo=BERLIN)),
        (datetime(2026, 11, 24, 9, tzinfo=UTC), datetime(2026, 11, 24, 10, tzinfo=BERLIN)),
        (
            datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN, fold=1),
            datetime(2026, 10, 25, 1, 30, tzinfo=UTC),
        ),
    ],
)
def test_a_time_is_kept_in_its_zone_and_read_at_home(kept, read):
    (meeting,) = back(replace(MEETING, start=kept, end=kept + HALF_AN_HOUR))

    assert meeting.start.astimezone(UTC) == read.astimezone(UTC)
    assert meeting.start.tzinfo is (read.tzinfo if read.tzinfo is not UTC else BERLIN)


def test_only_what_touches_the_window_is_listed():
    before = Window(WINDOW.start, datetime(2026, 11, 24, tzinfo=BERLIN), BERLIN)

    assert back(MEETING, before) == ()


def test_what_was_left_out_is_told_with_its_file():
    (skipped,) = Expansion("Lunch", ("It does not say when it starts.",), ()).skipped(FILE)

    assert (skipped.file, skipped.title) == (FILE, "Lunch")


def test_a_damaged_row_is_refused():
    (row,) = rows_of([MEETING])

    with pytest.raises(ValueError, match="Expecting value"):
        Expansion("", (), (row._replace(details="x"),)).listing(FILE, WINDOW)
