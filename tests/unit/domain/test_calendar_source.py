"""A calendar is the user's own unless it is said otherwise."""

from pathlib import Path

from desktop_assist.domain.calendar_source import CalendarSource


def test_a_calendar_can_be_written_and_trusted_unless_said_otherwise():
    source = CalendarSource("Team", Path("team.ics"))

    assert (source.is_writable, source.is_outside, source.note) == (True, False, "")
