"""Meanings of single pieces."""

from datetime import date

from desktop_assist.calendars.phrases.terms import Clock, Days, Span

MONDAY, SUNDAY = date(2026, 11, 23), date(2026, 11, 29)


def test_days_are_told_apart_by_what_was_named():
    assert Days(MONDAY, MONDAY).kind == "day"
    assert Days(MONDAY, SUNDAY).kind == "days"
    assert Days(MONDAY, SUNDAY, "week").kind == "week_span"
    assert Days(MONDAY, SUNDAY, "month", is_weak=True).kind == "weak_days"


def test_only_an_open_time_is_settled():
    assert Clock(9).in_half("pm") == Clock(9, half="pm")
    assert Clock(9, half="am").in_half("pm") == Clock(9, half="am")


def test_lengths_add_up():
    span = Span(days=1).plus(Span(seconds=60))

    assert span.total_seconds == 86460
