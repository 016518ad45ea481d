"""How the clock was set on the command line, and the clock that follows from it."""

from typing import TYPE_CHECKING

from desktop_assist.domain.early_dataclass import dataclass

if TYPE_CHECKING:  # the first paint shows no time, and would wait for the time zones
    from datetime import datetime

    from desktop_assist.domain.clock import Clock
    from desktop_assist.domain.settings import SettingsStore


@dataclass(frozen=True, slots=True)
class Moment:
    """A fixed moment and a home zone; None follows the machine and the settings."""

    now: "datetime | None" = None
    time_zone: str | None = None


def build_clock(settings: "SettingsStore", moment: Moment) -> "Clock":
    """The clock as set on the command line, else the machine's, in the home zone."""
    from desktop_assist.system.clock import FixedClock, SystemClock, find_time_zone

    zone = find_time_zone(moment.time_zone or settings.current().calendar.time_zone)
    return FixedClock(moment.now, zone) if moment.now else SystemClock(zone)
