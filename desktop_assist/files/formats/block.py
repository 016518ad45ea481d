"""What a document is made of, whatever type of file it came from."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from desktop_assist.files.formats.file_format import ReadText

BlockKind: TypeAlias = Literal["heading", "paragraph", "item", "row"]


@dataclass(frozen=True, slots=True)
class PageTurn:
    """Where in a text the next page begins.

    Attributes:
        start: In characters.
        page: Counted from 1.
    """

    start: int
    page: int


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, paragraph, list item or row of a table, in the order of reading.

    Attributes:
        kind: What it is.
        text: Its words on one line; the cells of a row are joined with " | ".
        level: Of a heading, from 1, or how deep a list item stands, from 0.
        page: Where it begins, counted from 1; None where the file has no pages.
        cells: Of a row.
        header: The names of a row's columns; empty where the table has none.
        turns: Where it goes on on other pages.
    """

    kind: BlockKind
    text: str
    level: int = 0
    page: int | None = None
    cells: tuple[str, ...] = ()
    header: tuple[str, ...] = ()
    turns: tuple[PageTurn, ...] = ()


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A file inside another one, under the name it was given there."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """What could be read of a document.

    Attributes:
        blocks: In the order of reading.
        pages: How many it has; 1 where there are no pages.
        title: As the file itself says; empty where it does not.
        note: What could not be read, in words for people.
        attached: Files that came in it and are not read yet.
        pictured: Its pages whose words are in pictures and are not read yet, counted from 1.
    """

    blocks: tuple[Block, ...]
    pages: int = 1
    title: str = ""
    note: str = ""
    attached: tuple[AttachedFile, ...] = ()
    pictured: tuple[int, ...] = ()


ReadBlocks: TypeAlias = Callable[[Path], ReadDocument]
"""Raises UnreadableFileError: missing, broken, protected, too large, or a part is not installed."""

CELL_MARK = " | "
MAX_CHARACTERS = 200_000


def row_block(
    cells: Iterable[str], header: Iterable[str] = (), *, page: int | None = None
) -> Block:
    """A row of a table: "City: Denver | Rate: 215" where the columns have names."""
    values, names = tuple(cells), tuple(header)
    if names:
        pairs = zip(names, values, strict=False)
        shown = [f"{name}: {value}" if name else value for name, value in pairs if value]
    else:
        shown = [value for value in values if value]
    return Block("row", CELL_MARK.join(shown), page=page, cells=values, header=names)


def text_of(document: ReadDocument, most_characters: int = MAX_CHARACTERS) -> ReadText:
    """A document as plain text, a block on each line, up to a limit."""
    text = "\n".join(block.text for block in document.blocks)
    is_truncated = len(text) > most_characters
    return ReadText(text[:most_characters], document.pages, is_truncated=is_truncated)
