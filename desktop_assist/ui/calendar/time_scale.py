"""Turn a height on the hour grid into a time of day, and back."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from desktop_assist.ui.calendar.day_parts import MINUTES_A_DAY
from desktop_assist.ui.calendar.lanes import Span

SNAP_MINUTES = 15


@dataclass(frozen=True, slots=True)
class TimeScale:
    """How high an hour is."""

    hour_height: int

    @property
    def height(self) -> int:
        """Of a whole day."""
        return 24 * self.hour_height

    def y_of(self, minute: float) -> float:
        """Where a minute of the day is."""
        return minute * self.hour_height / 60

    def minute_at(self, y: float) -> float:
        """The minute of the day at a height, within the day."""
        return min(max(y * 60 / self.hour_height, 0), MINUTES_A_DAY)


def snapped(minute: float) -> int:
    """The quarter of an hour nearest to a minute."""
    return round(minute / SNAP_MINUTES) * SNAP_MINUTES


def snapped_down(minute: float) -> int:
    """The quarter of an hour that a minute is in."""
    return int(minute // SNAP_MINUTES) * SNAP_MINUTES


def moved_minute(minute: int, by: float) -> int:
    """Where a start lands that is pulled so far: on a quarter, or where it was."""
    target = snapped(minute + by)
    return minute if abs(by) < SNAP_MINUTES / 2 else target


def drawn_span(pressed: float, now: float) -> Span:
    """What is meant by pulling from one minute to another, up or down: whole quarters."""
    first, last = sorted((pressed, now))
    start = min(snapped_down(first), MINUTES_A_DAY - SNAP_MINUTES)
    return Span(start, max(snapped(last), start + SNAP_MINUTES))


def moment_at(day: date, minute: int, home: tzinfo | None) -> datetime:
    """A minute of a day on the clocks at home; it may lie in a neighbouring day."""
    return datetime.combine(day, time(), home) + timedelta(minutes=minute)


def minutes_between(start: datetime, end: datetime) -> int:
    """How long something really lasts, also where the clocks are changed meanwhile."""
    return int((end.astimezone(UTC) - start.astimezone(UTC)) / timedelta(minutes=1))
