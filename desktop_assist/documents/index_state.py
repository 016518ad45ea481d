"""How far the reading of documents in the background is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

IndexPhase: TypeAlias = Literal["resting", "reading", "pictures", "meaning", "stopped"]
"""`pictures`: pages that were scanned are being recognised; `meaning`: what is read is being
prepared to be found by what it means."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it is: `done` of `count`, at the document of this name."""

    done: int
    count: int
    name: str


OnProgress: TypeAlias = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class IndexState:
    """What is being done just now.

    Attributes:
        phase: Which work.
        done: How many documents, pages in that of pictures, or passages in that of meaning.
        count: Of how many.
        name: The document that is being read.
    """

    phase: IndexPhase = "resting"
    done: int = 0
    count: int = 0
    name: str = ""

    @property
    def share(self) -> float:
        """How much of it is done, from 0 to 1."""
        return self.done / self.count if self.count else 0.0

    @property
    def in_words(self) -> str:
        """For people; empty where nothing is being done."""
        match self.phase:
            case "reading":
                return f"Reading your documents: {self.done} of {self.count}"
            case "pictures":
                return f"Reading scanned pages: {self.done} of {self.count}"
            case "meaning":
                return f"Preparing the search by meaning: {self.done} of {self.count} passages"
            case "stopped":
                return "Reading your documents was stopped"
            case "resting":
                return ""
