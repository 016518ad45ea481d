"""Read a document for the screen, with the place of a quotation; for the worker process."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from desktop_assist.documents.quote_place import QuotePlace, find_quote
from desktop_assist.domain.shown_document import (
    PageMark,
    PageSize,
    PlacedWord,
    ShownBlock,
    ShownDocument,
    ShownSheet,
    TextMark,
)
from desktop_assist.files.file_kind import media_type, read_document, recognise
from desktop_assist.files.formats.pdf import PDF, open_pdf
from desktop_assist.files.formats.table import Cell
from desktop_assist.files.page_words import texts_of_pages, words_in

MOST_ROWS = 20_000
_MOST_HITS = 500
_MOST_SEARCHED = 200
_PAGES_ON = 3
"""A passage that begins on a page may reach over its end."""


def read_shown(path: Path, quote: str, page: int | None) -> ShownDocument:
    """A document as it is shown; the quotation's place where it is found.

    Args:
        path: The file.
        quote: Its words; of a row of a table all cells. Empty: none.
        page: Where it stands, from 1, as far as that is known.

    Raises:
        UnreadableFileError: Missing, broken, protected, too large, or no document.
    """
    if media_type(path) == PDF.media_type:
        return _pages(path, quote, page)
    if recognise(path) == "spreadsheet":
        return _sheets(path, quote)
    read = read_document(path)
    blocks = tuple(
        ShownBlock(one.kind, one.text, one.level, one.cells, one.header) for one in read.blocks
    )
    mark = _mark_of_row(blocks, quote) or _mark_of_words(blocks, quote)
    return ShownDocument(blocks=blocks, text_mark=mark, note=read.note)


def _mark_of_row(blocks: Sequence[ShownBlock], quote: str) -> TextMark | None:
    """The row of a table whose cells are the quotation, without the names of its columns."""
    wanted = _bare(quote)
    for place, one in enumerate(blocks):
        if wanted and one.cells and _bare(*one.cells) == wanted:
            return TextMark(place, 0, place, len(one.text))
    return None


def _mark_of_words(blocks: Sequence[ShownBlock], quote: str) -> TextMark | None:
    place = find_quote([one.text for one in blocks], quote)
    return TextMark(place.first, place.start, place.last, place.end) if place else None


def find_on_pages(path: Path, text: str) -> tuple[PageMark, ...]:
    """Where a text stands in a PDF, whatever the spaces and line ends in it.

    Raises:
        UnreadableFileError: Missing, broken, protected or too large.
    """
    wanted = "".join(text.lower().split())
    with open_pdf(path) as document:
        pages = [
            number
            for number, page_text in enumerate(texts_of_pages(document))
            if wanted and wanted in "".join(page_text.lower().split())
        ]
        hits: list[PageMark] = []
        for number in pages:
            hits += _hits(number, words_in(document, number), wanted)
            if len(hits) >= _MOST_HITS:
                break
    return tuple(hits[:_MOST_HITS])


def _pages(path: Path, quote: str, page: int | None) -> ShownDocument:
    with open_pdf(path) as document:
        sizes = tuple(PageSize(*document.get_page_size(one)) for one in range(len(document)))
        first = min(max((page or 1) - 1, 0), max(len(sizes) - 1, 0))
        last = min(first + _PAGES_ON, len(sizes)) if page else min(len(sizes), _MOST_SEARCHED)
        words = [
            (number, place, word)
            for number in range(first, last)
            for place, word in enumerate(words_in(document, number) if quote else ())
        ]
    found = find_quote([word.text for _, _, word in words], quote)
    marks = tuple(_marks(words, found)) if found else ()
    if not marks and page:
        marks = (PageMark(first, 0, -1),)
    return ShownDocument(pages=sizes, page_marks=marks)


def _marks(words: Sequence[tuple[int, int, PlacedWord]], found: QuotePlace) -> Iterator[PageMark]:
    """The words of the quotation, page by page."""
    inside = words[found.first : found.last + 1]
    for number, group in groupby(inside, key=lambda one: one[0]):
        places = [place for _, place, _ in group]
        yield PageMark(number, places[0], places[-1])


def _hits(page: int, words: Sequence[PlacedWord], wanted: str) -> Iterator[PageMark]:
    ends: list[int] = []
    length = 0
    for word in words:
        length += len(word.text)
        ends.append(length)
    whole = "".join(word.text.lower() for word in words)
    for found in re.finditer(re.escape(wanted), whole):
        first = next(place for place, end in enumerate(ends) if end > found.start())
        last = next(place for place, end in enumerate(ends) if end >= found.end())
        yield PageMark(page, first, last)


def _sheets(path: Path, quote: str) -> ShownDocument:
    # In the worker process, and not in a window that shows none.
    from desktop_assist.files.formats.spreadsheet import read_spreadsheet, tables_in

    sheets = tuple(
        ShownSheet(one.name, tuple(_texts(row) for row in one.rows[:MOST_ROWS]))
        for one in tables_in(path, read_spreadsheet(path))
    )
    is_cut = any(len(one.rows) == MOST_ROWS for one in sheets)
    note = f"Only the first {MOST_ROWS:,} rows are shown." if is_cut else ""
    for number, sheet in enumerate(sheets):
        row = _row_of(sheet, quote)
        if row is not None:
            return ShownDocument(sheets=sheets, sheet=number, row=row, note=note)
    return ShownDocument(sheets=sheets, note=note)


def _row_of(sheet: ShownSheet, quote: str) -> int | None:
    wanted = _bare(quote)
    rows = (place for place, row in enumerate(sheet.rows) if wanted and wanted == _bare(*row))
    return next(rows, None)


def _bare(*cells: str) -> str:
    return re.sub(r"[\W_]+", "", "".join(cells)).lower()


def _texts(row: Iterable[Cell]) -> tuple[str, ...]:
    return tuple(map(_text, row))


def _text(cell: Cell) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()
