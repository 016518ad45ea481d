"""How far the reading of documents in the background is."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

IndexPhase: TypeAlias = Literal["resting", "reading", "meaning", "stopped"]
"""`meaning`: what is read is being prepared to be found by what it means."""


@dataclass(frozen=True, slots=True)
class IndexState:
    """What is being done just now.

    Attributes:
        phase: Which work.
        done: How many documents, or passages in the phase of meaning.
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
            case "meaning":
                return f"Preparing the search by meaning: {self.done} of {self.count} passages"
            case "stopped":
                return "Reading your documents was stopped"
            case "resting":
                return ""
