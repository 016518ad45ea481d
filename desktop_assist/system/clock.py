"""The present moment: the machine's, or a fixed one for tests and demonstrations."""

from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desktop_assist.domain.errors import SettingsError


class SystemClock:
    """The machine's clock, in the user's home zone."""

    def __init__(self, time_zone: ZoneInfo) -> None:
        self._time_zone = time_zone

    @property
    def time_zone(self) -> ZoneInfo:
        """The user's home zone."""
        return self._time_zone

    def now(self) -> datetime:
        """The present moment, aware, in the home zone."""
        return datetime.now(self._time_zone)


class FixedClock:
    """A clock that stands still at one moment (`--now`)."""

    def __init__(self, now: datetime, time_zone: ZoneInfo) -> None:
        self._now = now.astimezone(time_zone)
        self._time_zone = time_zone

    @property
    def time_zone(self) -> ZoneInfo:
        """The user's home zone."""
        return self._time_zone

    def now(self) -> datetime:
        """The fixed moment, aware, in the home zone."""
        return self._now


def find_time_zone(name: str) -> ZoneInfo:
    """The zone with this IANA name, or the machine's own when the name is empty.

    Raises:
        SettingsError: There is no such zone.
    """
    if not name:
        return _machine_time_zone()
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise SettingsError(
            f"There is no time zone “{name}”.", "Use an area and a city, such as Europe/Berlin."
        ) from error


def _machine_time_zone() -> ZoneInfo:
    import tzlocal  # reads the registry on Windows; seven ways to say it on Unix

    try:
        return tzlocal.get_localzone()
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")
