"""Tell what a file is, so that what is dropped finds its own way.

The formats themselves are read with the first file: a window at rest looks at none.
"""

from dataclasses import replace
from functools import partial
from pathlib import Path

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.files.attached_files import with_attached
from desktop_assist.files.formats.added_formats import added_formats, added_reader
from desktop_assist.files.formats.block import ReadBlocks, ReadDocument, text_of
from desktop_assist.files.formats.file_format import FileFormat, FileHead, FileKind, ReadText

__all__ = [
    "DOCUMENT_TYPES",
    "FileKind",
    "can_read_document",
    "media_type",
    "read_document",
    "read_text",
    "read_written",
    "recognise",
]

DOCUMENT_TYPES = (
    "PDF, Word, PowerPoint, OpenDocument, web page, mail, spreadsheet, Markdown and plain text can."
)
MAX_FILE_BYTES = 250_000_000
_HEAD_BYTES = 8192
# Mails in mails in mails.
_DEEPEST = 3
_PLAIN_TEXT = "text/plain"
_PROSE = ("", ".txt", ".text", ".asc", ".rst")


def recognise(path: Path) -> FileKind:
    """Say what a file is, by what is in it and not only by its name.

    Raises:
        UnreadableFileError: Missing, empty, a folder, too large, or a workbook that is broken,
            protected or in the old format.
    """
    found = _find_format(path)
    if found is None:
        return "other"
    if found.kind == "spreadsheet" and found.media_type != "text/csv":
        from desktop_assist.files.formats.workbook_check import check_workbook

        with path.open("rb") as file:
            check_workbook(path, file)
    return found.kind


def media_type(path: Path) -> str:
    """The file's type as the internet names it.

    Raises:
        UnreadableFileError: Missing, empty, a folder or too large.
    """
    found = _find_format(path)
    return found.media_type if found else "application/octet-stream"


def read_text(path: Path) -> ReadText:
    """Read the text of a document, up to a limit.

    Raises:
        UnreadableFileError: There is no text to be read in this type of file, or it is missing,
            empty, broken, protected or too large.
    """
    found = _find_format(path)
    if found is not None and found.read_text is None and _reader(found.media_type):
        return text_of(read_document(path))
    if found is None or found.read_text is None:
        raise UnreadableFileError(f"{path.name} is not a text that can be read.")
    return found.read_text(path)


def can_read_document(path: Path) -> bool:
    """Whether a file is of a type whose structure can be read, and is made to be read by people.

    Settings and data of programs are text as well, but nobody asks for a quotation of them.

    Raises:
        UnreadableFileError: Missing, empty, a folder or too large.
    """
    kind = media_type(path)
    return _reader(kind) is not None and (kind != _PLAIN_TEXT or path.suffix.lower() in _PROSE)


def read_document(path: Path) -> ReadDocument:
    """Read the structure of a document: its headings, paragraphs, list items and rows.

    The files that came with a mail are read as parts of it. Of pages that are pictures the first
    are recognised, which takes seconds for each.

    Raises:
        UnreadableFileError: It is no document, or is missing, empty, broken, protected or too
            large.
    """
    return _with_first_pictures(path, read_written(path))


def read_written(path: Path) -> ReadDocument:
    """The same, but of pages that are pictures only which ones they are.

    Raises:
        UnreadableFileError: See `read_document`.
    """
    reader = _reader(media_type(path))
    if reader is None:
        raise UnreadableFileError(
            f"{path.name} is not a document that can be read.",
            DOCUMENT_TYPES,
        )
    return with_attached(reader(path), partial(_read_attached, depth=1))


def _read_attached(path: Path, depth: int) -> ReadDocument:
    """Read a file that came with a mail; of one that is no document nothing."""
    reader = _reader(media_type(path))
    if reader is None:
        return ReadDocument(())
    read = _with_first_pictures(path, reader(path))
    if depth == _DEEPEST:
        return replace(read, attached=())
    return with_attached(read, partial(_read_attached, depth=depth + 1))


def _with_first_pictures(path: Path, read: ReadDocument) -> ReadDocument:
    if not read.pictured:
        return read
    from desktop_assist.files.document_pages import MOST_RECOGNISED, recognised_page
    from desktop_assist.files.formats.picture_pages import part_missing, with_recognised

    if missing := part_missing(read):
        return replace(read, note=f"{read.note} {missing}".strip())
    first = read.pictured[:MOST_RECOGNISED]
    found = with_recognised(read, {page: recognised_page(path, page) for page in first})
    note = "Only its first pages were read: they are pictures." if found.pictured else ""
    return replace(found, note=f"{read.note} {note}".strip())


def _reader(name: str) -> ReadBlocks | None:
    from desktop_assist.files.formats.document_registry import READERS

    return READERS.get(name) or added_reader(name)


def _find_format(path: Path) -> FileFormat | None:
    from desktop_assist.files.formats.registry import FORMATS

    head = FileHead(path.suffix.lower(), _first_bytes(path))
    return next((known for known in (*added_formats(), *FORMATS) if known.recognises(head)), None)


def _first_bytes(path: Path) -> bytes:
    if path.is_dir():
        raise UnreadableFileError(f"{path.name} is a folder.", "Drop the files in it instead.")
    try:
        _check_size(path)
        with path.open("rb") as file:
            return file.read(_HEAD_BYTES)
    except FileNotFoundError as error:
        raise UnreadableFileError(f"There is no file {path}.") from error
    except OSError as error:
        raise UnreadableFileError(f"{path.name} cannot be opened ({error.strerror}).") from error


def _check_size(path: Path) -> None:
    size_bytes = path.stat().st_size
    if size_bytes == 0:
        raise UnreadableFileError(f"{path.name} is empty.", "Fetch or save the file again.")
    if size_bytes > MAX_FILE_BYTES:
        raise UnreadableFileError(
            f"{path.name} is too large: at most {MAX_FILE_BYTES // 1_000_000} MB are read."
        )
