"""The one source of the present moment, so that tests and demonstrations can fix it."""

from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo


class Clock(Protocol):
    """Tells the time in the user's home zone."""

    @property
    def time_zone(self) -> ZoneInfo:
        """The user's home zone."""

    def now(self) -> datetime:
        """The present moment, aware, in the home zone."""
