"""Headings, paragraphs, list items and tables of a web page (parsed by selectolax)."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_assist.domain.errors import PartMissingError
from desktop_assist.files.formats.block import Block, ReadDocument, row_block, text_of
from desktop_assist.files.formats.file_format import FileFormat, FileHead, ReadText
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
        "form",
    )
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_OWN_LINE = frozenset(
    ("p", "div", "section", "article", "main", "header", "footer", "aside", "blockquote", "pre")
) | frozenset(("ul", "ol", "dl", "dt", "dd", "figure", "figcaption", "details", "summary", "br"))
_TEXT = "-text"


def read_blocks(path: Path) -> ReadDocument:
    """Read a web page's structure.

    Raises:
        UnreadableFileError: Missing, not allowed or too large.
        PartMissingError: The part that reads web pages is not installed.
    """
    try:
        from selectolax.lexbor import LexborHTMLParser
    except ImportError as error:
        raise PartMissingError(
            f"{path.name} cannot be read: the part that reads web pages is not installed.",
            "Install desktop-assist[documents].",
        ) from error
    parser = LexborHTMLParser(decode(read_whole(path, MAX_BYTES, "Split it into smaller files.")))
    title = parser.css_first("title")
    body = parser.body
    reading = _Reading()
    blocks = tuple(reading.blocks(body)) if body is not None else ()
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
        if tag in _UNSEEN:
            return
        if tag == _TEXT:
            self._open.append(node.text(deep=False) or "")
        elif level := _HEADINGS.get(tag):
            yield from self._close()
            if text := _words(node.text()):
                yield Block("heading", text, level)
        elif tag == "table":
            yield from self._close()
            yield from _rows(node)
        elif tag == "li":
            yield from self._close()
            self._item_level = max(lists - 1, 0)
            yield from self._children(node, lists, depth + 1)
            yield from self._close()
        elif tag in _OWN_LINE:
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


def _rows(table: "LexborNode") -> Iterator[Block]:
    header: tuple[str, ...] = ()
    for place, row in enumerate(table.css("tr")):
        cells = row.css("th, td")
        texts = tuple(_words(cell.text()) for cell in cells)
        if place == 0 and cells and all(cell.tag == "th" for cell in cells):
            header = texts
        elif any(texts):
            yield row_block(texts, header)


def _words(text: str) -> str:
    return " ".join(text.split())


def _is_html(head: FileHead) -> bool:
    return head.suffix in (".html", ".htm", ".xhtml") and looks_like_text(head.start)


HTML = FileFormat("text", "text/html", _is_html, read_text)
