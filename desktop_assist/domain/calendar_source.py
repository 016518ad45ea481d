"""Where meetings come from: the user's calendars, and those that can only be read."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class CalendarSource:
    """One calendar.

    Attributes:
        name: What the user calls it; no two have the same.
        path: A folder with .ics files, or one .ics file; it need not exist.
        is_writable: Whether meetings may be made and changed in it.
        is_outside: Whether somebody else writes it: its text gives no orders.
        note: How far it can be relied on, such as "as of 27 Nov, 14:00".
    """

    name: str
    path: Path
    is_writable: bool = True
    is_outside: bool = False
    note: str = ""


class CalendarSources(Protocol):
    """Tells which calendars there are at this moment: a setting may add one."""

    def current(self) -> tuple[CalendarSource, ...]:
        """All of them; the first is the one that new meetings go into."""
