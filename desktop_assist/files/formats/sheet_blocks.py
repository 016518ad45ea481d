"""The rows of a spreadsheet as a document: for sheets of words, in which nothing is looked up."""

from collections.abc import Iterator, Sequence
from datetime import datetime, time
from pathlib import Path

from desktop_assist.files.formats.block import Block, ReadDocument, row_block
from desktop_assist.files.formats.spreadsheet import read_spreadsheet, tables_in
from desktop_assist.files.formats.table import Cell, Table

_MIDNIGHT = time()


def read_blocks(path: Path) -> ReadDocument:
    """Read the visible sheets of a spreadsheet, each as a page.

    Raises:
        UnreadableFileError: Broken, protected or too large.
    """
    sheets = list(tables_in(path, read_spreadsheet(path)))
    return ReadDocument(tuple(blocks_of(sheets)), max(len(sheets), 1))


def blocks_of(sheets: Sequence[Table]) -> Iterator[Block]:
    """The rows of sheets, below their names where there are several."""
    for number, sheet in enumerate(sheets, start=1):
        if sheet.name and len(sheets) > 1:
            yield Block("heading", sheet.name, 1, number)
        yield from _rows(sheet, number)


def _rows(sheet: Table, page: int) -> Iterator[Block]:
    header: tuple[str, ...] = ()
    is_first_wide = True
    for row in sheet.rows:
        cells = tuple(map(_shown, row))
        filled = [cell for cell in cells if cell]
        if len(filled) == 1 and not header:
            # A line above the table, or a sheet that is used like a page of text.
            yield Block("paragraph", filled[0], page=page)
        elif is_first_wide and filled:
            is_first_wide = False
            if _names_columns(row):
                header = cells
            else:
                yield row_block(cells, page=page)
        elif filled:
            yield row_block(cells, header, page=page)


def _names_columns(row: Sequence[Cell]) -> bool:
    """Whether a row holds words alone, without gaps between them."""
    filled = [cell for cell in row if cell != ""]
    return all(isinstance(cell, str) for cell in filled) and filled == [*row][: len(filled)]


def _shown(cell: Cell) -> str:
    match cell:
        case bool():
            return "yes" if cell else "no"
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime() if cell.time() == _MIDNIGHT:
            return cell.date().isoformat()
        case _:
            return " ".join(str(cell).split())
