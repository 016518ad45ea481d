"""Titles, lists, tables and speaker notes of a presentation, slide by slide.

Read from its XML alone: that takes no package but Python's own.
"""

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from desktop_assist.files.formats.block import Block, ReadDocument
from desktop_assist.files.formats.file_format import FileFormat, FileHead
from desktop_assist.files.formats.office_package import (
    OLE,
    OfficePackage,
    attribute,
    local_name,
    open_package,
    whole_number,
)
from desktop_assist.files.formats.table_rows import TableCell, TableRow, blocks_of

_PRESENTATION = "ppt/presentation.xml"
_MAX_DEPTH = 50
_TITLES = ("title", "ctrTitle")
# Dates, footers and numbers stand on every slide.
_REPEATED = ("dt", "ftr", "sldNum", "hdr", "sldImg")
_LISTS = ("body", "obj", "")
_FIELDS = ("slidenum", "datetime")
_SLIDE_LEVEL, _NOTES_LEVEL = 1, 2
_RELATION_ID = "relationships}id"
_YES = ("1", "true", "on")


def read_blocks(path: Path) -> ReadDocument:
    """Read a presentation's structure; its pages are the slides.

    Raises:
        UnreadableFileError: Missing, broken, protected or too large.
    """
    with open_package(path, "a presentation") as package:
        slides = list(_slides(package))
        blocks = [
            block
            for number, slide in enumerate(slides, start=1)
            for block in _Slide(package, slide, number).blocks()
        ]
        return ReadDocument(tuple(blocks), max(len(slides), 1), _title(package))


def _slides(package: OfficePackage) -> Iterator[str]:
    """The names of the slides' parts, in the order in which they are shown."""
    links = package.links(_PRESENTATION)
    for node in package.tree(_PRESENTATION).iter():
        if local_name(node.tag) != "sldId":
            continue
        ids = (value for key, value in node.items() if key.endswith(_RELATION_ID))
        link = links.get(next(ids, ""))
        if link is not None and package.has(link.target):
            yield link.target


def _title(package: OfficePackage) -> str:
    for node in package.tree("docProps/core.xml").iter():
        if local_name(node.tag) == "title":
            return " ".join((node.text or "").split())
    return ""


class _Slide:
    """One slide with its notes."""

    def __init__(self, package: OfficePackage, name: str, number: int) -> None:
        self._package = package
        self._name = name
        self._links = package.links(name)
        self._number = number

    def blocks(self) -> Iterator[Block]:
        shapes = list(_shapes(self._package.tree(self._name)))
        titles = [one for one in shapes if _place_of(one) in _TITLES]
        title = " ".join(filter(None, (_text(one) for one in titles)))
        body = [block for one in shapes if one not in titles for block in self._shape(one)]
        notes = list(self._notes())
        if title or body or notes:
            shown = title or f"Slide {self._number}"
            yield Block("heading", shown, _SLIDE_LEVEL, self._number)
        yield from body
        if notes:
            yield Block("heading", "Speaker notes", _NOTES_LEVEL, self._number)
            yield from notes

    def _shape(self, shape: Element) -> Iterator[Block]:
        kind = _place_of(shape)
        if kind in _REPEATED:
            return
        for node in shape.iter():
            match local_name(node.tag):
                case "txBody" if local_name(shape.tag) == "sp":
                    yield from self._paragraphs(node, is_list=kind in _LISTS)
                case "tbl":
                    yield from blocks_of(_rows(node), page=self._number, guess_header=True)
                case "relIds":
                    yield from self._diagram(node)

    def _paragraphs(self, body: Element, *, is_list: bool) -> Iterator[Block]:
        for node in body:
            if local_name(node.tag) != "p":
                continue
            text = _paragraph(node)
            if not text:
                continue
            properties = next((one for one in node if local_name(one.tag) == "pPr"), None)
            if _is_item(properties, is_list=is_list):
                level = "" if properties is None else attribute(properties, "lvl")
                yield Block("item", text, whole_number(level, 0), self._number)
            else:
                yield Block("paragraph", text, page=self._number)

    def _diagram(self, node: Element) -> Iterator[Block]:
        """The words of a drawing made of shapes with text (SmartArt)."""
        link = self._links.get(attribute(node, "dm"))
        if link is None:
            return
        for point in self._package.tree(link.target).iter():
            if local_name(point.tag) == "pt" and (text := _text(point)):
                yield Block("item", text, page=self._number)

    def _notes(self) -> Iterator[Block]:
        for link in self._links.values():
            if link.kind != "notesSlide":
                continue
            for shape in _shapes(self._package.tree(link.target)):
                if _place_of(shape) == "body":
                    for body in shape.iter():
                        if local_name(body.tag) == "txBody":
                            yield from self._paragraphs(body, is_list=False)


def _shapes(node: Element, depth: int = 0) -> Iterator[Element]:
    """The shapes of a slide in its order of reading, those in groups as well."""
    for child in node:
        name = local_name(child.tag)
        if name in ("sp", "graphicFrame"):
            yield child
        elif name in ("sld", "notes", "cSld", "spTree", "grpSp") and depth < _MAX_DEPTH:
            yield from _shapes(child, depth + 1)
        elif name == "AlternateContent" and depth < _MAX_DEPTH:
            # The first choice; the others say the same for older programs.
            yield from _shapes(next(iter(child), child), depth + 1)


def _place_of(shape: Element) -> str | None:
    """What the shape is on its layout: "title", "body"; None for one that was drawn freely."""
    for node in shape.iter():
        if local_name(node.tag) == "ph":
            return node.get("type", "")
    return None


def _text(shape: Element) -> str:
    texts = (_paragraph(node) for node in shape.iter() if local_name(node.tag) == "p")
    return " ".join(filter(None, texts))


def _paragraph(paragraph: Element) -> str:
    pieces: list[str] = []
    for node in paragraph:
        match local_name(node.tag):
            case "br":
                pieces.append(" ")
            case "r":
                pieces += _runs(node)
            case "fld" if not node.get("type", "").startswith(_FIELDS):
                pieces += _runs(node)
            case "AlternateContent" | "m":
                pieces += _runs(node)
    return " ".join("".join(pieces).split())


def _runs(node: Element) -> Iterator[str]:
    return (one.text or "" for one in node.iter() if local_name(one.tag) == "t")


def _is_item(properties: Element | None, *, is_list: bool) -> bool:
    marks = () if properties is None else tuple(local_name(one.tag) for one in properties)
    if "buNone" in marks:
        return False
    return is_list or "buChar" in marks or "buAutoNum" in marks or "buBlip" in marks


def _rows(table: Element) -> Iterator[TableRow]:
    has_header = any(
        local_name(one.tag) == "tblPr" and one.get("firstRow") in _YES for one in table
    )
    rows = [one for one in table if local_name(one.tag) == "tr"]
    for place, row in enumerate(rows):
        cells = (one for one in row if local_name(one.tag) == "tc")
        # A cell that another one spreads over stands in the file as well, and is empty.
        shown = tuple(_cell(one) for one in cells if one.get("hMerge") not in _YES)
        yield TableRow(shown, is_header=has_header and place == 0)


def _cell(cell: Element) -> TableCell:
    goes_on = cell.get("vMerge") in _YES
    return TableCell(_text(cell), whole_number(cell.get("gridSpan", "")), goes_on=goes_on)


def _is_presentation(head: FileHead) -> bool:
    is_zip = head.start.startswith(b"PK\x03\x04")
    return head.suffix in (".pptx", ".pptm", ".ppsx") and (is_zip or head.start.startswith(OLE))


PPTX = FileFormat(
    "text",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    _is_presentation,
)
