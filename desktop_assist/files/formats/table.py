"""Rows and cells of a spreadsheet, whatever file they came from."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TypeAlias

Cell: TypeAlias = str | int | float | bool | date | datetime | time | timedelta
"""One value; an empty cell is the empty text."""

MAX_ROWS = 200_000
MAX_CELLS = 5_000_000


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet. Row 1, as the spreadsheet program counts, is `rows[0]`.

    Attributes:
        name: Of the sheet, or the heading above it; empty for a CSV file, which has only one.
        rows: Every row from the top, with its cells from the left.
        page: Where it begins, in a document with pages.
    """

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    page: int | None = None


def column_number(letters: bytes) -> int:
    """The number of a column from its letters: A is 1, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def column_letters(column: int) -> str:
    """The letters of a column, from 0: 0 is A, 26 is AA."""
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
