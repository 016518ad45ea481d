"""Meetings in words."""

from datetime import date

from desktop_assist.domain.calendar_source import CalendarSource
from desktop_assist.ui.calendar.meeting_words import (
    clock_words,
    skipped_words,
    spoken,
    spoken_count,
    stop_words,
    time_words,
)
from desktop_assist.ui.calendar.stops import WHOLE_DAY, Stop
from tests.helpers.calendar_rig import OWN, moment, shown

DAY = date(2026, 11, 24)


def test_everything_that_is_seen_is_said():
    fixed = CalendarSource("Team", OWN.path, is_writable=False)
    one = shown(location="Room 4.12", status="tentative", recurrence_id="x", source=fixed)
    assert spoken(one) == (
        "Team sync, Tuesday, 24 November, 14:00\N{EN DASH}15:00, at Room 4.12, tentative, "
        "repeats, Team, read-only"
    )


def test_whole_days_have_no_hours():
    assert "24 November, all day" in spoken(shown("2026-11-24", "2026-11-25", all_day=True))
    fair = spoken(shown("2026-11-24", "2026-11-27", all_day=True))
    assert "24 November to Thursday, 26 November, all day" in fair


def test_what_ends_another_day_says_so():
    assert time_words(moment("2026-11-27T22:00"), moment("2026-11-28T01:30")).endswith(
        "01:30 (Sat)"
    )
    assert time_words(moment("2026-11-27T22:00"), moment("2026-11-28T00:00")).endswith("24:00")
    assert clock_words(24 * 60) == "24:00"


def test_each_meeting_is_counted_once():
    one = shown()
    assert spoken_count([one, one]) == "1 meeting."
    assert spoken_count([]) == "No meetings."


def test_a_stop_is_a_meeting_or_free():
    assert stop_words(Stop(DAY, 840, shown())) == spoken(shown())
    assert stop_words(Stop(DAY, 870)) == "Tuesday, 24 November, 14:30, free"
    assert stop_words(Stop(DAY, WHOLE_DAY)) == "Tuesday, 24 November, free"


def test_what_could_not_be_read_is_counted():
    assert skipped_words(1) == "1 event could not be read"
    assert skipped_words(3) == "3 events could not be read"


def test_a_declined_one_is_said_to_be():
    assert ", declined" in spoken(shown(is_declined=True))
