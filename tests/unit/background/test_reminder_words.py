"""What a reminder says."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from desktop_assist.background.reminder_words import missed_notice, reminder_notice
from desktop_assist.calendars.meeting import Meeting
from tests.helpers.frozen_clock import BERLIN, SUNDAY_MORNING


def meeting(title="Standup", start="2026-11-22T10:10", minutes=30, **more):
    begin = datetime.fromisoformat(start).replace(tzinfo=BERLIN)
    return Meeting("1", title, begin, begin + timedelta(minutes=minutes), Path("1.ics"), **more)


@pytest.mark.parametrize(
    ("start", "text"),
    [
        ("2026-11-22T10:10", "10:10 to 10:40, in 10 minutes"),
        ("2026-11-22T10:01", "10:01 to 10:31, in 1 minute"),
        ("2026-11-22T10:00", "10:00 to 10:30, now"),
        ("2026-11-22T09:45", "09:45 to 10:15, since 15 minutes"),
        ("2026-11-22T15:00", "15:00 to 15:30, in 5 hours"),
        ("2026-11-22T23:50", "23:50, in 14 hours"),
        ("2026-11-23T10:00", "Tomorrow, 10:00 to 10:30, in 24 hours"),
        ("2026-11-29T10:00", "Sunday, 29 November 2026, 10:00 to 10:30, in 7 days"),
    ],
)
def test_it_says_when_and_how_long_until_then(start, text):
    assert reminder_notice(meeting(start=start), SUNDAY_MORNING).text == text


def test_it_says_where():
    notice = reminder_notice(meeting(location="Room\n4"), SUNDAY_MORNING)

    assert notice.text.endswith("\nRoom 4")


def test_a_whole_day_has_no_hours():
    days = Meeting("1", "Fair", date(2026, 11, 23), date(2026, 11, 24), Path("1.ics"))

    assert reminder_notice(days, SUNDAY_MORNING).text == "Tomorrow, all day"


@pytest.mark.parametrize(
    ("title", "shown"), [("", "Meeting"), ("x" * 300, "x" * 119 + "…"), ("a\x1b\nb", "a b")]
)
def test_a_title_from_outside_is_one_short_line(title, shown):
    assert reminder_notice(meeting(title), SUNDAY_MORNING).title == shown


def test_it_is_of_interest_until_the_meeting_is_over():
    assert reminder_notice(meeting(), SUNDAY_MORNING).time_limit_s == 40 * 60


def test_many_missed_ones_are_counted():
    notice = missed_notice([meeting(f"M{number}") for number in range(6)], SUNDAY_MORNING)

    assert notice.title == "6 reminders came up meanwhile"
    assert notice.text.splitlines()[3:] == ["10:10 to 10:40: M3", "and 2 more"]
    assert not notice.can_snooze
