"""The pieces an answer is laid out in: each is small, and is rendered on its own."""

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

PieceKind: TypeAlias = Literal["prose", "item", "code", "table", "rule", "plain"]

_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]|$)")
_MARKUP = re.compile(r"[*_`~\\]+|^ {0,3}(?:#{1,6}|>|[-+*]|\d{1,9}[.)])(?=\s|$)", re.MULTILINE)
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)\s]*(?:\s[^)]*)?\)")
_CELL_END = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, a heading, one item of a list, one row of a table, or some lines of code.

    Attributes:
        source: Markdown as it came; of code, the lines themselves.
        head: The language of code; the row below the heading of a table, which aligns its columns.
        number: Which part of the code or which row of the table it is, from 0; of an item of a
            numbered list, its number.
        is_end: Whether its code ends with it.
    """

    kind: PieceKind
    source: str
    head: str = ""
    number: int = 0
    is_end: bool = False

    @property
    def heading_level(self) -> int:
        """1 to 6 for a heading, else 0."""
        found = _HEADING.match(self.source) if self.kind == "prose" else None
        return len(found[1]) if found else 0


def table_cells(row: str) -> list[str]:
    """The cells of one row of a table."""
    return [cell.strip() for cell in _CELL_END.split(row.strip().removeprefix("|"))][
        : None if not row.rstrip().endswith("|") else -1
    ]


def readable(markdown: str) -> str:
    """The words of Markdown without its marks: near enough to be read out, and cheap."""
    return _MARKUP.sub("", _LINK.sub(r"\1", markdown)).strip()


def may_hold(markdown: str, words: str) -> bool:
    """Whether some words may be in Markdown: worth a closer look, in which it is rendered."""
    longest = max(words.casefold().split(), key=len, default="")
    return longest in markdown.casefold() or longest in readable(markdown).casefold()
