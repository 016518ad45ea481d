"""One file's content: every event once, or those of a time."""

from datetime import UTC
from pathlib import Path

from desktop_assist.calendars.ics.calendar_content import CalendarContent
from desktop_assist.calendars.ics.occurrences import Window
from tests.helpers.calendar_desk import berlin
from tests.helpers.frozen_clock import BERLIN

NOVEMBER = Window(berlin("2026-11-01"), berlin("2026-12-01"), BERLIN)
CONTENT = b"""BEGIN:VCALENDAR
BEGIN:VEVENT
UID:weekly
SUMMARY:Weekly
DTSTART:20261103T090000Z
RRULE:FREQ=WEEKLY;COUNT=3
END:VEVENT
BEGIN:VEVENT
UID:bad
SUMMARY:Bad
END:VEVENT
BEGIN:VEVENT
UID:later
SUMMARY:Later
DTSTART:20270101T090000Z
END:VEVENT
END:VCALENDAR
"""


def test_a_repeating_event_is_listed_each_time():
    listing = CalendarContent(CONTENT, Path("a.ics")).between(NOVEMBER)

    assert [meeting.title for meeting in listing.meetings] == ["Weekly"] * 3
    assert [event.title for event in listing.skipped] == ["Bad"]


def test_the_same_question_gives_the_very_same_answer():
    content = CalendarContent(CONTENT, Path("a.ics"))

    assert content.between(NOVEMBER) is content.between(NOVEMBER)


def test_each_event_is_told_once():
    listing = CalendarContent(CONTENT, Path("a.ics")).events(UTC)

    assert [meeting.title for meeting in listing.meetings] == ["Weekly", "Later"]
