"""Everything that is told of a month's usage: sums, plots, and a file for a spreadsheet."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop_assist.usage.usage_picture import UsagePicture
from desktop_assist.usage.usage_store import MonthUsage


@dataclass(frozen=True, slots=True)
class UsageReport:
    """Each of a year and a month; blocking.

    Attributes:
        month: Sums by model.
        picture: Plots.
        export: Writes every step into a folder, as CSV; gives the file.
    """

    month: Callable[[int, int], MonthUsage]
    picture: Callable[[int, int], UsagePicture]
    export: Callable[[int, int, Path], Path]
