"""A piece of a document that is searched, shown and quoted as one."""

from dataclasses import dataclass
from hashlib import sha256

from desktop_assist.files.formats.block import PageTurn


@dataclass(frozen=True, slots=True)
class SectionTurn:
    """Where in a passage another section begins.

    Attributes:
        start: Its place in the passage's text, in characters.
        section: The headings above what follows, the highest first.
    """

    start: int
    section: str


@dataclass(frozen=True, slots=True)
class Passage:
    """What stands together in a document.

    Attributes:
        text: As it is read; paragraphs, items and rows on lines of their own.
        section: The headings above it, the highest first: "Travel > Hotels".
        page: Where it begins, counted from 1; None where the file has no pages.
        start: Where it begins in the document's whole text, in characters.
        has_rows: Whether it holds rows of a table.
        turns: Where in its text other pages begin.
        sections: Where in its text other sections begin, each with its heading.
    """

    text: str
    section: str
    page: int | None
    start: int
    has_rows: bool = False
    turns: tuple[PageTurn, ...] = ()
    sections: tuple[SectionTurn, ...] = ()

    @property
    def digest(self) -> str:
        """Names the text: the same words have the same one, whatever document they stand in."""
        return sha256(self.text.encode()).hexdigest()[:32]
