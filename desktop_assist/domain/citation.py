"""Where a claim stands."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Citation:
    """One place in a document.

    Attributes:
        source: The document's name or address.
        quote: The words there; empty where only the place is known.
        page: Counted from 1.
        section: The heading above it.
        link: Its address on the web; empty where it has none.
    """

    source: str
    quote: str
    page: int | None = None
    section: str = ""
    link: str = ""

    def place_words(self) -> str:
        """The place on one line: "travel.pdf, page 4, Hotels"."""
        page = f"page {self.page}" if self.page is not None else ""
        return ", ".join(filter(None, (self.source, page, self.section)))
