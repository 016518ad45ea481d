"""Find the heading row of an expense sheet and what its columns hold."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop_assist.expenses.expense import ExpenseColumn
from desktop_assist.expenses.heading_names import known_column
from desktop_assist.files.formats.table import Cell, Table

_MAX_HEADING_ROW = 40
_NEEDED: frozenset[ExpenseColumn] = frozenset(("date", "amount"))


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading row and the columns that were recognised in it.

    Attributes:
        row: As the spreadsheet program counts.
        places: Where each column stands, from 0.
        texts: Every cell of the row, as written.
    """

    row: int
    places: Mapping[ExpenseColumn, int]
    texts: tuple[str, ...]

    @property
    def columns(self) -> range:
        """The columns of the table: the recognised ones and those beside them with a heading."""
        first, stop = min(self.places.values()), max(self.places.values()) + 1
        while first > 0 and self.texts[first - 1]:
            first -= 1
        while stop < len(self.texts) and self.texts[stop]:
            stop += 1
        return range(first, stop)


def find_heading(table: Table) -> Heading | None:
    """The first row that names at least a date and an amount; None when there is none."""
    for number, row in enumerate(table.rows[:_MAX_HEADING_ROW], start=1):
        places = _places(row)
        if places.keys() >= _NEEDED:
            return Heading(number, places, tuple(str(cell).strip() for cell in row))
    return None


def _places(row: Sequence[Cell]) -> dict[ExpenseColumn, int]:
    best: dict[ExpenseColumn, tuple[int, int]] = {}
    for place, cell in enumerate(row):
        found = known_column(cell) if isinstance(cell, str) else None
        if found is None:
            continue
        column, rank = found
        best[column] = min(best.get(column, (rank, place)), (rank, place))
    return {column: place for column, (_, place) in best.items()}
