"""The tables inside a document that are looked up in, like those of a spreadsheet."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from desktop_assist.documents.lookup.typed_table import typed_table
from desktop_assist.files.formats.block import Block
from desktop_assist.files.formats.table import Table

# What takes more letters is told in sentences: those are passages, and found by their words.
_LONGEST_CELL = 120


def inner_tables(blocks: Iterable[Block]) -> tuple[Table, ...]:
    """Those with names to look up and numbers beside them, each called as the heading above it."""
    return tuple(one for one in _tables(blocks) if typed_table("", one) is not None)


def _tables(blocks: Iterable[Block]) -> Iterator[Table]:
    heading = ""
    for (kind, header), group in groupby(blocks, lambda one: (one.kind, one.header)):
        rows = list(group)
        if kind == "heading":
            heading = rows[-1].text
        elif kind == "row" and header and not any(map(_is_told, rows)):
            cells = (header, *(one.cells for one in rows))
            yield Table(heading, cells, rows[0].page)


def _is_told(row: Block) -> bool:
    return any(len(cell) > _LONGEST_CELL for cell in row.cells)
