"""Puts pages of PDF files onto pages of another one, as they are: text stays text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.files.formats.pdf import open_pdf

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_FILE_ID = re.compile(rb"(/ID\s*\[\s*<)([0-9A-Fa-f]*)>\s*<([0-9A-Fa-f]*)>")


@dataclass(frozen=True, slots=True)
class PagePlace:
    """A rectangle on a page (from 0), in points from the lower left."""

    page: int
    left: float
    bottom: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PlacedPage:
    """A page (from 0) of a file, and where it goes."""

    source: Path
    number: int
    place: PagePlace


def page_count(path: Path) -> int:
    """How many pages a PDF file has.

    Raises:
        UnreadableFileError: Missing, broken, protected or too large.
    """
    with open_pdf(path) as document:
        count = len(document)
    if not count:
        raise UnreadableFileError(f"{path.name} has no pages.", "Fetch or save the file again.")
    return count


def with_placed_pages(content: bytes, placed: Sequence[PlacedPage]) -> bytes:
    """A PDF with pages of other files on its own, each as large as fits, what was filled in too.

    Raises:
        UnreadableFileError: A file is missing, broken or protected.
    """
    if not placed:
        return content
    import pypdfium2

    with pypdfium2.PdfDocument(content) as target:
        for source in dict.fromkeys(one.source for one in placed):
            with open_pdf(source) as document:
                for one in placed:
                    if one.source == source:
                        _place(target, document, one)
        made = BytesIO()
        target.save(made)
    return _with_lasting_id(made.getvalue())


def _place(target: "PdfDocument", document: "PdfDocument", one: PlacedPage) -> None:
    import pypdfium2

    page = document[one.number]
    # Stamps, notes and filled-in fields lie above a page: they become part of it.
    pypdfium2.raw.FPDFPage_Flatten(page, pypdfium2.raw.FLAT_PRINT)
    width, height = page.get_size()
    scale = min(one.place.width / width, one.place.height / height)
    across = one.place.left + (one.place.width - width * scale) / 2
    up = one.place.bottom + one.place.height - height * scale
    # It comes turned as a viewer turns it.
    shown = document.page_as_xobject(one.number, target).as_pageobject()
    shown.set_matrix(pypdfium2.PdfMatrix().scale(scale, scale).translate(across, up))
    below = target[one.place.page]
    below.insert_obj(shown)
    below.gen_content()
    below.close()
    page.close()


def _with_lasting_id(content: bytes) -> bytes:
    """The library ends the file's mark by chance; the same pages are to give the same bytes."""
    place = content.rfind(b"/ID")
    found = _FILE_ID.search(content, place) if place >= 0 else None
    if found is None:
        return content
    end = found[2].rjust(len(found[3]), b"0")[: len(found[3])]
    return b"".join((content[: found.start(3)], end, content[found.end(3) :]))
