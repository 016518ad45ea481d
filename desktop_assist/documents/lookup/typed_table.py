"""Find out what the columns of a table hold: names to look up, numbers, and when a row is valid."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from desktop_assist.documents.lookup.cell_reading import amount_in, day_in
from desktop_assist.documents.lookup.season_cell import season_in
from desktop_assist.files.formats.table import Cell, Table

Role: TypeAlias = Literal["name", "number", "begin", "end", "season", "valid_from", "other"]

_MOST_HEADING_ROWS = 15
_LEAST_ROWS = 3
_LEAST_SHARE, _LEAST_DIFFERENT = 0.9, 2
_BEGIN = re.compile(r"\b(?:begin\w*|start\w*|from|von|ab|beginn)\b", re.IGNORECASE)
_END = re.compile(r"\b(?:end\w*|to|until|through|bis|ende)\b", re.IGNORECASE)
_VALID_FROM = re.compile(r"\b(?:effective|valid|in force|gültig|stand)\b", re.IGNORECASE)
_MARK_OF_ROW = re.compile(
    r"\b(?:id|no|nr|number|code|footnote|reference|ref|index|publication|season code)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading and what it holds."""

    heading: str
    role: Role


@dataclass(frozen=True, slots=True)
class TypedTable:
    """A table that can be looked up in.

    Attributes:
        source: The document's name.
        sheet: Its sheet; empty where it has only one.
        columns: From the left.
        rows: Their cells, and the number of the row as a spreadsheet program counts.
        page: Where it begins, in a document with pages.
    """

    source: str
    sheet: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[int, tuple[Cell, ...]], ...]
    page: int | None = None

    def places(self, role: Role) -> tuple[int, ...]:
        """Where the columns of a role stand, from 0."""
        return tuple(n for n, column in enumerate(self.columns) if column.role == role)


def typed_table(source: str, table: Table) -> TypedTable | None:
    """A table with its columns told apart; None where it is no table to look up in."""
    place = _heading_place(table.rows)
    if place is None:
        return None
    heading = [str(cell).strip() for cell in table.rows[place]]
    rows = tuple(
        (number, (*row, *("",) * (len(heading) - len(row)))[: len(heading)])
        for number, row in enumerate(table.rows[place + 1 :], start=place + 2)
        if any(str(cell).strip() for cell in row)
    )
    if len(rows) < _LEAST_ROWS:
        return None
    cells = [[row[n] for _, row in rows if row[n] != ""] for n in range(len(heading))]
    columns = tuple(
        Column(text, _role(text, held)) for text, held in zip(heading, cells, strict=True)
    )
    found = TypedTable(source, table.name, columns, rows, table.page)
    return found if found.places("name") and found.places("number") else None


def _heading_place(rows: Sequence[Sequence[Cell]]) -> int | None:
    """The first row that names most of the columns the rows below it have."""
    widths = Counter(sum(1 for cell in row if cell != "") for row in rows[:200])
    usual = max(widths, default=0)
    for place, row in enumerate(rows[:_MOST_HEADING_ROWS]):
        texts = [cell for cell in row if isinstance(cell, str) and cell.strip()]
        is_named = all(amount_in(text) is None and day_in(text) is None for text in texts)
        if len(texts) >= 2 and len(texts) * 3 >= usual * 2 and is_named:
            return place
    return None


def _role(heading: str, cells: Sequence[Cell]) -> Role:
    words = heading.replace("_", " ")
    if not cells:
        return "other"
    if _share(cells, lambda cell: day_in(cell) is not None) >= _LEAST_SHARE:
        return _role_of_days(words)
    if _share(cells, lambda cell: season_in(cell) is not None) >= _LEAST_SHARE:
        return "season"
    return "other" if _MARK_OF_ROW.search(words) else _role_of_values(cells)


def _role_of_values(cells: Sequence[Cell]) -> Role:
    if _share(cells, lambda cell: amount_in(cell) is not None) >= _LEAST_SHARE:
        return "number"
    is_text = _share(cells, lambda cell: isinstance(cell, str)) >= _LEAST_SHARE
    return "name" if is_text and len(set(cells)) >= _LEAST_DIFFERENT else "other"


def _role_of_days(words: str) -> Role:
    if _VALID_FROM.search(words):
        return "valid_from"
    if _BEGIN.search(words):
        return "begin"
    return "end" if _END.search(words) else "other"


def _share(cells: Sequence[Cell], holds: Callable[[Cell], bool]) -> float:
    return sum(map(holds, cells)) / len(cells)
