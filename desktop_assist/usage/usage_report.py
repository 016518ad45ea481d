"""Everything that is told of a month's usage: sums, plots, and a file for a spreadsheet."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop_assist.usage.rate_limit import RateLimit
from desktop_assist.usage.usage_picture import UsagePicture
from desktop_assist.usage.usage_store import MonthUsage


@dataclass(frozen=True, slots=True)
class UsageReport:
    """Each of a year and a month; blocking.

    Attributes:
        month: Sums by model.
        picture: Plots.
        low_limits: What a service takes only little more of just now.
        export: Writes every step into a folder, as CSV; gives the file.
    """

    month: Callable[[int, int], MonthUsage]
    picture: Callable[[int, int], UsagePicture]
    low_limits: Callable[[], tuple[RateLimit, ...]]
    export: Callable[[int, int, Path], Path]
