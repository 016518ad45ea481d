"""An answer in a document's own words."""

from dataclasses import dataclass
from pathlib import Path

from desktop_assist.documents.lookup.looked_up import LookedUp


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of a document that answer a question, or come near it.

    Attributes:
        text: Word for word as they stand there.
        passage: What they stand in.
        path: The document's file.
        source: Its name.
        section: The headings above them, the highest first.
        page: Counted from 1; None where there are no pages.
    """

    text: str
    passage: str
    path: Path
    source: str
    section: str
    page: int | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What the documents say.

    Attributes:
        question: As it was asked.
        quotations: The best one first; where nothing was found, the closest there is.
        is_found: Whether they answer it.
        looked_up: What the tables say, where it is a question for them; no quotations then.
    """

    question: str
    quotations: tuple[Quotation, ...]
    is_found: bool
    looked_up: LookedUp | None = None
