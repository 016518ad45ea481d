"""Read a PDF as a document: the structure of its text layer, and which pages have none."""

from pathlib import Path

from desktop_assist.files.formats.block import ReadDocument
from desktop_assist.files.formats.pdf import open_pdf
from desktop_assist.files.formats.pdf_lines import lines_of
from desktop_assist.files.formats.pdf_structure import structure_of
from desktop_assist.files.formats.picture_pages import pictured_in

MAX_PAGES = 3_000


def read_blocks(path: Path) -> ReadDocument:
    """Read a PDF's structure; pages that are pictures are only named.

    Raises:
        UnreadableFileError: Missing, broken, protected or too large.
    """
    with open_pdf(path) as document:
        pages = len(document)
        title = str(document.get_metadata_value("Title")).strip()
        printed = lines_of(document, MAX_PAGES)
        pictured = pictured_in(document, printed.lines, MAX_PAGES)
    note = f"Only the first {MAX_PAGES:,} pages were read." if pages > MAX_PAGES else ""
    return ReadDocument(structure_of(printed), pages, title, note, pictured=pictured)
