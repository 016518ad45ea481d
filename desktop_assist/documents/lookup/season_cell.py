"""Read a season that stands in one cell: "Oct 1 - May 31", "Juni bis August", "all year"."""

import re
from calendar import monthrange
from dataclasses import dataclass

from desktop_assist.documents.lookup.cell_reading import MONTH_NAMES, month_number
from desktop_assist.files.formats.table import Cell

_LEAP_YEAR = 2028
"""Its February has all the days there can be."""
_WHOLE_YEAR = re.compile(
    r"\W*(?:(?:all|whole|entire|any)(?: the)? (?:year|seasons?|times?)|all[- ]year(?:[- ]round)?"
    r"|year[- ]round|always|ganzj[aä]hrig|ganzes jahr|immer)\W*",
    re.IGNORECASE,
)
_TO = r"\s*(?:-|\u2013|\u2014|to|until|till|through|thru|bis)\s*"
_MONTH = rf"(?P<{{0}}>{MONTH_NAMES})\b\.?"
_DAY = r"(?:\s*(?P<{0}>\d{{1,2}})(?:st|nd|rd|th)?)?"
_DAY_BEFORE = r"(?:(?P<{0}>\d{{1,2}})(?:st|nd|rd|th|\.)?\s*(?:of\s+)?)?"
_SPANS = (
    re.compile(
        rf"\W*{_MONTH.format('m1')}{_DAY.format('d1')}{_TO}{_MONTH.format('m2')}{_DAY.format('d2')}\W*",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\W*{_DAY_BEFORE.format('d1')}{_MONTH.format('m1')}{_TO}"
        rf"{_DAY_BEFORE.format('d2')}{_MONTH.format('m2')}\W*",
        re.IGNORECASE,
    ),
)
_DOTTED = re.compile(
    rf"\s*(?P<d1>\d{{1,2}})\.\s?(?P<m1>\d{{1,2}})\.?{_TO}(?P<d2>\d{{1,2}})\.\s?(?P<m2>\d{{1,2}})\.?\s*"
)


@dataclass(frozen=True, slots=True)
class Season:
    """A part of each year: month and day of its first and of its last day."""

    first: tuple[int, int]
    last: tuple[int, int]


ALL_YEAR = Season((1, 1), (12, 31))


def season_in(cell: Cell) -> Season | None:
    """The season in a cell; None where it holds none. It may reach over the end of the year."""
    if not isinstance(cell, str):
        return None
    if _WHOLE_YEAR.fullmatch(cell):
        return ALL_YEAR
    for pattern in _SPANS:
        if found := pattern.fullmatch(cell):
            first, last = month_number(found["m1"]), month_number(found["m2"])
            return _season(first, found["d1"], last, found["d2"])
    found = _DOTTED.fullmatch(cell)
    return _season(int(found["m1"]), found["d1"], int(found["m2"]), found["d2"]) if found else None


def _season(
    first_month: int, first_day: str | None, last_month: int, last_day: str | None
) -> Season | None:
    """With the days that are said, else whole months."""
    if not (1 <= first_month <= 12 and 1 <= last_month <= 12):
        return None
    most = monthrange(_LEAP_YEAR, last_month)[1]
    return Season(
        (first_month, int(first_day or 1)), (last_month, min(int(last_day or most), most))
    )
