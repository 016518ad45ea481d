"""The words that a page of a PDF shows in pictures and drawings, beside those of its text layer.

Many invoices name who sent them in nothing but their logo.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.files import ocr
from desktop_assist.files.document_pages import DocumentPages
from desktop_assist.files.formats.pdf import open_pdf
from desktop_assist.files.page_text import Page, Word

if TYPE_CHECKING:
    from pypdfium2 import PdfObject, PdfPage

# In points. Smaller ones are bullets, icons and lines.
_LEAST_WIDTH, _LEAST_HEIGHT = 36.0, 7.0
# A logo that is drawn is made of many shapes, letter by letter.
_NEAR = 12.0
_LEAST_CURVES = 6
_MOST_SHAPES = 2_000
_MOST_AREAS = 4
# 216 pixels an inch: small print in a picture can be read then.
_SCALE = 3.0


@dataclass(frozen=True, slots=True)
class _Area:
    """A rectangle on a page, in points from the top left corner."""

    left: float
    top: float
    right: float
    bottom: float

    def is_near(self, other: "_Area") -> bool:
        return (
            max(self.left, other.left) - min(self.right, other.right) < _NEAR
            and max(self.top, other.top) - min(self.bottom, other.bottom) < _NEAR
        )

    def joined(self, other: "_Area") -> "_Area":
        return _Area(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    def holds(self, word: Word) -> bool:
        across = (word.left + word.right) / 2
        return self.left < across < self.right and self.top < word.middle < self.bottom


def with_drawn_words(path: Path, document: DocumentPages, numbers: Iterable[int]) -> DocumentPages:
    """A document with the words in the pictures of some of its pages, each where it stands.

    For the worker process: it takes seconds where there are pictures, and nothing where there are
    none.

    Args:
        path: The PDF.
        document: As its text layer was read.
        numbers: Of the pages, from 0.

    Raises:
        UnreadableFileError: It cannot be opened any more.
    """
    pages = list(document.pages)
    with open_pdf(path) as opened:
        for number in numbers:
            page = opened[number]
            try:
                drawn = tuple(_drawn_words(page, pages[number]))
            finally:
                page.close()
            pages[number] = replace(pages[number], words=(*pages[number].words, *drawn))
    return replace(document, pages=tuple(pages))


def _drawn_words(page: "PdfPage", known: Page) -> Iterator[Word]:
    written = [_Area(one.left, one.top, one.right, one.bottom) for one in known.words]
    for area in _areas(page)[:_MOST_AREAS]:
        for word in _words_in(page, area):
            # What is printed over a picture is read already.
            if not any(one.holds(word) for one in written):
                yield word


def _areas(page: "PdfPage") -> list[_Area]:
    """Where something is drawn that words may be in, from the top."""
    from pypdfium2 import raw

    if page.get_rotation():
        return []  # pdfium tells of shapes where they stand before the page is turned
    width, height = page.get_size()
    whole = _Area(0.0, 0.0, width, height)
    kinds = [raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_FORM]
    found: list[_Area] = []
    for number, one in enumerate(page.get_objects(filter=kinds, max_depth=1)):
        if number == _MOST_SHAPES:
            break
        if one.type == raw.FPDF_PAGEOBJ_PATH and not _is_letter(one):
            continue
        left, bottom, right, top = one.get_bounds()
        shown = _Area(left, height - top, right, height - bottom)
        found = _with(found, _cut_to(shown, whole))
    large = [
        one
        for one in found
        if one.right - one.left >= _LEAST_WIDTH and one.bottom - one.top >= _LEAST_HEIGHT
    ]
    return sorted(large, key=lambda one: one.top)


def _is_letter(path: "PdfObject") -> bool:
    """Whether a shape has so many corners as drawn letters have, and frames and lines do not."""
    from pypdfium2 import raw

    return int(raw.FPDFPath_CountSegments(path)) >= _LEAST_CURVES


def _cut_to(area: _Area, whole: _Area) -> _Area:
    return _Area(
        max(area.left, whole.left),
        max(area.top, whole.top),
        min(area.right, whole.right),
        min(area.bottom, whole.bottom),
    )


def _with(areas: Sequence[_Area], new: _Area) -> list[_Area]:
    """The areas with one more; those that touch it become one with it."""
    apart: list[_Area] = []
    for one in areas:
        if one.is_near(new):
            new = new.joined(one)
        else:
            apart.append(one)
    return [*apart, new]


def _words_in(page: "PdfPage", area: _Area) -> Iterator[Word]:
    width, height = page.get_size()
    scale = min(_SCALE, ocr.PICTURE_SIDE / max(area.right - area.left, area.bottom - area.top))
    crop = (area.left, height - area.bottom, width - area.right, area.top)
    try:
        image = page.render(scale=scale, crop=crop).to_pil().convert("RGB")
    except (ValueError, MemoryError) as error:
        raise UnreadableFileError(
            "A page cannot be shown as a picture.", "Save the file again."
        ) from error
    found = ocr.page_in_image(image, ocr.PICTURE_SIDE)
    if found.turned:
        return
    across = (area.right - area.left) / found.width
    down = (area.bottom - area.top) / found.height
    for one in found.words:
        yield replace(
            one,
            left=area.left + one.left * across,
            right=area.left + one.right * across,
            top=area.top + one.top * down,
            bottom=area.top + one.bottom * down,
        )
