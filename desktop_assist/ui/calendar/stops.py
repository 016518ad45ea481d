"""Where the arrow keys stop: at every meeting, and at every half hour that is free."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from desktop_assist.ui.calendar.day_parts import MINUTES_A_DAY, DayPart
from desktop_assist.ui.calendar.lanes import Span
from desktop_assist.ui.calendar.shown_meeting import ShownMeeting

SLOT_MINUTES = 30
WHOLE_DAY = -1
"""Stands for the minute of what lasts the whole day."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One place that can be selected: a meeting on a day, or a free half hour of it."""

    day: date
    minute: int
    shown: ShownMeeting | None = None


def stops_of_day(
    day: date, bars: Iterable[ShownMeeting], parts: Iterable[DayPart]
) -> tuple[Stop, ...]:
    """From the top of a day's column to its bottom: whole days, then by time."""
    above = [Stop(day, WHOLE_DAY, one) for one in bars if one.first_day <= day <= one.last_day]
    own = [part for part in parts if part.day == day]
    spans = [part.span for part in own]
    free = [
        Stop(day, minute)
        for minute in range(0, MINUTES_A_DAY, SLOT_MINUTES)
        if not any(span.meets(Span(minute, minute + 1)) for span in spans)
    ]
    timed = [Stop(day, part.span.start, part.shown) for part in own]
    # Sorting keeps meetings of the same minute in the order of their columns.
    return (*above, *sorted([*timed, *free], key=lambda stop: stop.minute))


def next_stop(stops: Sequence[Stop], current: Stop, step: int) -> Stop | None:
    """The stop above or below; None at the end of the day."""
    at = _place(stops, current)
    if at is None:
        return nearest_stop(stops, current.minute)
    return stops[at + step] if 0 <= at + step < len(stops) else None


def nearest_stop(stops: Sequence[Stop], minute: int) -> Stop | None:
    """What is at a minute of the day, or begins nearest to it."""
    return min(stops, key=lambda stop: abs(stop.minute - minute), default=None)


def _place(stops: Sequence[Stop], current: Stop) -> int | None:
    for at, stop in enumerate(stops):
        is_same = (
            stop.shown is not None
            and current.shown is not None
            and stop.shown.place == current.shown.place
        )
        if is_same or (stop == current):
            return at
    return None
