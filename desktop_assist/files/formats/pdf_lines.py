"""The lines of a PDF's text layer, each with how it looks and where it stands."""

import ctypes
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_LINE_END = "\r\n"
_DIGITS = str.maketrans("0123456789", "##########")
_ENDS_IN_HYPHEN = re.compile(r"\w-$")
_EDGE_LINES = 2
_LEAST_PAGES = 3
_FONT_NAME_BYTES = 96
# A word divided at the end of its line: pdfium writes one of these for the hyphen.
_DIVIDED = ("\x02", "\ufffe", "\u00ad")


@dataclass(frozen=True, slots=True)
class Look:
    """How letters look: size in points, font as the file names it, colour as 0xRRGGBB."""

    size: float
    font: str
    colour: int

    @property
    def is_bold(self) -> bool:
        """Whether the font's name says so."""
        return any(word in self.font.lower() for word in ("bold", "black", "heavy"))


@dataclass(frozen=True, slots=True)
class PdfLine:
    """One line as it is printed.

    Attributes:
        text: Its words; a divided word keeps its mark at the end.
        look: Of its first letter.
        is_even: Whether its last letter looks the same.
        left, right: Where it begins and ends, in points.
        top: Of its letters' boxes, in points from the bottom of the page.
        page: Counted from 1.
    """

    text: str
    look: Look
    is_even: bool
    left: float
    right: float
    top: float
    page: int

    @property
    def is_divided(self) -> bool:
        """Whether its last word goes on in the next line."""
        return self.text.endswith(_DIVIDED)


def joined(lines: list[PdfLine]) -> str:
    """The words of lines that belong together, divided words and numbers made whole."""
    text = ""
    for line in lines:
        if line.is_divided:
            text += line.text[:-1]
        else:
            text += line.text if _ENDS_IN_HYPHEN.search(line.text) else f"{line.text} "
    return text.strip()


def lines_of(document: "PdfDocument", most_pages: int) -> list[PdfLine]:
    """The lines of a document from the top, without what is printed on every page."""
    pages = [list(_lines_on(document, number)) for number in range(min(len(document), most_pages))]
    edges = [_at_edges(page) for page in pages]
    repeated = _repeated(edges)
    return [
        line
        for page, edge in zip(pages, edges, strict=True)
        for line in page
        if not (line in edge and _folded(line) in repeated)
    ]


def _lines_on(document: "PdfDocument", number: int) -> Iterator[PdfLine]:
    page = document[number]
    try:
        text_page = page.get_textpage()
        try:
            # The places of this text's letters are those that pdfium's other calls count in.
            yield from _lines_in(str(text_page.get_text_range()), _Letters(text_page.raw), number)
        finally:
            text_page.close()
    finally:
        page.close()


def _lines_in(text: str, letters: "_Letters", number: int) -> Iterator[PdfLine]:
    start = 0
    for line in text.split(_LINE_END):
        words = line.strip()
        if words:
            first = start + len(line) - len(line.lstrip())
            last = first + len(words) - 1
            look = letters.look(first)
            left, top = letters.corner(first)
            yield PdfLine(
                text=words,
                look=look,
                is_even=letters.look(last) == look,
                left=left,
                right=letters.corner(last)[0],
                top=top,
                page=number + 1,
            )
        start += len(line) + len(_LINE_END)


class _Letters:
    """What pdfium tells of single letters of a page; the buffers are made once."""

    def __init__(self, handle: Any) -> None:  # noqa: ANN401 - a pointer of pdfium's
        from pypdfium2 import raw

        self._raw, self._handle = raw, handle
        self._name = ctypes.create_string_buffer(_FONT_NAME_BYTES)
        self._flags = ctypes.c_int()
        self._colour = tuple(ctypes.c_uint() for _ in range(4))
        self._box = raw.FS_RECTF()

    def look(self, place: int) -> Look:
        raw, handle = self._raw, self._handle
        raw.FPDFText_GetFontInfo(handle, place, self._name, _FONT_NAME_BYTES, self._flags)
        raw.FPDFText_GetFillColor(handle, place, *self._colour)
        red, green, blue, _ = (part.value for part in self._colour)
        size = round(float(raw.FPDFText_GetFontSize(handle, place)), 1)
        name = self._name.value.decode("utf-8", "replace")
        return Look(size, name.rpartition("+")[2], red << 16 | green << 8 | blue)

    def corner(self, place: int) -> tuple[float, float]:
        """Left and top of a letter's box, which is as high as its font."""
        self._raw.FPDFText_GetLooseCharBox(self._handle, place, self._box)
        return round(self._box.left, 1), round(self._box.top, 1)


def _at_edges(page: list[PdfLine]) -> frozenset[PdfLine]:
    """The highest and the lowest lines of a page, in whatever order they were printed."""
    by_height = sorted(page, key=lambda line: line.top)
    return frozenset((*by_height[:_EDGE_LINES], *by_height[-_EDGE_LINES:]))


def _repeated(edges: list[frozenset[PdfLine]]) -> frozenset[str]:
    """Lines at the edges of more than half of the pages, whatever number stands in them."""
    if len(edges) < _LEAST_PAGES:
        return frozenset()
    seen = Counter(folded for edge in edges for folded in {_folded(line) for line in edge})
    return frozenset(text for text, count in seen.items() if count * 2 > len(edges))


def _folded(line: PdfLine) -> str:
    return line.text.translate(_DIGITS).replace("##", "#").replace("##", "#")
