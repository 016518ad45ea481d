"""Headings, paragraphs, list items and tables of a Word document, in the order of reading.

Words that were deleted while changes were recorded are left out, inserted ones are read. Remarks
at the edge, hidden words, headers and footers are left out. Footnotes and what stands in boxes
follow the paragraph that they hang on.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias

from desktop_assist.files.formats.block import Block
from desktop_assist.files.formats.office_package import local_name, whole_number
from desktop_assist.files.formats.table_rows import TableCell, TableRow, blocks_of

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement

    Node: TypeAlias = BaseOxmlElement

_HEADING = re.compile(
    r"^(?:heading|überschrift|titre|título|titolo|kop|nagłówek)\s*(\d)$", re.IGNORECASE
)
_TITLES = ("title", "titel")
_LIST = re.compile(r"list|aufzählung|liste|compact", re.IGNORECASE)
_CONTENTS = re.compile(r"^(?:toc|verzeichnis|table of figures|index)\s*\d*$", re.IGNORECASE)
_MOST_LEVELS = 9
_MOST_STYLES = 12
_MAX_DEPTH = 100
_SPACES = ("tab", "br", "cr", "ptab")
_HYPHENS = {"noBreakHyphen": "-", "softHyphen": ""}
# What is gone, what only says how something looks, and what says for older programs the same.
_UNREAD = frozenset(("del", "moveFrom", "instrText", "delText", "rPr", "pPr", "Fallback", "rt"))
_BOX = "txbxContent"
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}
_OFF = ("0", "false", "off", "none")


class DocxBody:
    """What a document says between its headers and footers."""

    def __init__(self, document: "Document") -> None:
        self._document = document
        self._styles = {one.style_id: one.element for one in document.styles}
        self._notes: dict[str, dict[str, Node]] = {}
        self._noted = 0

    def blocks(self) -> Iterator[Block]:
        """Its blocks."""
        return self._blocks(self._document.element.body, 0)

    def _blocks(self, node: "Node", depth: int) -> Iterator[Block]:
        if depth > _MAX_DEPTH:
            return
        for child in _children(node):
            match local_name(child.tag):
                case "p":
                    yield from self._paragraph(child, depth)
                case "tbl":
                    yield from self._table(child, depth)
                case name if name not in _UNREAD:
                    # A form's field, a part that is bound to data, an insertion.
                    yield from self._blocks(child, depth + 1)

    def _paragraph(self, node: "Node", depth: int) -> Iterator[Block]:
        text = " ".join("".join(_words(node, 0)).split())
        names = [_value(style, "name") for style in self._styles_of(node)]
        if text and not any(map(_CONTENTS.match, names)):
            yield self._block(node, names, text)
        for one in _hanging(node, 0):
            if local_name(one.tag) == _BOX:
                yield from self._blocks(one, depth + 1)
            else:
                yield from self._note(one, depth)

    def _block(self, node: "Node", names: list[str], text: str) -> Block:
        if (level := self._heading_level(node, names)) is not None:
            return Block("heading", text, level)
        if (level := self._list_level(node)) is not None or any(map(_LIST.search, names[:1])):
            return Block("item", text, level or 0)
        return Block("paragraph", text)

    def _heading_level(self, node: "Node", names: list[str]) -> int | None:
        """Of a heading: told by the name of its style, or by its place in the outline."""
        for name in names:
            if heading := _HEADING.match(name):
                return min(int(heading[1]), _MOST_LEVELS)
            if name.lower() in _TITLES:
                return 1
        for one in (node, *self._styles_of(node)):
            outline = _value(_child(one, "pPr"), "outlineLvl")
            if outline:
                # The tenth level is that of common text.
                level = whole_number(outline, _MOST_LEVELS)
                return level + 1 if level < _MOST_LEVELS else None
        return None

    def _list_level(self, node: "Node") -> int | None:
        """How deep a numbered or bulleted paragraph stands; None for any other."""
        for one in (node, *self._styles_of(node)):
            numbering = _child(_child(one, "pPr"), "numPr")
            if numbering is not None:
                is_list = _value(numbering, "numId") != "0"
                return whole_number(_value(numbering, "ilvl"), 0) if is_list else None
        return None

    def _styles_of(self, node: "Node") -> "list[Node]":
        """The paragraph's style and those that it is made of."""
        found: list[Node] = []
        style = self._styles.get(_value(_child(node, "pPr"), "pStyle"))
        while style is not None and len(found) < _MOST_STYLES:
            found.append(style)
            style = self._styles.get(_value(style, "basedOn"))
        return found

    def _note(self, reference: "Node", depth: int) -> Iterator[Block]:
        kind = _NOTES[local_name(reference.tag)]
        note = self._notes_of(kind).get(_attribute(reference, "id"))
        if note is None:
            return
        self._noted += 1
        if text := self._text(note, depth + 1):
            yield Block("paragraph", f"{self._noted} {text}")

    def _notes_of(self, kind: str) -> "dict[str, Node]":
        if kind not in self._notes:
            from docx.oxml import parse_xml

            parts = (
                link.target_part
                for link in self._document.part.rels.values()
                if not link.is_external and link.reltype.endswith(f"/{kind}")
            )
            part = next(parts, None)
            notes = _children(parse_xml(part.blob)) if part is not None else ()
            self._notes[kind] = {_attribute(one, "id"): one for one in notes}
        return self._notes[kind]

    def _table(self, table: "Node", depth: int) -> Iterator[Block]:
        rows = [(one, list(_inner(one, "tc"))) for one in _inner(table, "tr") if not _is_gone(one)]
        if all(len(cells) < 2 for _, cells in rows):
            # A frame around some text.
            for _, cells in rows:
                for cell in cells:
                    yield from self._blocks(cell, depth + 1)
            return
        read = [
            TableRow(
                tuple(self._cells(row, cells, depth)), _is_on(_child(row, "trPr"), "tblHeader")
            )
            for row, cells in rows
        ]
        yield from blocks_of(read, guess_header=True)

    def _cells(self, row: "Node", cells: "list[Node]", depth: int) -> Iterator[TableCell]:
        skipped = whole_number(_value(_child(row, "trPr"), "gridBefore"), 0)
        if skipped:
            yield TableCell("", skipped)
        for cell in cells:
            properties = _child(cell, "tcPr")
            across = whole_number(_value(properties, "gridSpan"))
            merge = _child(properties, "vMerge")
            goes_on = merge is not None and _attribute(merge, "val") in ("", "continue")
            yield TableCell(self._text(cell, depth), across, goes_on=goes_on)

    def _text(self, node: "Node", depth: int) -> str:
        return " ".join(block.text for block in self._blocks(node, depth + 1))


def _words(node: "Node", depth: int) -> Iterator[str]:
    for child in _children(node):
        name = local_name(child.tag)
        if name == "t":
            yield child.text or ""
        elif name in _SPACES:
            yield " "
        elif name in _HYPHENS:
            yield _HYPHENS[name]
        elif name == "r" and _is_on(_child(child, "rPr"), "vanish"):
            continue
        elif name not in _UNREAD and name != _BOX and depth < _MAX_DEPTH:
            yield from _words(child, depth + 1)


def _hanging(node: "Node", depth: int) -> "Iterator[Node]":
    """Boxes and marks of notes in a paragraph."""
    for child in _children(node):
        name = local_name(child.tag)
        if name == _BOX or name in _NOTES:
            yield child
        elif name not in _UNREAD and depth < _MAX_DEPTH:
            yield from _hanging(child, depth + 1)


def _inner(node: "Node", name: str, depth: int = 0) -> "Iterator[Node]":
    """The rows of a table, or the cells of a row, those in a form's fields as well."""
    for child in _children(node):
        tag = local_name(child.tag)
        if tag == name:
            yield child
        elif tag in ("sdt", "sdtContent", "customXml", "ins") and depth < _MAX_DEPTH:
            yield from _inner(child, name, depth + 1)


def _is_gone(row: "Node") -> bool:
    """Whether a row was deleted while changes were recorded."""
    return _child(_child(row, "trPr"), "del") is not None


def _is_on(properties: "Node | None", name: str) -> bool:
    one = _child(properties, name)
    return one is not None and _attribute(one, "val") not in _OFF


def _child(node: "Node | None", name: str) -> "Node | None":
    if node is None:
        return None
    return next((one for one in _children(node) if local_name(one.tag) == name), None)


def _children(node: "Node") -> "Iterator[Node]":
    children: Iterator[Node] = node.iterchildren("*")
    return children


def _value(node: "Node | None", name: str) -> str:
    """What a property of this name says."""
    one = _child(node, name)
    return "" if one is None else _attribute(one, "val")


def _attribute(node: "Node", name: str) -> str:
    return next((str(value) for key, value in node.items() if local_name(key) == name), "")
