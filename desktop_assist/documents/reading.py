"""Read one document and cut it: what runs in the worker process, since files come from outside.

The formats are read there, with the first document: a window at rest needs none of them.
"""

from collections.abc import Mapping
from pathlib import Path

from desktop_assist.documents.cut_document import CutDocument, digest_of
from desktop_assist.documents.cutting import cut
from desktop_assist.documents.inner_tables import inner_tables
from desktop_assist.documents.lookup.typed_table import typed_table
from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.files.file_kind import read_written, recognise
from desktop_assist.files.page_text import Page

_NOTHING = "There is no text in {name}."


def read_and_cut(path: Path, recognised: Mapping[int, Page] | None = None) -> CutDocument:
    """Read a document; one that cannot be read is kept with the reason.

    Args:
        path: Where it is.
        recognised: What is known of its pages that are pictures, by their numbers from 1.

    Raises:
        UnreadableFileError: The file is not there, or may not be read.
    """
    from desktop_assist.files.formats.picture_pages import part_missing, with_recognised

    digest = digest_of(path)
    try:
        if recognise(path) == "spreadsheet":
            return _sheets(path, digest)
        read = with_recognised(read_written(path), recognised or {})
    except UnreadableFileError as error:
        problem = f"{error.message} {error.hint}".strip()
        return CutDocument(digest, "", 1, (), problem=problem)
    passages = cut(read.blocks)
    problem = f"{read.note} {part_missing(read)}".strip()
    if not (problem or passages or read.pictured):
        problem = _NOTHING.format(name=path.name)
    tables = inner_tables(read.blocks)
    return CutDocument(digest, read.title, read.pages, passages, tables, problem, read.pictured)


def _sheets(path: Path, digest: str) -> CutDocument:
    from desktop_assist.files.formats.sheet_blocks import blocks_of
    from desktop_assist.files.formats.spreadsheet import read_spreadsheet, tables_in

    sheets = tuple(tables_in(path, read_spreadsheet(path)))
    # What is looked up in needs no passages; a sheet of words is read like any text.
    words = [one for one in sheets if typed_table(path.name, one) is None]
    passages = cut(blocks_of(words))
    problem = _NOTHING.format(name=path.name) if len(words) == len(sheets) and not passages else ""
    return CutDocument(digest, "", max(len(sheets), 1), passages, sheets, problem)
