"""Headings, paragraphs, list items and tables of a Markdown file (CommonMark, with tables).

Marks of emphasis, links and code are taken off the words: a quotation reads as it is shown.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from desktop_assist.files.formats.block import Block, ReadDocument, row_block
from desktop_assist.files.formats.text import decode
from desktop_assist.files.whole_file import read_whole

MAX_BYTES = 20_000_000
# Each has a limit where it looks for an end: without one, a line made for it takes hours.
_HEADING = re.compile(r"^ {0,3}(#{1,6})\s+(.*)$")
_UNDERLINE = re.compile(r"^ {0,3}(=+|-{2,})\s*$")
_ITEM = re.compile(r"^(\s*)(?:[-*+]|\d{1,9}[.)])\s+(.*)$")
_NUMBERED = re.compile(r"^\s*(\d{1,9}[.)])\s")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_RULE = re.compile(r"^ {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$")
_TABLE_RULE = re.compile(r"^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
_FRONT_MATTER = re.compile(r"\A---\n(.*?)\n(?:---|\.\.\.)\n", re.DOTALL)
_TITLE = re.compile(r"^title:\s*[\"']?(.+?)[\"']?\s*$", re.MULTILINE)
_COMMENT = ("<!--", "-->")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,2000}>")
_TARGET = r"\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,500})?(?:\s{1,9}[^)]{0,500})?\)"
_IMAGE = re.compile(rf"!\[([^\[\]]{{0,500}})\]{_TARGET}")
_LINK = re.compile(rf"\[([^\[\]]{{1,2000}})\](?:{_TARGET}|\[[^\[\]]{{0,200}}\])")
_AUTO_LINK = re.compile(r"<((?:https?://|mailto:)[^<>\s]{1,2000})>")
_STRONG = re.compile(r"(\*{1,3}|__)(?=\S)(.{1,500}?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<!\w)_(?=\S)(.{1,500}?)(?<=\S)_(?!\w)")
_CODE = re.compile(r"(`{1,9})(.{1,2000}?)\1")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!|>~-])")
_HEADING_NAME = re.compile(r"\s{0,9}\{#[^{}]{0,200}\}$")
_LONGEST_RULE = 2_000
_INDENT = 2


def read_blocks(path: Path) -> ReadDocument:
    """Read a Markdown file's structure.

    Raises:
        UnreadableFileError: Missing, not allowed or too large.
    """
    return document_in(decode(read_whole(path, MAX_BYTES, "Split it into smaller files.")))


def document_in(text: str) -> ReadDocument:
    """The structure of a text that is written as Markdown."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    front = _FRONT_MATTER.match(text)
    title = _TITLE.search(front[1]) if front else None
    body = _without_comments(text[front.end() :] if front else text)
    return ReadDocument(tuple(_Reading(body).blocks()), title=title[1] if title else "")


class _Reading:
    """Goes through the lines; a paragraph or an item is given once it is whole."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._open: list[str] = []
        self._item_level: int | None = None
        self._header: tuple[str, ...] | None = None

    def blocks(self) -> Iterator[Block]:
        fence = ""
        for place, line in enumerate(self._lines):
            mark = _FENCE.match(line)
            if fence:
                if mark and mark[1].startswith(fence):
                    fence = ""
                elif line.strip():
                    yield Block("paragraph", line.strip())
            elif mark:
                yield from self._close()
                fence = mark[1]
            else:
                yield from self._line(line, self._after(place))
        yield from self._close()

    def _after(self, place: int) -> str:
        return self._lines[place + 1] if place + 1 < len(self._lines) else ""

    def _line(self, line: str, after: str) -> Iterator[Block]:
        line = re.sub(r"^\s{0,3}>\s?", "", line)
        if not line.strip():
            self._header = None
            yield from self._close()
        elif heading := _HEADING.match(line):
            yield from self._close()
            words = heading[2].rstrip().rstrip("#").rstrip()
            yield Block("heading", plain(_HEADING_NAME.sub("", words)), len(heading[1]))
        elif self._header is not None or ("|" in line and _is_table_rule(after)):
            yield from self._row(line)
        elif self._open and self._item_level is None and _UNDERLINE.match(line):
            level = 1 if "=" in line else 2
            yield Block("heading", plain(" ".join(self._open)), level)
            self._open = []
        elif _RULE.match(line):
            yield from self._close()
        elif item := _ITEM.match(line):
            yield from self._close()
            number = _NUMBERED.match(line)
            self._item_level = len(item[1].expandtabs(4)) // _INDENT
            self._open = [f"{number[1]} {item[2]}" if number else item[2]]
        else:
            self._open.append(line.strip())

    def _row(self, line: str) -> Iterator[Block]:
        cells = tuple(plain(cell) for cell in _cells(line))
        if self._header is None:
            yield from self._close()
            self._header = cells
        elif not _is_table_rule(line):
            yield row_block(cells, self._header)

    def _close(self) -> Iterator[Block]:
        text = plain(" ".join(self._open))
        level, self._item_level, self._open = self._item_level, None, []
        if text and level is not None:
            yield Block("item", text, level)
        elif text:
            yield Block("paragraph", text)


def _without_comments(text: str) -> str:
    begin, end = _COMMENT
    kept: list[str] = []
    place = 0
    while (start := text.find(begin, place)) >= 0 and (stop := text.find(end, start)) >= 0:
        kept.append(text[place:start])
        place = stop + len(end)
    return "".join((*kept, text[place:]))


def plain(text: str) -> str:
    """A line of Markdown as it is shown, on one line."""
    text = _IMAGE.sub(r"\1", text)
    text = _LINK.sub(r"\1", text)
    text = _AUTO_LINK.sub(r"\1", text)
    text = _TAG.sub("", text)
    text = _CODE.sub(r"\2", text)
    text = _EMPHASIS.sub(r"\1", _STRONG.sub(r"\2", text))
    return " ".join(_ESCAPE.sub(r"\1", text).split())


def _is_table_rule(line: str) -> bool:
    if len(line) > _LONGEST_RULE or "|" not in line or "-" not in line:
        return False
    return _TABLE_RULE.match(line) is not None


def _cells(line: str) -> list[str]:
    inner = line.strip().removeprefix("|").removesuffix("|")
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", inner)]
