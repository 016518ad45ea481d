"""Rows of tables among the lines of a PDF, told by where their pieces stand.

Programs that print a table write it cell by cell. So a piece to the right of the one before it, and
no lower, begins a cell; one further left begins a row. Rows below each other whose cells begin at
the same places are a table: lines between cells need not be drawn.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from desktop_assist.files.formats.block import Block, row_block
from desktop_assist.files.formats.pdf_lines import PdfLine, joined

_LEAST_ROWS = 2
_SAME_PLACE, _SAME_MIDDLE = 4.0, 2.0
_STEP = 1.7
_HALF = 0.5
_NUMBER = re.compile(r"[$€£]?\s?[\d.,]+\s?[%$€£]?")
# A label and what stands behind it, below each other: such a table has no names of columns.
_LABEL_END = ":"


@dataclass(slots=True)
class _Piece:
    text: str
    left: float
    right: float
    top: float
    height: float
    line: PdfLine


@dataclass(slots=True)
class _Cell:
    pieces: list[_Piece]

    @property
    def left(self) -> float:
        return min(one.left for one in self.pieces)

    @property
    def right(self) -> float:
        return max(one.right for one in self.pieces)

    @property
    def text(self) -> str:
        return joined([one.text for one in self.pieces])


@dataclass(frozen=True, slots=True)
class _Column:
    left: float
    right: float

    def is_below(self, other: "_Column") -> bool:
        """Whether both begin at the same place, end there as numbers do, or have one middle."""
        return (
            abs(self.left - other.left) <= _SAME_PLACE
            or abs(self.right - other.right) <= _SAME_PLACE
            or abs(self.left + self.right - other.left - other.right) <= _SAME_MIDDLE
        )


@dataclass(slots=True)
class _Row:
    cells: list[_Cell]

    @property
    def lowest(self) -> float:
        return min(one.top for cell in self.cells for one in cell.pieces)

    @property
    def highest(self) -> float:
        return max(one.top for cell in self.cells for one in cell.pieces)

    @property
    def lines(self) -> list[PdfLine]:
        return list(dict.fromkeys(one.line for cell in self.cells for one in cell.pieces))


@dataclass(slots=True)
class _Table:
    """Rows with the places where their columns begin."""

    columns: tuple[_Column, ...]
    rows: list[_Row] = field(default_factory=list)
    is_at_top: bool = False
    is_at_end: bool = False

    def texts(self, row: _Row) -> tuple[str, ...]:
        texts = [""] * len(self.columns)
        for cell in row.cells:
            place = _column_of(cell, self.columns)
            texts[place] = f"{texts[place]} {cell.text}".strip()
        return tuple(texts)


def find_rows(
    lines: Sequence[PdfLine], repeated: frozenset[PdfLine]
) -> Mapping[PdfLine, Block | None]:
    """The lines that belong to tables: the first one of each row with the row, others with None.

    Args:
        lines: All of a document.
        repeated: Those that are printed on every page: a table may go on between them.
    """
    blocks: dict[PdfLine, Block | None] = {}
    before: _Table | None = None
    header: tuple[str, ...] = ()
    for _, page in groupby(lines, lambda line: line.page):
        for table in _tables_on(list(page), repeated):
            if before is None or not _goes_on(before, table):
                header = _header_of(table)
            _put(table, header, blocks)
            before = table
    return blocks


def _put(table: _Table, header: tuple[str, ...], blocks: dict[PdfLine, Block | None]) -> None:
    for row in table.rows:
        texts = table.texts(row)
        first, *others = row.lines
        blocks[first] = None if texts == header else row_block(texts, header, page=first.page)
        blocks.update(dict.fromkeys(others))


def _goes_on(before: _Table, table: _Table) -> bool:
    """Whether a table is the rest of the one that the page before ended with."""
    if not (before.is_at_end and table.is_at_top) or len(before.columns) != len(table.columns):
        return False
    places = zip(before.columns, table.columns, strict=True)
    return all(one.is_below(other) for one, other in places)


def _header_of(table: _Table) -> tuple[str, ...]:
    texts = table.texts(table.rows[0])
    if not all(texts) or texts[0].endswith(_LABEL_END) or any(map(_NUMBER.fullmatch, texts)):
        return ()
    return texts


def _tables_on(page: list[PdfLine], repeated: frozenset[PdfLine]) -> Iterator[_Table]:
    if not _may_hold_tables(page):
        return
    rows = list(_rows_of(page))
    own = [line for line in page if line not in repeated]
    for table in _runs(rows):
        lines = {line for row in table.rows for line in row.lines}
        # The names of the columns may be among what is repeated.
        table.is_at_top = not lines.isdisjoint((page[0], *own[:1]))
        table.is_at_end = not lines.isdisjoint((page[-1], *own[-1:]))
        yield table


def _may_hold_tables(page: list[PdfLine]) -> bool:
    """Whether any line stands beside another one, or in pieces: on most pages none does."""
    above = page[0].top
    for line in page:
        if line.pieces or line.top > above:
            return True
        above = line.top
    return False


def _pieces_of(page: list[PdfLine]) -> Iterator[_Piece]:
    for line in page:
        height = line.look.size or 1.0
        if not line.pieces:
            yield _Piece(line.text, line.left, line.end, line.top, height, line)
        for one in line.pieces:
            yield _Piece(one.text, one.left, one.right, line.top, height, line)


def _rows_of(page: list[PdfLine]) -> Iterator[_Row]:
    row: _Row | None = None
    floor = float("inf")
    for piece in _pieces_of(page):
        if row is None:
            row = _Row([_Cell([piece])])
        elif _continues(piece, row):
            row.cells[-1].pieces.append(piece)
        elif _begins_cell(piece, row, floor):
            row.cells.append(_Cell([piece]))
        else:
            yield row
            floor = row.lowest
            row = _Row([_Cell([piece])])
    if row is not None:
        yield row


def _continues(piece: _Piece, row: _Row) -> bool:
    """Whether a piece is the next line of the cell that was written last."""
    cell = row.cells[-1]
    last = cell.pieces[-1]
    step = last.top - piece.top
    return (
        _HALF < step <= _STEP * max(piece.height, last.height)
        and (_is_under(piece, cell) or _is_ranged_with(piece, row))
        # Where the row has only begun, the next line is a row of its own as often as not.
        and (len(row.cells) > 1 or piece.left <= cell.left + _SAME_PLACE)
        and not (len(row.cells) == 1 and piece.line.pieces and last.line.pieces)
    )


def _is_under(piece: _Piece, cell: _Cell) -> bool:
    """Whether a piece begins no further left than a cell, and before its end."""
    is_right = piece.left >= cell.left - _SAME_PLACE
    return is_right and piece.left < max(cell.right, cell.left + 1)


def _is_ranged_with(piece: _Piece, row: _Row) -> bool:
    """Whether a longer line of words ends where the last cell does, or has the same middle."""
    *before, cell = row.cells
    if not before or piece.left <= before[-1].right or _NUMBER.fullmatch(piece.text):
        return False
    is_same_end = abs(piece.right - cell.right) <= _SAME_PLACE
    aside = abs(piece.left + piece.right - cell.left - cell.right)
    return is_same_end or aside <= 2 * _SAME_PLACE


def _begins_cell(piece: _Piece, row: _Row, floor: float) -> bool:
    last = row.cells[-1]
    is_beside = piece.left > last.right - _SAME_PLACE and piece.left > last.left + _SAME_PLACE
    is_level = row.lowest - piece.height * _HALF <= piece.top < floor
    return is_beside and is_level


def _runs(rows: Sequence[_Row]) -> Iterator[_Table]:
    """Rows below each other whose cells begin at the same places."""
    start = 0
    while start < len(rows):
        end = start
        columns: tuple[_Column, ...] = ()
        while end < len(rows) and (joint := _joint(columns, rows[end])):
            columns = joint
            end += 1
        if end - start >= _LEAST_ROWS:
            yield _Table(columns, list(rows[start:end]))
            start = end
        else:
            start += 1


def _joint(columns: tuple[_Column, ...], row: _Row) -> tuple[_Column, ...]:
    """The columns with those of one more row; none where it does not fit."""
    if len(row.cells) < 2:
        return ()
    own = tuple(_Column(cell.left, cell.right) for cell in row.cells)
    if not columns:
        return own
    more, fewer = (columns, own) if len(columns) >= len(own) else (own, columns)
    fits = sum(any(one.is_below(other) for other in more) for one in fewer)
    # Among many cells one may be set in the middle of its column.
    is_fitting = fits >= len(fewer) - (len(fewer) > 3)
    return more if is_fitting and more[0].is_below(fewer[0]) else ()


def _column_of(cell: _Cell, columns: tuple[_Column, ...]) -> int:
    """The last column that begins no further right than the cell ends, and fits best."""
    own = _Column(cell.left, cell.right)
    for place, column in enumerate(columns):
        if own.is_below(column):
            return place
    places = [place for place, one in enumerate(columns) if one.left <= cell.left + _SAME_PLACE]
    return places[-1] if places else 0
