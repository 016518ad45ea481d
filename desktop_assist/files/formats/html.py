"""Headings, paragraphs, list items and tables of a web page (parsed by selectolax)."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_assist.domain.errors import PartMissingError, UnreadableFileError
from desktop_assist.files.formats.block import Block, ReadDocument, text_of
from desktop_assist.files.formats.file_format import FileFormat, FileHead, ReadText
from desktop_assist.files.formats.office_package import whole_number
from desktop_assist.files.formats.table_rows import TableCell, TableRow, blocks_of
from desktop_assist.files.formats.text import decode, looks_like_text
from desktop_assist.files.whole_file import read_whole

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

MAX_BYTES = 20_000_000
_MAX_DEPTH = 200
_UNSEEN = frozenset(
    (
        "-comment",
        "script",
        "style",
        "noscript",
        "template",
        "nav",
        "head",
        "iframe",
        "svg",
        "button",
        "select",
        "textarea",
        "object",
    )
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_OWN_LINE = frozenset(
    ("p", "div", "section", "article", "main", "header", "footer", "aside", "blockquote", "pre")
) | frozenset(("ul", "ol", "dl", "dt", "dd", "figure", "figcaption", "details", "summary", "br"))
# Where a table only puts things side by side, and for what stands above its rows.
_CELLS = ("td", "th")
_LAID_OUT = frozenset((*_CELLS, "tr", "caption"))
_ROW_GROUPS = ("thead", "tbody", "tfoot")
_TEXT = "-text"
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)")
_UNCLOSED = frozenset(
    (
        "p",
        "li",
        "td",
        "th",
        "tr",
        "dt",
        "dd",
        "option",
        "thead",
        "tbody",
        "tfoot",
        "colgroup",
        "col",
    )
) | frozenset(
    ("br", "hr", "img", "input", "link", "meta", "area", "base", "source", "wbr", "param")
)
# The parser takes seconds for 20,000 and hours for a million.
_DEEPEST_PAGE = 6_000


def read_blocks(path: Path) -> ReadDocument:
    """Read a web page's structure.

    Raises:
        UnreadableFileError: Missing, not allowed or too large.
        PartMissingError: The part that reads web pages is not installed.
    """
    return read_page(path, decode(read_whole(path, MAX_BYTES, "Split it into smaller files.")))


def read_page(path: Path, markup: str) -> ReadDocument:
    """Read the structure of a web page that came with a file.

    Raises:
        UnreadableFileError: Its parts lie too deep in each other.
        PartMissingError: The part that reads web pages is not installed.
    """
    try:
        from selectolax.lexbor import LexborHTMLParser
    except ImportError as error:
        raise PartMissingError(
            f"{path.name} cannot be read: the part that reads web pages is not installed.",
            "Install desktop-assist[documents].",
        ) from error
    if _depth_of(markup) > _DEEPEST_PAGE:
        raise UnreadableFileError(
            f"The parts of {path.name} lie too deep in each other to be read as a web page.",
            "Open it in a browser and save it as PDF.",
        )
    parser = LexborHTMLParser(markup)
    title = parser.css_first("title")
    body = parser.body
    blocks = tuple(_Reading().blocks(body)) if body is not None else ()
    return ReadDocument(blocks, title=_words(title.text()) if title is not None else "")


def read_text(path: Path) -> ReadText:
    """Read a web page as plain text.

    Raises:
        UnreadableFileError: Missing, not allowed or too large, or the part is not installed.
    """
    return text_of(read_blocks(path))


class _Reading:
    """Walks the page; words that stand beside block elements are gathered to a paragraph."""

    def __init__(self) -> None:
        self._open: list[str] = []
        self._item_level: int | None = None

    def blocks(self, node: "LexborNode") -> Iterator[Block]:
        yield from self._children(node, 0, 0)
        yield from self._close()

    def _children(self, node: "LexborNode", lists: int, depth: int) -> Iterator[Block]:
        if depth > _MAX_DEPTH:
            self._open.append(node.text())
            return
        child = node.child
        while child is not None:
            yield from self._node(child, lists, depth)
            child = child.next

    def _node(self, node: "LexborNode", lists: int, depth: int) -> Iterator[Block]:
        tag = node.tag or ""
        if tag == _TEXT:
            self._open.append(node.text(deep=False) or "")
        elif _is_unseen(node, tag):
            return
        elif level := _HEADINGS.get(tag):
            yield from self._close()
            if text := _inner(node):
                yield Block("heading", text, level)
        elif tag == "table" and not _is_layout(node):
            yield from self._close()
            yield from _table(node)
        elif tag == "li":
            yield from self._close()
            self._item_level = max(lists - 1, 0)
            yield from self._children(node, lists, depth + 1)
            yield from self._close()
        elif tag in _OWN_LINE or tag in _LAID_OUT:
            yield from self._own_line(node, lists, depth)
        else:
            yield from self._children(node, lists, depth + 1)

    def _own_line(self, node: "LexborNode", lists: int, depth: int) -> Iterator[Block]:
        # The first paragraph of a list item is the item's own text.
        if self._item_level is None or "".join(self._open).strip():
            yield from self._close()
        inner = lists + 1 if node.tag in ("ul", "ol") else lists
        yield from self._children(node, inner, depth + 1)
        yield from self._close()

    def _close(self) -> Iterator[Block]:
        text = _words("".join(self._open))
        level, self._item_level, self._open = self._item_level, None, []
        if text and level is not None:
            yield Block("item", text, level)
        elif text:
            yield Block("paragraph", text)


def _depth_of(markup: str) -> int:
    """About how deep elements lie in each other, those left out that need not be closed."""
    depth = deepest = 0
    for mark, name in _TAG.findall(markup):
        if name.lower() not in _UNCLOSED:
            depth += -1 if mark else 1
            deepest = max(deepest, depth)
    return deepest


def _is_unseen(node: "LexborNode", tag: str) -> bool:
    """Whether a reader of the page would not see it."""
    if tag in _UNSEEN:
        return True
    attributes = node.attributes
    style = (attributes.get("style") or "").replace(" ", "").lower()
    return "hidden" in attributes or "display:none" in style


def _inner(node: "LexborNode") -> str:
    return " ".join(block.text for block in _Reading().blocks(node))


def _is_layout(table: "LexborNode") -> bool:
    """Whether a table has no rows to be read, but puts things beside each other."""
    if table.attributes.get("role") == "presentation" or len(table.css("table")) > 1:
        return True
    return all(len(list(_children_of(row, _CELLS))) < 2 for row in _rows_of(table))


def _table(table: "LexborNode") -> Iterator[Block]:
    for caption in _children_of(table, ("caption",)):
        if text := _inner(caption):
            yield Block("paragraph", text)
    yield from blocks_of(_row(row, place) for place, row in enumerate(_rows_of(table)))


def _row(row: "LexborNode", place: int) -> TableRow:
    cells = list(_children_of(row, _CELLS))
    parent = row.parent
    is_head = parent is not None and parent.tag == "thead"
    is_header = is_head or (place == 0 and all(one.tag == "th" for one in cells))
    return TableRow(tuple(map(_cell, cells)), is_header)


def _cell(cell: "LexborNode") -> TableCell:
    across, down = (cell.attributes.get(name) or "" for name in ("colspan", "rowspan"))
    return TableCell(_inner(cell), whole_number(across), whole_number(down))


def _rows_of(table: "LexborNode") -> Iterator["LexborNode"]:
    for child in _children_of(table, ("tr", *_ROW_GROUPS)):
        if child.tag == "tr":
            yield child
        else:
            yield from _children_of(child, ("tr",))


def _children_of(node: "LexborNode", tags: tuple[str, ...]) -> Iterator["LexborNode"]:
    child = node.child
    while child is not None:
        if child.tag in tags:
            yield child
        child = child.next


def _words(text: str) -> str:
    return " ".join(text.split())


def _is_html(head: FileHead) -> bool:
    return head.suffix in (".html", ".htm", ".xhtml") and looks_like_text(head.start)


HTML = FileFormat("text", "text/html", _is_html, read_text)
