"""Heavy parts of the program that may come after it: each feature wakes when its part is there."""

from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

ExtraState: TypeAlias = Literal["missing", "fetching", "ready", "failed"]


@dataclass(frozen=True, slots=True)
class Extra:
    """One such part.

    Attributes:
        name: As in "desktop-assist[ocr]".
        feature: What it is for, in words for people: "Reading text in pictures and scans".
        state: `missing` also where it cannot be fetched by the program itself.
        detail: What is being fetched, or why that failed.
        is_on_demand: Whether it is fetched only where somebody asks for it.
        remedy: How a person adds it; empty when it is here.
        is_several: Whether the words for it are of several things, which "are" ready.
    """

    name: str
    feature: str
    state: ExtraState
    detail: str = ""
    is_on_demand: bool = False
    remedy: str = ""
    is_several: bool = False


class ExtraSource(Protocol):
    """Tells of the parts and fetches them; blocking."""

    def listing(self) -> tuple[Extra, ...]:
        """Every part, as it is now."""

    def fetch(self, wanted: str = "") -> bool:
        """Begin to fetch what is missing, or one part; False where this program cannot."""
