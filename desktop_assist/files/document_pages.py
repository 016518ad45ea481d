"""The pages of a receipt or an invoice: from its text layer, or recognised in its pictures."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.files import ocr
from desktop_assist.files.formats.pdf import open_pdf
from desktop_assist.files.page_text import Line, Page, Word
from desktop_assist.files.page_words import words_in
from desktop_assist.files.umlauts import with_umlauts
from desktop_assist.files.whole_file import read_whole

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage, PdfTextPage

MAIL_ENDINGS = (".eml",)
MOST_PAGES = 20
MOST_RECOGNISED = 3
# Fewer are a stamp or a page number on a scanned page.
_LEAST_CHARACTERS = 20
# So much wider than tall no letters are on average.
_WIDEST = 1.0
_MOST_ATTACHED_BYTES = 10_000_000


@dataclass(frozen=True, slots=True)
class DocumentPages:
    """A document as it was read.

    Attributes:
        pages: The first ones.
        attached: Files inside a PDF, by name: an electronic invoice is one.
        is_recognised: Whether its text was recognised in pictures and may hold mistakes.
        is_cut: Whether there are more pages than were read.
        sent: When a mail was sent.
        sender: Who wrote it.
    """

    pages: tuple[Page, ...]
    attached: dict[str, bytes]
    is_recognised: bool = False
    is_cut: bool = False
    sent: date | None = None
    sender: str = ""


def read_pages(path: Path) -> DocumentPages:
    """Read a picture, a PDF, a mail or an XML file. For the worker process, for it may take long.

    Pages without a text layer are recognised, unless there are files inside the document: one of
    them may say all.

    Raises:
        UnreadableFileError: Missing, broken, protected, too large, or in need of the recognition
            of text, which is not installed.
    """
    match path.suffix.casefold():
        case ".pdf":
            return _read_pdf(path)
        case ending if ending in MAIL_ENDINGS:
            return read_mail_page(path)
        case ".xml":
            content = read_whole(path, _MOST_ATTACHED_BYTES, "No invoice is as large.")
            return DocumentPages((), {path.name: content})
        case _:
            page = with_umlauts(ocr.page_in_picture(path))
            return DocumentPages((page,), {}, is_recognised=True)


def read_mail_page(path: Path) -> DocumentPages:
    """The text of a mail as a page, with the files that came with it left out.

    Raises:
        UnreadableFileError: See `read_pages`.
    """
    # With what takes mails apart it weighs a megabyte: a window at rest does without.
    from desktop_assist.files.mail_page import mail_page

    read = mail_page(path)
    return DocumentPages((read.page,), {}, sent=read.sent, sender=read.sender)


def read_scanned_pages(path: Path) -> DocumentPages:
    """Recognise the pages of a PDF, whatever else is in it.

    Raises:
        UnreadableFileError: See `read_pages`.
    """
    with open_pdf(path) as document:
        return _scanned(document)


def first_pages(path: Path) -> DocumentPages:
    """As much of a PDF as tells what it is; of pages that are pictures the first is recognised.

    Raises:
        UnreadableFileError: See `read_pages`.
    """
    with open_pdf(path) as document:
        attached = dict(_attached(document))
        is_cut = len(document) > MOST_RECOGNISED
        pages = tuple(_text_pages(document, MOST_RECOGNISED))
        found = DocumentPages(pages, attached, is_cut=is_cut)
        return found if has_text(found) or attached else _scanned(document, 1)


def recognised_page(path: Path, page: int) -> Page:
    """Recognise one page of a PDF, counted from 1. For the worker process: it takes seconds.

    Raises:
        UnreadableFileError: See `read_pages`.
    """
    if not ocr.is_ready():
        raise ocr.not_ready()
    with open_pdf(path) as document:
        return _recognised(document, page - 1)


def has_text(document: DocumentPages) -> bool:
    """Whether more can be read on the pages than a stamp or a page number."""
    return sum(len(page.text) for page in document.pages) >= _LEAST_CHARACTERS


def _read_pdf(path: Path) -> DocumentPages:
    with open_pdf(path) as document:
        attached = dict(_attached(document))
        is_cut = len(document) > MOST_PAGES
        found = DocumentPages(tuple(_text_pages(document, MOST_PAGES)), attached, is_cut=is_cut)
        return found if has_text(found) or attached else _scanned(document)


def _scanned(document: "PdfDocument", most: int = MOST_RECOGNISED) -> DocumentPages:
    if not ocr.is_ready():
        raise ocr.not_ready()
    count = min(len(document), most)
    pages = tuple(with_umlauts(_recognised(document, number)) for number in range(count))
    return DocumentPages(pages, {}, is_recognised=True, is_cut=len(document) > count)


def read_rows_again(
    path: Path,
    document: DocumentPages,
    rows: Mapping[int, Sequence[Line]],
    *,
    is_broken: bool = False,
) -> DocumentPages:
    """Read some rows of recognised pages once more, larger. For the worker process.

    Args:
        path: The file.
        document: As it was read.
        rows: Lines by the number of their page.
        is_broken: Whether the print has gaps within its strokes.
    """
    pages = list(document.pages)
    for number, lines in rows.items():
        image = _image(path, number)
        pages[number] = ocr.read_rows_again(image, pages[number], lines, is_broken=is_broken)
    return replace(document, pages=tuple(pages))


def _image(path: Path, number: int) -> "ocr.Picture":
    if path.suffix.casefold() != ".pdf":
        return ocr.opened_picture(path)
    with open_pdf(path) as document:
        return _shown(document, number, ocr.PICTURE_SIDE)


def _attached(document: "PdfDocument") -> Iterator[tuple[str, bytes]]:
    for number in range(document.count_attachments()):
        one = document.get_attachment(number)
        content = bytes(one.get_data())
        if len(content) <= _MOST_ATTACHED_BYTES:
            yield one.get_name(), content


def _text_pages(document: "PdfDocument", most: int) -> Iterator[Page]:
    for number in range(min(len(document), most)):
        page = document[number]
        try:
            text_page = page.get_textpage()
            try:
                found = _text_page(page, text_page)
            finally:
                text_page.close()
        finally:
            page.close()
        is_by_words = _is_spelled(found) or _has_gaps(found)
        yield _with_whole_words(document, number, found) if is_by_words else found


def _is_spelled(page: Page) -> bool:
    """Whether each letter stands for itself, as some programs print them."""
    lengths = sorted(len(one.text) for one in page.words)
    return bool(lengths) and lengths[len(lengths) // 2] == 1


def _has_gaps(page: Page) -> bool:
    """Whether columns are set apart with spaces, which are left out of a stretch of text."""
    return any(
        one.text.count(" ") > 1 and one.right - one.left > _WIDEST * one.height * len(one.text)
        for one in page.words
    )


def _with_whole_words(document: "PdfDocument", number: int, page: Page) -> Page:
    words = (
        Word(one.text, one.left, one.top, one.right, one.bottom)
        for one in words_in(document, number)
    )
    return replace(page, words=tuple(words))


def _text_page(page: "PdfPage", text_page: "PdfTextPage") -> Page:
    width, height = page.get_size()
    words: list[Word] = []
    for number in range(text_page.count_rects()):
        left, bottom, right, top = text_page.get_rect(number)
        text = " ".join(str(text_page.get_text_bounded(left, bottom, right, top)).split())
        if text:
            # Its own measure goes up from the bottom.
            words.append(Word(text, left, height - top, right, height - bottom))
    return Page(width, height, tuple(words))


def _recognised(document: "PdfDocument", number: int) -> Page:
    if _is_blank(document, number):
        return Page(1.0, 1.0, ())
    return ocr.page_in_image(_shown(document, number, ocr.PAGE_SIDE), ocr.PAGE_SIDE)


def _is_blank(document: "PdfDocument", number: int) -> bool:
    """Whether nothing at all is on a page: there is no use in looking for words on it."""
    page = document[number]
    try:
        return next(iter(page.get_objects(max_depth=1)), None) is None
    finally:
        page.close()


def _shown(document: "PdfDocument", number: int, side: int) -> "ocr.Picture":
    page = document[number]
    try:
        scale = side / max(page.get_size())
        image: ocr.Picture = page.render(scale=scale).to_pil().convert("RGB")
    except (ValueError, MemoryError) as error:
        raise UnreadableFileError(
            f"Page {number + 1} cannot be shown as a picture.", "Save the file again."
        ) from error
    finally:
        page.close()
    return image
