"""Each day has its own part of a meeting."""

from datetime import date, timedelta

from desktop_assist.ui.calendar.day_parts import LEAST_MINUTES, MINUTES_A_DAY, day_parts, span_on
from desktop_assist.ui.calendar.lanes import Span
from tests.helpers.calendar_rig import moment, shown

WEEK = tuple(date(2026, 11, 23) + timedelta(days=n) for n in range(7))


def test_a_meeting_is_cut_at_midnight():
    night = shown("2026-11-27T22:00", "2026-11-28T01:30")
    friday, saturday = day_parts([night], WEEK)
    assert (friday.span, friday.goes_on) == (Span(22 * 60, MINUTES_A_DAY), True)
    assert (saturday.span, saturday.comes_in) == (Span(0, 90), True)


def test_what_ends_at_midnight_is_not_seen_on_the_next_day():
    (part,) = day_parts([shown("2026-11-27T22:00", "2026-11-28T00:00")], WEEK)
    assert part.span == Span(22 * 60, MINUTES_A_DAY)


def test_what_lasts_a_day_stands_elsewhere():
    fair = shown("2026-11-24T08:00", "2026-11-25T18:00")
    assert day_parts([fair], WEEK) == ()


def test_what_has_no_length_is_seen_nevertheless():
    (part,) = day_parts([shown("2026-11-24T23:59", "2026-11-24T23:59")], WEEK)
    assert part.span == Span(MINUTES_A_DAY - LEAST_MINUTES, MINUTES_A_DAY)


def test_meetings_at_once_stand_side_by_side():
    one = shown("2026-11-24T14:00", "2026-11-24T15:00", "One")
    other = shown("2026-11-24T14:30", "2026-11-24T15:30", "Other")
    assert [part.lane.left for part in day_parts([one, other], WEEK)] == [0, 0.5]


def test_the_hour_that_the_clocks_skip_is_drawn_as_they_show_it():
    night = moment("2026-03-29T01:30"), moment("2026-03-29T03:30")
    assert span_on(date(2026, 3, 29), *night) == Span(90, 210)
