"""Cut meetings at midnight: each day of the grid shows its own part of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from desktop_assist.ui.calendar.lanes import Lane, Span, lanes
from desktop_assist.ui.calendar.shown_meeting import ShownMeeting

MINUTES_A_DAY = 24 * 60
LEAST_MINUTES = 24
"""What is shorter is drawn, and kept free of others, as if it lasted so long."""


@dataclass(frozen=True, slots=True)
class DayPart:
    """What one day has of a meeting.

    Attributes:
        shown: The meeting.
        day: The day.
        span: From which minute of the day to which, as long as it is drawn.
        lane: Which part of the day's width it has.
        comes_in: It began before this day.
        goes_on: It is not over with this day.
    """

    shown: ShownMeeting
    day: date
    span: Span
    lane: Lane
    comes_in: bool = False
    goes_on: bool = False


def day_parts(meetings: Iterable[ShownMeeting], days: Iterable[date]) -> tuple[DayPart, ...]:
    """The parts of all meetings with hours, day by day, side by side where they overlap."""
    timed = [one for one in meetings if not one.is_bar]
    return tuple(part for day in days for part in _parts_of(day, timed))


def minute_of(moment: datetime) -> int:
    """How far into its day a moment is."""
    return moment.hour * 60 + moment.minute


def span_on(day: date, starts: datetime, ends: datetime) -> Span:
    """Which minutes of a day something has that touches it."""
    start = minute_of(starts) if starts.date() == day else 0
    end = minute_of(ends) if ends.date() == day else MINUTES_A_DAY
    start = min(start, MINUTES_A_DAY - LEAST_MINUTES)
    return Span(start, max(end, start + LEAST_MINUTES))


def _parts_of(day: date, meetings: list[ShownMeeting]) -> list[DayPart]:
    there = [one for one in meetings if one.first_day <= day <= one.last_day]
    spans = [span_on(day, one.starts, one.ends) for one in there]
    return [
        DayPart(one, day, span, lane, one.first_day < day, day < one.last_day)
        for one, span, lane in zip(there, spans, lanes(spans), strict=True)
    ]
