"""A document of the library, as it is listed."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Literal, TypeAlias

from desktop_assist.documents.passage import SectionTurn
from desktop_assist.files.formats.block import PageTurn

DocumentState: TypeAlias = Literal["indexed", "waiting", "failed"]
"""`waiting`: new or changed, and not read yet."""


@dataclass(frozen=True, slots=True)
class Document:
    """One file that is searched.

    Attributes:
        path: Where it is.
        name: What it is called: its path below the folder it was added with.
        title: As the document itself says; empty where it does not.
        pages: How many it has; 1 where there are no pages.
        passages: How many pieces it was cut into.
        problem: Why it cannot be searched, or only in part; empty where all is well.
        state: Whether it can be asked about.
        tags: That a person gave it.
        effective: From when it holds; None where nothing tells.
        is_dated_by_hand: Whether a person said so.
        is_in_force: Whether no other version of it holds today in its place.
        language: Its two letters; empty where it cannot be told.
        size_bytes: How large the file is.
        used_at: When it was last quoted or opened.
    """

    path: Path
    name: str
    title: str
    pages: int
    passages: int
    problem: str = ""
    state: DocumentState = "indexed"
    tags: tuple[str, ...] = ()
    effective: date | None = None
    is_dated_by_hand: bool = False
    is_in_force: bool = True
    language: str = ""
    size_bytes: int = 0
    used_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class FoundPassage:
    """A passage that may answer a question.

    Attributes:
        id: Its number in the index.
        path: The document's file.
        source: The document's name.
        title: Its title.
        section: The headings above the passage, the highest first.
        page: Where it begins; None where there are no pages.
        text: What it says.
        score: How well it fits; only good for comparing within one search.
        also_in: Names of other documents that say the very same.
        place: Which one of its document it is, the first is 0.
        turns: Where in its text other pages begin.
        sections: Where in its text other sections begin.
        stems: Of its words, a line for each sentence; empty where they are not worked out yet.
    """

    id: int
    path: Path
    source: str
    title: str
    section: str
    page: int | None
    text: str
    score: float
    also_in: tuple[str, ...] = ()
    place: int = 0
    turns: tuple[PageTurn, ...] = ()
    sections: tuple[SectionTurn, ...] = ()
    stems: str = ""

    def page_of(self, quote: str) -> int | None:
        """The page on which a part of its text begins."""
        start = max(self.text.find(quote), 0)
        begun = [one.page for one in self.turns if one.start <= start]
        return begun[-1] if begun else self.page

    def section_of(self, quote: str) -> str:
        """The headings above a part of its text, the highest first."""
        start = max(self.text.find(quote), 0)
        begun = [one.section for one in self.sections if one.start <= start]
        return begun[-1] if begun else self.section
