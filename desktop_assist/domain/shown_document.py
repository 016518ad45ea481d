"""What is shown of a document inside the program."""

from collections.abc import Coroutine
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol, TypeAlias

from desktop_assist.domain.page_picture import PagePicture

ShownKind: TypeAlias = Literal["heading", "paragraph", "item", "row"]


@dataclass(frozen=True, slots=True)
class PageSize:
    """How large a page is, in points."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PlacedWord:
    """A word where it stands on its page, in points from the top left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    ends_line: bool = False


@dataclass(frozen=True, slots=True)
class PageMark:
    """Some words of a page: from the first one to the last, which is included."""

    page: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class TextMark:
    """Some characters: from one place to before the other, each a block and a place in it."""

    first_block: int
    first: int
    last_block: int
    last: int


@dataclass(frozen=True, slots=True)
class ShownBlock:
    """One heading, paragraph, list item or row of a table.

    Attributes:
        kind: What it is.
        text: Its words; those of a row once more, on one line.
        level: Of a heading, from 1, or how deep an item stands, from 0.
        cells: Of a row.
        header: The names of the row's columns; empty where the table has none.
    """

    kind: ShownKind
    text: str
    level: int = 0
    cells: tuple[str, ...] = ()
    header: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownSheet:
    """A sheet of a workbook, its cells as text."""

    name: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class ShownDocument:
    """A document, ready to be shown: as pages, as text or as sheets.

    Attributes:
        pages: Of a PDF.
        page_marks: The words that are to be seen there.
        blocks: Of anything else that is read.
        text_mark: The words that are to be seen there.
        sheets: Of a workbook.
        sheet: The sheet that is to be seen.
        row: The row that is to be seen, from 0; None: from the top.
        note: What is not shown.
    """

    pages: tuple[PageSize, ...] = ()
    page_marks: tuple[PageMark, ...] = ()
    blocks: tuple[ShownBlock, ...] = ()
    text_mark: TextMark | None = None
    sheets: tuple[ShownSheet, ...] = ()
    sheet: int = 0
    row: int | None = None
    note: str = ""


class DocumentViewing(Protocol):
    """Reads and draws documents for the screen, apart from the program.

    Every method raises UnreadableFileError where the file is gone or cannot be shown.
    """

    def open(
        self, path: Path, quote: str, page: int | None
    ) -> Coroutine[object, object, ShownDocument]:
        """A document, with the place of a quotation in it."""

    def show(self, path: Path, page: int, side: int) -> Coroutine[object, object, PagePicture]:
        """A page of a PDF (from 0), no side longer than `side` pixels."""

    def words(self, path: Path, page: int) -> Coroutine[object, object, tuple[PlacedWord, ...]]:
        """The words of a page of a PDF (from 0), in the order of reading."""

    def find(self, path: Path, text: str) -> Coroutine[object, object, tuple[PageMark, ...]]:
        """Where a text stands on the pages of a PDF."""
