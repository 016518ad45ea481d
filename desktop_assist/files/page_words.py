"""The words on the pages of a PDF where they stand; for the worker process."""

import ctypes
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.domain.shown_document import PageSize, PlacedWord
from desktop_assist.files.formats.pdf import open_pdf

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage

_MOST_LETTERS = 60_000
# pdfium writes one of these for the hyphen of a divided word.
_DIVIDES = "\x02\ufffe\u00ad"


def page_sizes(path: Path) -> tuple[PageSize, ...]:
    """How large each page is.

    Raises:
        UnreadableFileError: Missing, broken, protected or too large.
    """
    with open_pdf(path) as document:
        return tuple(PageSize(*document.get_page_size(number)) for number in range(len(document)))


def words_on_page(path: Path, page: int) -> tuple[PlacedWord, ...]:
    """The words of a page (from 0), in the order of reading.

    Raises:
        UnreadableFileError: There is no such page, or the file cannot be read.
    """
    with open_pdf(path) as document:
        if not 0 <= page < len(document):
            raise UnreadableFileError(f"{path.name} has no page {page + 1}.")
        return words_in(document, page)


def words_in(document: "PdfDocument", page: int) -> tuple[PlacedWord, ...]:
    """The words of a page of an open document."""
    shown = document[page]
    try:
        height = shown.get_height()
        text_page = shown.get_textpage()
        try:
            return tuple(_words(text_page, height))
        finally:
            text_page.close()
    finally:
        shown.close()


def texts_of_pages(document: "PdfDocument") -> Iterator[str]:
    """The text of each page of an open document."""
    for number in range(len(document)):
        shown = document[number]
        try:
            text_page = shown.get_textpage()
            try:
                yield str(text_page.get_text_range())
            finally:
                text_page.close()
        finally:
            shown.close()


def _words(text_page: "PdfTextPage", height: float) -> Iterator[PlacedWord]:
    word: _OpenWord | None = None
    for letter, box in _letters(text_page):
        is_between = letter.isspace() or letter in _DIVIDES or not letter.isprintable()
        if word is not None and (is_between or word.is_left_by(box)):
            is_last = not is_between or letter in "\r\n" or letter in _DIVIDES
            yield word.placed(height, ends_line=is_last)
            word = None
        if not is_between:
            word = word or _OpenWord()
            word.add(letter, box)
    if word is not None:
        yield word.placed(height, ends_line=True)


def _letters(text_page: "PdfTextPage") -> Iterator[tuple[str, "_Box"]]:
    """Each letter with its box; straight from pdfium, which is ten times as fast (measured)."""
    from pypdfium2 import raw

    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    for index in range(min(text_page.count_chars(), _MOST_LETTERS)):
        code = raw.FPDFText_GetUnicode(text_page.raw, index)
        raw.FPDFText_GetCharBox(text_page.raw, index, left, right, bottom, top)
        letter = chr(code) if code < sys.maxunicode else "\ufffd"
        yield letter, _Box(left.value, bottom.value, right.value, top.value)


class _Box(NamedTuple):
    left: float
    bottom: float
    right: float
    top: float


class _OpenWord:
    """A word that is being gathered, in pdfium's measure, which goes up from the bottom."""

    def __init__(self) -> None:
        self._letters: list[str] = []
        self._left = self._bottom = float("inf")
        self._right = self._top = float("-inf")

    def add(self, letter: str, box: _Box) -> None:
        self._letters.append(letter)
        self._left, self._bottom = min(self._left, box.left), min(self._bottom, box.bottom)
        self._right, self._top = max(self._right, box.right), max(self._top, box.top)

    def is_left_by(self, box: _Box) -> bool:
        """Whether the next letter stands on another line."""
        return box.top < self._bottom or box.bottom > self._top

    def placed(self, height: float, *, ends_line: bool) -> PlacedWord:
        text = "".join(self._letters)
        top, bottom = height - self._top, height - self._bottom
        return PlacedWord(text, self._left, top, self._right, bottom, ends_line)
