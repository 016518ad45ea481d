"""Headings, paragraphs, list items and tables of a Word document (read by python-docx)."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import BadZipFile

from desktop_assist.domain.errors import PartMissingError, UnreadableFileError
from desktop_assist.files.formats.block import Block, ReadDocument, row_block, text_of
from desktop_assist.files.formats.file_format import FileFormat, FileHead, ReadText

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table
    from docx.text.paragraph import Paragraph

_HEADING = re.compile(
    r"^(?:heading|überschrift|titre|título|titolo|kop|nagłówek)\s*(\d)$", re.IGNORECASE
)
_TITLES = ("title", "titel")
_LIST = re.compile(r"list|aufzählung|liste|compact", re.IGNORECASE)
_MOST_LEVELS = 9
_OLE = b"\xd0\xcf\x11\xe0"


def read_blocks(path: Path) -> ReadDocument:
    """Read a Word document's structure.

    Raises:
        UnreadableFileError: Missing, broken or protected.
        PartMissingError: The part that reads Word documents is not installed.
    """
    try:
        import docx
        from docx.opc.exceptions import PackageNotFoundError
    except ImportError as error:
        raise PartMissingError(
            f"{path.name} cannot be read: the part that reads Word documents is not installed.",
            "Install desktop-assist[documents].",
        ) from error
    try:
        with path.open("rb") as file:
            if file.read(len(_OLE)) == _OLE:
                raise _protected(path)
        document = docx.Document(str(path))
        return ReadDocument(tuple(_blocks(document)), title=document.core_properties.title or "")
    except OSError as error:
        raise UnreadableFileError(f"{path.name} cannot be opened ({error.strerror}).") from error
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError, SyntaxError) as error:
        raise UnreadableFileError(
            f"{path.name} is broken and cannot be read as a Word document.",
            "Fetch or save the file again.",
        ) from error


def read_text(path: Path) -> ReadText:
    """Read a Word document as plain text.

    Raises:
        UnreadableFileError: Missing, broken or protected, or the part is not installed.
    """
    return text_of(read_blocks(path))


def _protected(path: Path) -> UnreadableFileError:
    return UnreadableFileError(
        f"{path.name} is protected with a password, or is in the old .doc format.",
        "Save a copy of it as .docx without a password and use that.",
    )


def _blocks(document: "Document") -> Iterator[Block]:
    from docx.table import Table

    for part in document.iter_inner_content():
        if isinstance(part, Table):
            yield from _rows(part)
        else:
            yield from _paragraph(part)


def _paragraph(paragraph: "Paragraph") -> Iterator[Block]:
    text = " ".join(paragraph.text.split())
    if not text:
        return
    name = (paragraph.style.name or "") if paragraph.style is not None else ""
    if heading := _HEADING.match(name):
        yield Block("heading", text, min(int(heading[1]), _MOST_LEVELS))
    elif name.lower() in _TITLES:
        yield Block("heading", text, 1)
    elif (level := _list_level(paragraph)) is not None or _LIST.search(name):
        yield Block("item", text, level or 0)
    else:
        yield Block("paragraph", text)


def _list_level(paragraph: "Paragraph") -> int | None:
    """How deep a numbered or bulleted paragraph stands; None for any other."""
    from docx.oxml.ns import qn as _qualified

    properties = paragraph._p.pPr  # noqa: SLF001 - python-docx has no other way to a numbering
    level = properties.find(f".//{_qualified('w:ilvl')}") if properties is not None else None
    return None if level is None else int(level.get(_qualified("w:val"), "0"))


def _rows(table: "Table") -> Iterator[Block]:
    rows = [_cells(row.cells) for row in table.rows]
    if not rows:
        return
    header = rows[0] if len(rows) > 1 and all(rows[0]) else ()
    for row in rows[1:] if header else rows:
        if any(row):
            yield row_block(row, header)


def _cells(cells: object) -> tuple[str, ...]:
    """The texts of a row; a merged cell, which stands at each of its places, once."""
    texts: list[str] = []
    seen: list[object] = []
    for cell in cells:  # type: ignore[attr-defined]
        if any(cell._tc is one for one in seen):  # noqa: SLF001 - what tells merged cells
            continue
        seen.append(cell._tc)  # noqa: SLF001
        texts.append(" ".join(cell.text.split()))
    return tuple(texts)


def _is_word(head: FileHead) -> bool:
    is_zip = head.start.startswith(b"PK\x03\x04")
    return head.suffix in (".docx", ".docm") and (is_zip or head.start.startswith(_OLE))


DOCX = FileFormat(
    "text",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    _is_word,
    read_text,
)
