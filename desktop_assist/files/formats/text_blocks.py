"""Paragraphs, headings and list items of a plain text: told by empty lines and how lines look."""

import re
from collections.abc import Iterator
from pathlib import Path

from desktop_assist.files.formats.block import Block, ReadDocument
from desktop_assist.files.formats.text import decode
from desktop_assist.files.whole_file import read_whole

MAX_BYTES = 20_000_000
_MAX_HEADING_LETTERS = 120
_PARAGRAPHS = re.compile(r"\n[ \t]*\n+")
_UNDERLINE = re.compile(r"^(=+|-{3,}|~{3,}|\*{3,})$")
_ITEM = re.compile(
    r"^(\s*)(?:[-*+\u2022\u25e6\u25aa\u2013]|\d{1,3}[.)]|[a-z][.)]|\([a-z0-9]{1,3}\))\s+\S"
)
_BULLET = re.compile(r"^[-*+\u2022\u25e6\u25aa\u2013]\s+")
_NUMBERED_HEADING = re.compile(
    r"^(?:(?:chapter|part|subpart|section|appendix|article|annex|kapitel|teil|abschnitt|anhang"
    r"|artikel)\b|\u00a7|\d{1,2}(?:\.\d{1,2})*\.?\s+\S)",
    re.IGNORECASE,
)
_SENTENCE_ENDS = (".", ",", ";", ":", "!")
_DEPTH = re.compile(r"^(\d{1,2}(?:\.\d{1,2})*)")


def read_blocks(path: Path) -> ReadDocument:
    """Read a plain text's structure.

    Raises:
        UnreadableFileError: Missing, not allowed or too large.
    """
    text = decode(read_whole(path, MAX_BYTES, "Split it into smaller files."))
    return ReadDocument(tuple(blocks_in(text)))


def blocks_in(text: str) -> Iterator[Block]:
    """The structure of a text that came with a file."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n")
    for part in _PARAGRAPHS.split(text):
        lines = [line.rstrip() for line in part.split("\n") if line.strip()]
        if not lines:
            continue
        if len(lines) > 1 and _UNDERLINE.match(lines[1].strip()):
            yield Block("heading", lines[0].strip(), 1 if "=" in lines[1] else 2)
            lines = lines[2:]
        if len(lines) == 1 and _is_heading(lines[0].strip()):
            yield Block("heading", lines[0].strip(), _level(lines[0].strip()))
        else:
            yield from _paragraphs(lines)


def _paragraphs(lines: list[str]) -> Iterator[Block]:
    group: list[str] = []
    for line in lines:
        if group and _ITEM.match(line):
            yield _block(group)
            group = []
        group.append(line)
    if group:
        yield _block(group)


def _block(lines: list[str]) -> Block:
    item = _ITEM.match(lines[0])
    text = " ".join(" ".join(lines).split())
    if item:
        return Block("item", _BULLET.sub("", text), len(item[1].expandtabs(4)) // 2)
    return Block("paragraph", text)


def _is_heading(line: str) -> bool:
    """Whether a line that stands alone is short, begins like a heading and is no sentence."""
    if len(line) > _MAX_HEADING_LETTERS or _ITEM.match(line) or line.endswith(_SENTENCE_ENDS):
        return False
    if _NUMBERED_HEADING.match(line):
        return True
    return line[0].isupper() or line[0].isdigit()


def _level(line: str) -> int:
    if depth := _DEPTH.match(line):
        return depth[1].count(".") + 1
    first = line.split(maxsplit=1)[0].lower().rstrip(".:\u2014-0123456789")
    ranks = {"chapter": 1, "kapitel": 1, "part": 2, "teil": 2, "subpart": 3, "\u00a7": 4}
    return ranks.get(first, 1 if line.isupper() else 3)
