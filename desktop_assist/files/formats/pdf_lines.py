"""The lines of a PDF's text layer, each with how it looks and where it stands."""

import ctypes
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise, product
from typing import TYPE_CHECKING, Any, TypeAlias

from desktop_assist.files.formats.divided_words import DIVIDED

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_LINE_END = "\r\n"
_DIGITS = str.maketrans("0123456789", "##########")
_ENDS_IN_HYPHEN = re.compile(r"\w-$")
# Of the height of a line: how wide a gap is that is no space.
_GAP = 0.5
# Boxes of lines below each other overlap by less than this.
_OVERLAP = 0.5
_SPACES = re.compile(r" +")
# What stands before an item of a list.
MARK = re.compile(r"[\u2022\u25e6\u25aa\u2023\u25cf\u25cb\uf0b7*\u2013-] |\(?\w{1,3}[.)] ")
_EDGE_LINES = 2
_SAME_HEIGHT = 1.0
_FONT_NAME_BYTES = 96
_DIVIDED = re.compile(rf"[{''.join(DIVIDED)}](?=\S)")


_LookKey: TypeAlias = tuple[bytes, float, int]


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """How letters look: size in points, font as the file names it, colour as 0xRRGGBB.

    There is one for all letters of a document that look the same: comparing them takes no time.
    """

    size: float
    font: str
    colour: int

    @property
    def is_bold(self) -> bool:
        """Whether the font's name says so."""
        return any(word in self.font.lower() for word in ("bold", "black", "heavy"))


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a line that stands apart from the others."""

    text: str
    left: float
    right: float


@dataclass(frozen=True, slots=True, eq=False)
class PdfLine:
    """One line as it is printed.

    Attributes:
        text: Its words; a divided word keeps its mark at the end.
        look: Of its first letter.
        is_even: Whether its last letter looks the same.
        left, right: Where its first and its last letter begin, in points.
        end: Where its last letter ends.
        top: Of its letters' boxes, in points from the bottom of the page.
        page: Counted from 1.
        pieces: Where there are gaps in the line, what stands between them.
    """

    text: str
    look: Look
    is_even: bool
    left: float
    right: float
    end: float
    top: float
    page: int
    pieces: tuple[Piece, ...] = ()

    @property
    def is_divided(self) -> bool:
        """Whether its last word goes on in the next line."""
        return self.text.endswith(DIVIDED)


@dataclass(frozen=True, slots=True)
class Printed:
    """The lines of a document from the top.

    Attributes:
        lines: All of them.
        repeated: Those that are printed on every page.
    """

    lines: list[PdfLine]
    repeated: frozenset[PdfLine]


def joined(texts: Iterable[str]) -> str:
    """The words of lines that belong together; a divided word keeps its mark."""
    text = ""
    for line in texts:
        is_open = line.endswith(DIVIDED) or (line.endswith("-") and _ENDS_IN_HYPHEN.search(line))
        text += line if is_open else f"{line} "
    return text.strip()


def lines_of(document: "PdfDocument", most_pages: int) -> Printed:
    """The lines of a document."""
    looks: dict[_LookKey, Look] = {}
    pages = range(min(len(document), most_pages))
    return printed_on([list(_lines_on(document, number, looks)) for number in pages])


def printed_on(pages: list[list[PdfLine]]) -> Printed:
    """The lines of all pages together, with those that are on most of them told apart."""
    edges = [_at_edges(page) for page in pages]
    texts = _repeated(edges)
    repeated = frozenset(line for edge in edges for line in edge if _folded(line) in texts)
    return Printed([line for page in pages for line in page], repeated)


def _lines_on(
    document: "PdfDocument", number: int, looks: "dict[_LookKey, Look]"
) -> Iterator[PdfLine]:
    # Opened directly: what pypdfium2 does to close a page that is forgotten takes a tenth of all.
    from pypdfium2 import PdfiumError, raw

    page = raw.FPDF_LoadPage(document.raw, number)
    if not page:
        raise PdfiumError(f"Page {number + 1} cannot be opened.")
    try:
        text_page = raw.FPDFText_LoadPage(page)
        if not text_page:
            raise PdfiumError(f"Page {number + 1} has no text that can be read.")
        try:
            yield from _Letters(text_page, looks).lines(number + 1)
        finally:
            raw.FPDFText_ClosePage(text_page)
    finally:
        raw.FPDF_ClosePage(page)


class _Letters:
    """What pdfium tells of the letters of a page: asked for directly, half of the time is saved."""

    def __init__(self, handle: Any, looks: "dict[_LookKey, Look]") -> None:  # noqa: ANN401 - a pointer
        from pypdfium2 import raw

        self._raw, self._handle, self._looks = raw, handle, looks
        self._name = ctypes.create_string_buffer(_FONT_NAME_BYTES)
        self._flags = ctypes.c_int()
        self._colour = tuple(ctypes.c_uint() for _ in range(4))
        self._box = raw.FS_RECTF()
        self._sides = tuple(ctypes.c_double() for _ in range(4))
        self._count = int(raw.FPDFText_CountChars(handle))
        self._has_own_places = self._has_pairs = False
        self._text = self._whole_text()
        self._has_divided = _DIVIDED.search(self._text) is not None

    def lines(self, page: int) -> Iterator[PdfLine]:
        """The page's lines."""
        start = 0
        for line in self._text.split(_LINE_END):
            words = line.strip()
            if words and self._has_divided and _DIVIDED.search(line):
                yield from self._parts(line, start, page)
            elif words:
                yield self._line(words, start + len(line) - len(line.lstrip()), page)
            start += len(line) + len(_LINE_END)

    def _parts(self, line: str, start: int, page: int) -> Iterator[PdfLine]:
        """A line of pdfium's as the lines of the page that it was put together of."""
        for first, last in pairwise((0, *self._ends_in(line, start), len(line))):
            part = line[first:last]
            if words := part.strip():
                place = start + first + len(part) - len(part.lstrip())
                yield self._line(words, place, page)

    def _ends_in(self, line: str, start: int) -> Iterator[int]:
        """Where a line of pdfium's goes on in the next one of the page, behind a divided word."""
        for found in _DIVIDED.finditer(line):
            self._find(self._place(start + found.start()))
            bottom = self._box.bottom
            self._find(self._place(start + found.end()))
            if self._box.top <= bottom + (self._box.top - self._box.bottom) * _OVERLAP:
                yield found.end()

    def _line(self, words: str, first: int, page: int) -> PdfLine:
        start, end = self._place(first), self._place(first + len(words) - 1)
        strokes = self._raw.FPDFText_CountRects(self._handle, start, end - start + 1)
        look = self._look(start)
        # What was printed in one go looks the same all along, and has no gaps.
        is_even = strokes == 1 or self._look(end) is look
        box = self._box
        self._find(start)
        left, top, height = box.left, box.top, box.top - box.bottom
        pieces: tuple[Piece, ...] = ()
        if strokes > 1 and self._has_gap(strokes, words, height):
            pieces = tuple(self._pieces(words, first, height))
        self._find(end)
        text = _with_pairs(words) if self._has_pairs else words
        return PdfLine(text, look, is_even, left, box.left, box.right, top, page, pieces)

    def _has_gap(self, strokes: int, words: str, height: float) -> bool:
        """Whether anything stands apart in the line whose strokes were counted last."""
        left, top, right, bottom = self._sides
        before = float("inf")
        for number in range(1 if MARK.match(words) else 0, strokes):
            self._raw.FPDFText_GetRect(self._handle, number, left, top, right, bottom)
            if left.value - before > _GAP * height:
                return True
            before = right.value
        return False

    def _pieces(self, words: str, first: int, height: float) -> Iterator[Piece]:
        """The parts of a line between gaps; none where there is no gap."""
        box = self._box
        found: list[Piece] = []
        start, left = 0, box.left
        for match in _SPACES.finditer(words):
            self._find(self._place(first + match.start() - 1))
            right = box.right
            self._find(self._place(first + match.end()))
            before = words[start : match.start()]
            if box.left - right > _GAP * height and not MARK.fullmatch(before + " "):
                found.append(Piece(_with_pairs(before), left, right))
                start, left = match.end(), box.left
        if found:
            self._find(self._place(first + len(words) - 1))
            yield from found
            yield Piece(_with_pairs(words[start:]), left, box.right)

    def _whole_text(self) -> str:
        """The text, a character for each place of pdfium's; it counts in those of UTF-16."""
        raw, handle = self._raw, self._handle
        last = self._count - 1
        # Letters at the end that are no part of the text would make pdfium write too far:
        # https://crbug.com/pdfium/2079
        while last >= 0 and (end := raw.FPDFText_GetTextIndexFromCharIndex(handle, last)) < 0:
            last -= 1
        if last < 0:
            return ""
        buffer = (ctypes.c_ushort * (end + 2))()
        written = raw.FPDFText_GetText(handle, 0, last + 1, buffer) - 1
        self._has_own_places = written != self._count
        text = bytes(buffer)[: 2 * written].decode("utf-16-le", "replace")
        self._has_pairs = len(text) != written
        return "".join(map(chr, buffer[:written])) if self._has_pairs else text

    def _place(self, place: int) -> int:
        if not self._has_own_places:
            return place
        return max(int(self._raw.FPDFText_GetCharIndexFromTextIndex(self._handle, place)), 0)

    def _look(self, place: int) -> Look:
        raw, handle = self._raw, self._handle
        raw.FPDFText_GetFontInfo(handle, place, self._name, _FONT_NAME_BYTES, self._flags)
        raw.FPDFText_GetFillColor(handle, place, *self._colour)
        red, green, blue, _ = self._colour
        key = (
            self._name.value,
            raw.FPDFText_GetFontSize(handle, place),
            red.value << 16 | green.value << 8 | blue.value,
        )
        known = self._looks.get(key)
        return known if known is not None else self._new_look(key)

    def _new_look(self, key: "_LookKey") -> Look:
        name, size, colour = key
        font = name.decode("utf-8", "replace").rpartition("+")[2]
        rounded = round(size, 1)
        # Two sizes that are nearly the same are one look.
        same = (one for one in self._looks.values() if one.font == font and one.colour == colour)
        look = next((one for one in same if one.size == rounded), None)
        self._looks[key] = look = look or Look(rounded, font, colour)
        return look

    def _find(self, place: int) -> None:
        """Put the box of a letter, which is as high as its font, where it is looked at."""
        self._raw.FPDFText_GetLooseCharBox(self._handle, place, self._box)


def _with_pairs(text: str) -> str:
    """A text in which two places of UTF-16 that are one letter are one letter."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _at_edges(page: list[PdfLine]) -> frozenset[PdfLine]:
    """The highest and the lowest lines of a page, in whatever order they were printed."""
    by_height = sorted(page, key=lambda line: line.top)
    return frozenset((*by_height[:_EDGE_LINES], *by_height[-_EDGE_LINES:]))


def _repeated(edges: list[frozenset[PdfLine]]) -> frozenset[str]:
    """Lines at the edges of more than half of the pages, whatever number stands in them.

    Of two pages both have to say it, and at the same place.
    """
    if len(edges) < 2:
        return frozenset()
    if len(edges) == 2:
        return frozenset(_folded(a) for a, b in product(*edges) if _is_same(a, b))
    seen = Counter(folded for edge in edges for folded in {_folded(line) for line in edge})
    return frozenset(text for text, count in seen.items() if count * 2 > len(edges))


def _is_same(one: PdfLine, other: PdfLine) -> bool:
    return abs(one.top - other.top) < _SAME_HEIGHT and _folded(one) == _folded(other)


def _folded(line: PdfLine) -> str:
    return line.text.translate(_DIGITS).replace("##", "#").replace("##", "#")
