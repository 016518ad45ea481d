"""A meeting as it is shown."""

from dataclasses import replace
from datetime import date

from desktop_assist.domain.calendar_source import CalendarSource
from desktop_assist.ui.calendar.shown_meeting import shown_meetings
from tests.helpers.calendar_rig import OWN, moment, shown
from tests.helpers.frozen_clock import BERLIN

TEAM = CalendarSource("team", OWN.path / "team.ics", is_writable=False)


def test_it_has_the_colour_of_its_calendar():
    meeting = replace(shown().meeting, calendar="team")
    (found,) = shown_meetings([meeting], [OWN, TEAM], BERLIN)
    assert (found.source, found.colour) == (TEAM, 1)


def test_times_are_those_at_home():
    meeting = replace(
        shown().meeting, start=moment("2026-11-24T14:00"), end=moment("2026-11-24T15:00")
    )
    elsewhere = replace(meeting, start=meeting.start.astimezone(), end=meeting.end.astimezone())
    (found,) = shown_meetings([elsewhere], [OWN], BERLIN)
    assert (found.starts, f"{found.starts:%H:%M}") == (meeting.start, "14:00")


def test_they_are_in_order_and_never_end_before_they_start():
    late, early = shown("2026-11-24T16:00", "2026-11-24T15:00"), shown()
    found = shown_meetings([late.meeting, early.meeting], [OWN], BERLIN)
    assert [one.starts.hour for one in found] == [14, 16]
    assert found[1].ends == found[1].starts


def test_whole_days_end_with_their_last():
    fair = shown("2026-11-24", "2026-11-27", all_day=True)
    assert (fair.first_day, fair.last_day, fair.is_bar) == (
        date(2026, 11, 24),
        date(2026, 11, 26),
        True,
    )


def test_a_title_is_one_line_and_never_empty():
    assert shown(title="Two\n lines").title == "Two lines"
    assert shown(title=" ").title == "Without a title"


def test_an_occurrence_is_told_from_the_others():
    first, second = shown(recurrence_id="2026-11-24"), shown(recurrence_id="2026-11-25")
    assert first.place != second.place
    assert first.is_repeating
