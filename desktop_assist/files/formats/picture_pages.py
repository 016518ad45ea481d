"""Pages of a PDF that are pictures: which ones they are, and what was recognised on them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, islice
from statistics import median
from typing import TYPE_CHECKING

from desktop_assist.files import ocr
from desktop_assist.files.formats.block import Block, ReadDocument
from desktop_assist.files.formats.divided_words import DIVIDED
from desktop_assist.files.formats.pdf_lines import MARK, Look, PdfLine, Piece, printed_on
from desktop_assist.files.formats.pdf_structure import structure_of
from desktop_assist.files.page_text import Line, Page, Word, lines_of

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

NEEDS_PART = "{pages} are pictures; reading them needs the OCR part."
# Fewer are a stamp or a page number on a scanned page.
_LEAST_LETTERS = 20
_LEAST_COVERED = 0.5
_DEEPEST = 3
# A frame and some lines are no text.
_MOST_SHAPES = 20
# Of an A4 page: places and gaps are told apart in points.
_LONGEST_SIDE = 842.0
_BODY_SIZE = 10.0
# Boxes of words in one size differ by a fifth, as some have letters with stems.
_LARGER = 1.35
_GAP = 0.9
_DIVIDED = re.compile(r"(?<=[^\W\d])-$")


def pictured_in(
    document: "PdfDocument", lines: Sequence[PdfLine], most_pages: int
) -> tuple[int, ...]:
    """The pages of a document, counted from 1, whose words are in a picture."""
    letters = dict.fromkeys(range(1, min(len(document), most_pages) + 1), 0)
    for line in lines:
        letters[line.page] += len(line.text)
    few = (page for page, count in letters.items() if count < _LEAST_LETTERS)
    return tuple(page for page in few if _is_pictured(document, page, letters[page]))


def with_recognised(read: ReadDocument, pages: Mapping[int, Page]) -> ReadDocument:
    """A document with what was recognised on some of its pages, each in its place.

    Args:
        read: As it was read.
        pages: By their number, from 1.
    """
    known = {page: pages[page] for page in read.pictured if page in pages}
    looks: dict[float, Look] = {}
    lines = [list(_lines_on(one, number, looks)) for number, one in known.items()]
    found = structure_of(printed_on(lines))
    written = [one for one in read.blocks if one.page not in known]
    blocks: list[Block] = sorted(chain(written, found), key=lambda one: one.page or 0)
    left = tuple(page for page in read.pictured if page not in known)
    return replace(read, blocks=tuple(blocks), pictured=left)


def part_missing(read: ReadDocument) -> str:
    """That pages cannot be read before a part is installed; empty where they can."""
    if not read.pictured or ocr.is_ready():
        return ""
    count = len(read.pictured)
    pages = "Its pages" if count == read.pages else f"{count} of its {read.pages} pages"
    return NEEDS_PART.format(pages=pages)


def _is_pictured(document: "PdfDocument", page: int, letters: int) -> bool:
    found = document[page - 1]
    try:
        if not letters:
            return _is_drawn_on(found)
        return _covered(found) >= _LEAST_COVERED
    finally:
        found.close()


def _is_drawn_on(page: "PdfPage") -> bool:
    """Whether there is a picture on a page, or as many shapes as drawn letters are."""
    from pypdfium2 import raw

    kinds = [one.type for one in islice(page.get_objects(max_depth=_DEEPEST), _MOST_SHAPES)]
    return raw.FPDF_PAGEOBJ_IMAGE in kinds or len(kinds) == _MOST_SHAPES


def _covered(page: "PdfPage") -> float:
    """How much of a page its largest picture covers."""
    from pypdfium2 import raw

    width, height = map(float, page.get_size())
    largest = 0.0
    for one in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=_DEEPEST):
        left, bottom, right, top = map(float, one.get_bounds())
        largest = max(largest, (right - left) * (top - bottom))
    return largest / (width * height)


def _lines_on(page: Page, number: int, looks: dict[float, Look]) -> Iterator[PdfLine]:
    """The lines of a recognised page as if they had been printed: from the bottom, in points."""
    if not page.words:
        return
    scale = _LONGEST_SIDE / max(page.width, page.height)
    usual = median(word.height for word in page.words)
    for line in lines_of(page.words):
        size = _size(line.height / usual)
        pieces = tuple(_pieces(line, scale))
        yield PdfLine(
            text=_DIVIDED.sub(DIVIDED[-1], line.text),
            look=looks.setdefault(size, Look(size, "", 0)),
            is_even=True,
            left=line.left * scale,
            right=line.right * scale,
            end=line.right * scale,
            top=(page.height - line.top) * scale,
            page=number,
            pieces=pieces if len(pieces) > 1 else (),
        )


def _size(ratio: float) -> float:
    """The size of letters in points, in few steps: what is measured in a picture is never exact."""
    return _BODY_SIZE if ratio < _LARGER else _BODY_SIZE * round(2 * ratio) / 2


def _pieces(line: Line, scale: float) -> Iterator[Piece]:
    group: list[Word] = []
    for word in line.words:
        is_apart = bool(group) and word.left - group[-1].right > _GAP * line.height
        if is_apart and not MARK.fullmatch(f"{group[-1].text} "):
            yield _piece(group, scale)
            group = []
        group.append(word)
    yield _piece(group, scale)


def _piece(words: list[Word], scale: float) -> Piece:
    text = " ".join(word.text for word in words)
    return Piece(text, words[0].left * scale, words[-1].right * scale)
