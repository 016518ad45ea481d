"""What the program notices about the calendars by itself."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class CalendarChanged:
    """Files of a calendar were added, changed or removed, by this program or by another."""

    files: frozenset[Path]
