"""Read the dates of a sheet, typed or written out, in the order that the sheet itself shows."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal, TypeAlias

from desktop_assist.files.formats.table import Cell

DateOrder: TypeAlias = Literal["day_first", "month_first"]

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$")
_NUMBERS = re.compile(r"(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?:\s.*)?$")
_DAY_AND_NAME = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[.\s-]+([^\W\d_]+)\.?,?[\s-]+(\d{4}|\d{2})$")
_NAME_AND_DAY = re.compile(r"([^\W\d_]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$")
_MONTHS = {
    "jan": 1, "jän": 1, "feb": 2, "mar": 3, "mär": 3, "mrz": 3, "apr": 4, "may": 5, "mai": 5,
    "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "okt": 10, "nov": 11, "dec": 12, "dez": 12,
}  # fmt: skip
# Excel counts days from here; what it counts before March 1900 is one day off and no expense.
_DAY_ZERO = date(1899, 12, 30)
_LIKELY_DAYS = range(20_000, 80_000)


@dataclass(frozen=True, slots=True)
class SheetDate:
    """A date, and how else it could be read; `doubt` is empty when it is unmistakable."""

    date: date
    doubt: str = ""


def parse_date(cell: Cell, shown: DateOrder | None, preferred: DateOrder) -> SheetDate | None:
    """Read one cell; None when it holds no date.

    Args:
        cell: As the sheet has it.
        shown: The order that other dates of the sheet show.
        preferred: The user's own, used and marked where the sheet shows none.
    """
    if isinstance(cell, datetime):
        return SheetDate(cell.date())
    if isinstance(cell, date):
        return SheetDate(cell)
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return _from_day_number(cell)
    return _from_text(cell.strip(), shown, preferred) if isinstance(cell, str) else None


def shown_order(cells: Iterable[Cell]) -> DateOrder | None:
    """The order of day and month that a column shows; None when it shows none, or both."""
    found = {_order_of(cell.strip()) for cell in cells if isinstance(cell, str)} - {None}
    return found.pop() if len(found) == 1 else None


def written_like(day: date, sample: str, order: DateOrder) -> str:
    """A date in the writing of another: "3.11.26" gives "4.11.26"; ISO 8601 where that is odd.

    Args:
        day: The date to write.
        sample: A date of the same column.
        order: Of day and month, where the sample has no dots.
    """
    if match := _ISO.match(sample):
        mark = sample[len(match[1])]
        return f"{day.year}{mark}{day.month:02}{mark}{day.day:02}"
    match = _NUMBERS.match(sample)
    if match is None:
        return day.isoformat()
    first, mark, second, year = match.groups()
    width = min(len(first), len(second))
    numbers = [f"{day.day:0{width}}", f"{day.month:0{width}}"]
    if mark != "." and order == "month_first":
        numbers.reverse()
    return mark.join([*numbers, str(day.year)[-len(year) :]])


def _order_of(text: str) -> DateOrder | None:
    match = _NUMBERS.match(text)
    if match is None or match[2] == ".":
        return None
    if int(match[1]) > 12:
        return "day_first"
    return "month_first" if int(match[3]) > 12 else None


def _from_day_number(number: float) -> SheetDate | None:
    if int(number) not in _LIKELY_DAYS:
        return None
    found = _DAY_ZERO + timedelta(days=int(number))
    return SheetDate(found, f"The date is stored as the number {number:g}; read as {found}.")


def _from_text(text: str, shown: DateOrder | None, preferred: DateOrder) -> SheetDate | None:
    if match := _ISO.match(text):
        return _dated(match[1], match[2], match[3])
    if match := _NUMBERS.match(text):
        return _from_numbers(match, shown, preferred)
    if match := _DAY_AND_NAME.match(text):
        return _dated(match[3], match[2], match[1])
    if match := _NAME_AND_DAY.match(text):
        return _dated(match[3], match[1], match[2])
    return None


def _from_numbers(
    match: re.Match[str], shown: DateOrder | None, preferred: DateOrder
) -> SheetDate | None:
    first, mark, second, year = match.groups()
    if mark == ".":
        return _dated(year, second, first)
    day_first = _dated(year, second, first)
    month_first = _dated(year, first, second)
    if day_first is None or month_first is None or day_first == month_first:
        return day_first or month_first
    order = shown or preferred
    chosen, other = (day_first, month_first) if order == "day_first" else (month_first, day_first)
    if shown:
        return chosen
    return SheetDate(chosen.date, f"{match[0]} is read as {chosen.date}; could be {other.date}.")


def _dated(year: str, month: str, day: str) -> SheetDate | None:
    number = int(month) if month.isdecimal() else _MONTHS.get(month[:3].casefold(), 0)
    try:
        return SheetDate(date(int(year) + (2000 if len(year) == 2 else 0), number, int(day)))
    except ValueError:
        return None
