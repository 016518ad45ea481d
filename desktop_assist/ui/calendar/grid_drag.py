"""Work out what is meant by pulling something over the hours of some days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import Literal, TypeAlias, assert_never

from desktop_assist.ui.calendar.day_bars import BarEdge
from desktop_assist.ui.calendar.day_parts import MINUTES_A_DAY, minute_of
from desktop_assist.ui.calendar.shown_meeting import ShownMeeting
from desktop_assist.ui.calendar.time_scale import (
    SNAP_MINUTES,
    drawn_span,
    moment_at,
    moved_minute,
    snapped,
)

GripKind: TypeAlias = Literal["meeting", "edge", "empty"]
_LEAST = timedelta(minutes=SNAP_MINUTES)


@dataclass(frozen=True, slots=True)
class GridPoint:
    """A place on the hours: a day's column, and a minute of the day."""

    column: int
    minute: float


@dataclass(frozen=True, slots=True)
class Grip:
    """What the mouse took hold of: a meeting, its lower edge, or nothing."""

    kind: GripKind
    at: GridPoint
    shown: ShownMeeting | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """A time that is meant for a meeting, on the clocks at home.

    Attributes:
        starts: When it starts; midnight of the first day when it lasts whole days.
        ends: When it is over; midnight after the last day when it lasts whole days.
        is_all_day: Whether it lasts whole days.
    """

    starts: datetime
    ends: datetime
    is_all_day: bool = False


@dataclass(frozen=True, slots=True)
class Ghost:
    """A time shown before anything is written: of a meeting that is pulled, or of a new one."""

    slot: Slot
    shown: ShownMeeting | None = None
    title: str = ""


def pulled(grip: Grip, to: GridPoint, days: Sequence[date], home: tzinfo | None) -> Slot:
    """The time that is meant when the grip is let go at `to`."""
    shown = grip.shown
    if shown is None or grip.kind == "empty":
        span = drawn_span(grip.at.minute, to.minute)
        day = days[grip.at.column]
        return Slot(moment_at(day, span.start, home), moment_at(day, span.end, home))
    match grip.kind:
        case "meeting":
            return _moved(shown, grip.at, to, home)
        case "edge":
            return _lengthened(shown, to.minute, days[grip.at.column], home)
        case _:
            assert_never(grip.kind)


def touched_columns(slot: Slot, days: Sequence[date]) -> list[int]:
    """The columns that a time has a part in; midnight itself belongs to the day before."""
    last = max(slot.starts, slot.ends - timedelta(microseconds=1)).date()
    return [column for column, day in enumerate(days) if slot.starts.date() <= day <= last]


def shifted(shown: ShownMeeting, days: int, home: tzinfo | None) -> Slot:
    """The same hours on another day."""
    length = shown.ends.replace(tzinfo=None) - shown.starts.replace(tzinfo=None)
    day = shown.first_day + timedelta(days=days)
    starts = moment_at(day, minute_of(shown.starts), home)
    return Slot(starts, starts + length, shown.meeting.is_all_day)


def with_other_end(shown: ShownMeeting, edge: BarEdge, days: int) -> Slot:
    """One end so many days further on, at least a day from the other."""
    step = timedelta(days=days)
    if edge == "last":
        ends = max(shown.ends + step, shown.starts + timedelta(days=1))
        return Slot(shown.starts, ends, shown.meeting.is_all_day)
    starts = min(shown.starts + step, shown.ends - timedelta(days=1))
    return Slot(starts, shown.ends, shown.meeting.is_all_day)


def _moved(shown: ShownMeeting, at: GridPoint, to: GridPoint, home: tzinfo | None) -> Slot:
    length = shown.ends.replace(tzinfo=None) - shown.starts.replace(tzinfo=None)
    minute = moved_minute(minute_of(shown.starts), to.minute - at.minute)
    day = shown.first_day + timedelta(days=to.column - at.column)
    starts = moment_at(day, minute, home)
    return Slot(starts, starts + length)


def _lengthened(shown: ShownMeeting, minute: float, day: date, home: tzinfo | None) -> Slot:
    end = moment_at(day, min(snapped(minute), MINUTES_A_DAY), home)
    return Slot(shown.starts, max(end, shown.starts + _LEAST))
