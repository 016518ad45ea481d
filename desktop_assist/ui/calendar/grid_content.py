"""What the hour grid shows."""

from dataclasses import dataclass
from datetime import date, datetime

from desktop_assist.ui.calendar.day_parts import DayPart
from desktop_assist.ui.calendar.lanes import Span


@dataclass(frozen=True, slots=True)
class GridContent:
    """What the grid shows.

    Attributes:
        days: Its columns.
        parts: The meetings, cut at midnight.
        working: From when to when people work.
        now: The present moment.
    """

    days: tuple[date, ...]
    parts: tuple[DayPart, ...]
    working: Span
    now: datetime
