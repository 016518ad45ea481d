"""How the clock was set on the command line."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Moment:
    """A fixed moment and a home zone; None follows the machine and the settings."""

    now: datetime | None = None
    time_zone: str | None = None
