"""A clock that stands still until it is told to move."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

BERLIN = ZoneInfo("Europe/Berlin")
SUNDAY_MORNING = datetime(2026, 11, 22, 10, 0, tzinfo=BERLIN)


class FrozenClock:
    """A Clock for tests."""

    def __init__(self, now: datetime = SUNDAY_MORNING) -> None:
        self._now = now

    @property
    def time_zone(self) -> ZoneInfo:
        zone = self._now.tzinfo
        assert isinstance(zone, ZoneInfo)
        return zone

    def now(self) -> datetime:
        return self._now

    def advance(self, step: timedelta) -> None:
        self._now += step
