"""Find the heading row of an expense sheet and what its columns hold."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from desktop_assist.expenses.expense import ExpenseColumn
from desktop_assist.expenses.heading_names import known_column, names_net_amount
from desktop_assist.files.formats.table import Cell, Table

_MAX_HEADING_ROW = 40
_NEEDED: frozenset[ExpenseColumn] = frozenset(("date", "amount"))


@dataclass(frozen=True, slots=True)
class ChosenColumn:
    """Which heading a person chose for a column; an empty heading: the sheet has none for it."""

    column: ExpenseColumn
    heading: str


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

    def doubts(self, confirmed: Iterable[ChosenColumn] = ()) -> Mapping[ExpenseColumn, str]:
        """The columns for which another heading could be meant as well, and why.

        Args:
            confirmed: What a person has chosen is in no doubt.
        """
        found: dict[ExpenseColumn, str] = {}
        sure = {one.column for one in confirmed}
        for column, place in self.places.items():
            if column in sure:
                continue
            chosen = self.texts[place]
            rivals = [text for text in self.texts if text != chosen and _names(text, column)]
            if rivals:
                others = " and ".join(f'"{text}"' for text in rivals)
                found[column] = f'The {column} is read from "{chosen}"; {others} would do as well.'
            elif names_net_amount(chosen):
                found[column] = f'"{chosen}" is an amount without the tax, and is taken as it is.'
        return found


def find_heading(table: Table, chosen: Sequence[ChosenColumn] = ()) -> Heading | None:
    """The first row that names at least a date and an amount; None when there is none."""
    for number, row in enumerate(table.rows[:_MAX_HEADING_ROW], start=1):
        places = _with_chosen(_places(row), row, chosen)
        if places.keys() >= _NEEDED:
            return Heading(number, places, tuple(str(cell).strip() for cell in row))
    return None


def _with_chosen(
    places: dict[ExpenseColumn, int], row: Sequence[Cell], chosen: Sequence[ChosenColumn]
) -> dict[ExpenseColumn, int]:
    """The places, corrected by what a person chose as far as the row has those headings."""
    texts = [str(cell).strip() for cell in row]
    for one in chosen:
        if not one.heading:
            places.pop(one.column, None)
        elif one.heading in texts:
            place = texts.index(one.heading)
            places = {column: at for column, at in places.items() if at != place}
            places[one.column] = place
    return places


def _names(text: str, column: ExpenseColumn) -> bool:
    found = known_column(text)
    return found is not None and found[0] == column


def _places(row: Sequence[Cell]) -> dict[ExpenseColumn, int]:
    best: dict[ExpenseColumn, tuple[int, int]] = {}
    for place, cell in enumerate(row):
        found = known_column(cell) if isinstance(cell, str) else None
        if found is None:
            continue
        column, rank = found
        best[column] = min(best.get(column, (rank, place)), (rank, place))
    return {column: place for column, (_, place) in best.items()}
