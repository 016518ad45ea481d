"""Headings, paragraphs, list items and tables of an OpenDocument text.

Read from its XML alone. What was deleted while changes were recorded, and remarks at the edge, are
left out; footnotes stand behind the paragraph they belong to.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree.ElementTree import Element

from desktop_assist.files.formats.block import Block, ReadDocument
from desktop_assist.files.formats.file_format import FileFormat, FileHead
from desktop_assist.files.formats.office_package import (
    OfficePackage,
    attribute,
    local_name,
    open_package,
    protected_error,
    whole_number,
)
from desktop_assist.files.formats.table_rows import MOST_COLUMNS, TableCell, TableRow, blocks_of

_MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_CONTENT, _META, _MANIFEST = "content.xml", "meta.xml", "META-INF/manifest.xml"
_MAX_DEPTH = 100
_UNSEEN = ("tracked-changes", "annotation", "forms", "sequence-decls", "variable-decls")
# Tables of contents and the like say again what stands elsewhere.
_INDEXES = ("table-of-content", "illustration-index", "table-index", "alphabetical-index")
_SPACES = {"s": " ", "tab": " ", "line-break": " "}
_TITLES = ("Title", "Titel")
_BOX = "text-box"


def read_blocks(path: Path) -> ReadDocument:
    """Read an OpenDocument text's structure.

    Raises:
        UnreadableFileError: Missing, broken, protected or too large.
    """
    with open_package(path, "an OpenDocument text") as package:
        if any(local_name(one.tag) == "encryption-data" for one in package.tree(_MANIFEST).iter()):
            raise protected_error(path)
        content = package.tree(_CONTENT)
        body = next((one for one in content.iter() if local_name(one.tag) == "text"), content)
        blocks = tuple(_Reading(_parents(content)).blocks(body, 0, 0))
        return ReadDocument(blocks, title=_title(package))


def _parents(content: Element) -> Mapping[str, str]:
    """The styles that those of this document alone are made of."""
    return {
        attribute(one, "name"): attribute(one, "parent-style-name")
        for one in content.iter()
        if local_name(one.tag) == "style"
    }


def _title(package: OfficePackage) -> str:
    for node in package.tree(_META).iter():
        if local_name(node.tag) == "title":
            return " ".join((node.text or "").split())
    return ""


class _Reading:
    """Walks the document."""

    def __init__(self, parents: Mapping[str, str]) -> None:
        self._parents = parents

    def blocks(self, node: Element, lists: int, depth: int) -> Iterator[Block]:
        if depth > _MAX_DEPTH:
            return
        for child in node:
            match local_name(child.tag):
                case "h":
                    yield from self._heading(child)
                    yield from self._beside(child, depth)
                case "p":
                    yield from self._paragraph(child, lists)
                    yield from self._beside(child, depth)
                case "list":
                    yield from self.blocks(child, lists + 1, depth + 1)
                case "table":
                    yield from blocks_of(_rows(child), guess_header=True)
                case name if name not in _UNSEEN and name not in _INDEXES:
                    yield from self.blocks(child, lists, depth + 1)

    def _heading(self, node: Element) -> Iterator[Block]:
        if text := _words(node):
            level = whole_number(attribute(node, "outline-level"))
            yield Block("heading", text, max(level, 1))

    def _paragraph(self, node: Element, lists: int) -> Iterator[Block]:
        style = attribute(node, "style-name")
        if not (text := _words(node)):
            return
        if (self._parents.get(style) or style) in _TITLES:
            yield Block("heading", text, 1)
        elif lists:
            yield Block("item", text, lists - 1)
        else:
            yield Block("paragraph", text)

    def _beside(self, node: Element, depth: int) -> Iterator[Block]:
        """What stands in boxes and footnotes that hang on a paragraph."""
        for one in _found(node, ("note", _BOX), 0):
            if local_name(one.tag) == _BOX:
                yield from self.blocks(one, 0, depth + 1)
            elif text := _note(one):
                yield Block("paragraph", text)


def _found(node: Element, names: tuple[str, ...], depth: int) -> Iterator[Element]:
    """Elements of these names, but none within another."""
    for child in node:
        name = local_name(child.tag)
        if name in names:
            yield child
        elif name not in _UNSEEN and depth < _MAX_DEPTH:
            yield from _found(child, names, depth + 1)


def _words(node: Element) -> str:
    return " ".join("".join(_pieces(node, 0)).split())


def _pieces(node: Element, depth: int) -> Iterator[str]:
    yield node.text or ""
    for child in node:
        name = local_name(child.tag)
        if name in _SPACES:
            yield _SPACES[name]
        elif name not in (*_UNSEEN, "note", _BOX) and depth < _MAX_DEPTH:
            yield from _pieces(child, depth + 1)
        yield child.tail or ""


def _note(note: Element) -> str:
    """A footnote with its mark: "1 Rates of October."."""
    pieces = (_all_words(one) for one in note if local_name(one.tag).startswith("note-"))
    return " ".join(filter(None, pieces))


def _all_words(node: Element) -> str:
    paragraphs = list(_found(node, ("p", "h"), 0))
    return " ".join(filter(None, map(_words, paragraphs))) if paragraphs else _words(node)


def _rows(table: Element, *, is_header: bool = False) -> Iterator[TableRow]:
    for child in table:
        match local_name(child.tag):
            case "table-header-rows":
                yield from _rows(child, is_header=True)
            case "table-rows" | "table-row-group":
                yield from _rows(child, is_header=is_header)
            case "table-row":
                yield TableRow(tuple(_cells(child)), is_header)


def _cells(row: Element) -> Iterator[TableCell]:
    for cell in row:
        # Cells that another one spreads over stand in the file as well; that one tells of them.
        if local_name(cell.tag) != "table-cell":
            continue
        repeats = whole_number(attribute(cell, "number-columns-repeated"))
        one = TableCell(
            _all_words(cell),
            whole_number(attribute(cell, "number-columns-spanned")),
            whole_number(attribute(cell, "number-rows-spanned")),
        )
        yield from (one for _ in range(min(repeats, MOST_COLUMNS)))


def _is_text_document(head: FileHead) -> bool:
    is_zip = head.start.startswith(b"PK\x03\x04")
    mark = f"mimetype{_MEDIA_TYPE}".encode()
    return is_zip and (head.suffix in (".odt", ".ott") or mark in head.start[:120])


ODT = FileFormat("text", _MEDIA_TYPE, _is_text_document)
