"""A document of the library, as it is listed."""

from dataclasses import dataclass
from pathlib import Path


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
    """

    path: Path
    name: str
    title: str
    pages: int
    passages: int
    problem: str = ""


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
