"""Read a PDF document: its text layer, or the text in the pictures of its pages."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.files import ocr
from desktop_assist.files.formats.file_format import FileFormat, FileHead, ReadText

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument
    from pypdfium2.raw import FPDF_DOCUMENT

MAX_PDF_BYTES = 200_000_000
MAX_PAGES = 300
# Up to ten seconds a page.
MAX_SCANNED_PAGES = 3
MAX_CHARACTERS = 400_000


def read_text(path: Path) -> ReadText:
    """Read a PDF's text page by page; each page begins with a line "[page 1]".

    A document that was only scanned has no text layer: the text in its first pages is recognised
    where that is installed, else its text is empty.

    Raises:
        UnreadableFileError: Missing, broken, protected or too large.
    """
    with open_pdf(path) as document:
        read = _text_of(document, _page_text, MAX_PAGES)
        if read.text or not ocr.is_ready():
            return read
        return _text_of(document, _scanned_text, MAX_SCANNED_PAGES)


@contextmanager
def open_pdf(path: Path) -> "Iterator[PdfDocument]":
    """A PDF document, closed at the end.

    Raises:
        UnreadableFileError: Missing, broken, protected or too large; also while it is being read.
    """
    import pypdfium2

    _check_size(path)
    try:
        with pypdfium2.PdfDocument(_loaded(path)) as document:
            yield document
    except pypdfium2.PdfiumError as error:
        raise _broken(path) from error


def _loaded(path: Path) -> "FPDF_DOCUMENT":
    """The document as pdfium has it: pypdfium2 leaves the file open where it has no pages."""
    from pypdfium2 import raw

    document = raw.FPDF_LoadDocument(os.fsencode(path.resolve()), None)
    if raw.FPDF_GetPageCount(document) > 0:
        return document
    reason = raw.FPDF_GetLastError()
    raw.FPDF_CloseDocument(document)
    if reason == raw.FPDF_ERR_PASSWORD:
        raise UnreadableFileError(
            f"{path.name} is protected with a password.",
            "Save a copy of it without a password and use that.",
        )
    raise _broken(path)


def _check_size(path: Path) -> None:
    try:
        size_bytes = path.stat().st_size
    except OSError as error:
        raise UnreadableFileError(f"{path.name} cannot be opened ({error.strerror}).") from error
    if size_bytes > MAX_PDF_BYTES:
        raise UnreadableFileError(
            f"{path.name} is too large: at most {MAX_PDF_BYTES // 1_000_000} MB are read."
        )


def _text_of(
    document: "PdfDocument", text_on: "Callable[[PdfDocument, int], str]", most_pages: int
) -> ReadText:
    pages = len(document)
    pieces: list[str] = []
    left = MAX_CHARACTERS
    for number in range(min(pages, most_pages)):
        text = text_on(document, number)[:left]
        left -= len(text)
        if text.strip():
            pieces.append(f"[page {number + 1}]\n{text}")
        if left <= 0:
            break
    return ReadText("\n".join(pieces), pages, is_truncated=left <= 0 or pages > most_pages)


def _page_text(document: "PdfDocument", number: int) -> str:
    page = document[number]
    try:
        text_page = page.get_textpage()
        try:
            return str(text_page.get_text_bounded()).replace("\r\n", "\n")
        finally:
            text_page.close()
    finally:
        page.close()


def _scanned_text(document: "PdfDocument", number: int) -> str:
    page = document[number]
    try:
        if next(iter(page.get_objects(max_depth=1)), None) is None:
            return ""  # nothing at all is on it
        scale = ocr.PAGE_SIDE / max(page.get_size())
        return ocr.text_in_image(page.render(scale=scale).to_pil().convert("RGB"), ocr.PAGE_SIDE)
    finally:
        page.close()


def _broken(path: Path) -> UnreadableFileError:
    return UnreadableFileError(
        f"{path.name} is broken and cannot be read as a PDF.", "Fetch or save the file again."
    )


def _is_pdf(head: FileHead) -> bool:
    # Readers accept up to 1,024 bytes of anything before the mark (ISO 32000, annex H).
    return b"%PDF-" in head.start[:1024]


PDF = FileFormat("pdf", "application/pdf", _is_pdf, read_text)
