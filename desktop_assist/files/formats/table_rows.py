"""The rows of a table whose cells may be merged, as blocks that each name their columns."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop_assist.files.formats.block import Block, row_block

MOST_COLUMNS = 500


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell as the file has it.

    Attributes:
        text: What it says, on one line.
        across: How many columns it takes up.
        down: How many rows it takes up, its own first.
        goes_on: Whether it only goes on the cell above.
    """

    text: str
    across: int = 1
    down: int = 1
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row as the file has it; `is_header` where the file says that it names the columns."""

    cells: tuple[TableCell, ...]
    is_header: bool = False


def blocks_of(
    rows: Iterable[TableRow], *, page: int | None = None, guess_header: bool = False
) -> Iterator[Block]:
    """A table's rows below each other.

    A cell that takes up several rows stands in each of them, so that a row can be read alone.

    Args:
        rows: From the top.
        page: On which they stand.
        guess_header: Whether a first row without gaps names the columns of a table that marks no
            row as such.
    """
    filled = list(_filled(rows))
    header = [texts for texts, is_header in filled if is_header]
    body = [texts for texts, is_header in filled if not is_header]
    if guess_header and not header and len(body) > 1 and all(body[0]):
        header = [body.pop(0)]
    names = _names(header) if body else ()
    # A table of headings alone still says something.
    for texts in body or header:
        if any(texts):
            yield row_block(texts, names, page=page)


@dataclass(slots=True)
class _Carried:
    text: str
    rows_left: int


def _filled(rows: Iterable[TableRow]) -> Iterator[tuple[tuple[str, ...], bool]]:
    """The texts of each row, as many as there are columns."""
    carried: dict[int, _Carried] = {}
    above: tuple[str, ...] = ()
    for row in rows:
        above = _row(row, above, carried)
        yield above, row.is_header


def _row(row: TableRow, above: Sequence[str], carried: dict[int, _Carried]) -> tuple[str, ...]:
    texts: list[str] = []
    for cell in row.cells[:MOST_COLUMNS]:
        _carry(texts, carried)
        place = len(texts)
        text = above[place] if cell.goes_on and place < len(above) else cell.text
        others = min(cell.across, MOST_COLUMNS) - 1
        texts += [text, *([text if row.is_header else ""] * others)]
        if cell.down > 1:
            for column in range(place, len(texts)):
                carried[column] = _Carried(texts[column], cell.down - 1)
    _carry(texts, carried)
    return tuple(texts)


def _carry(texts: list[str], carried: dict[int, _Carried]) -> None:
    """Fill the places that are taken up by cells of rows above."""
    while (one := carried.get(len(texts))) is not None:
        one.rows_left -= 1
        if not one.rows_left:
            del carried[len(texts)]
        texts.append(one.text)


def _names(header: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The names of the columns; those of several header rows from top to bottom."""
    width = max(map(len, header), default=0)
    columns = ([row[place] for row in header if place < len(row)] for place in range(width))
    return tuple(" ".join(dict.fromkeys(filter(None, column))) for column in columns)
