"""Which documents are searched, where somebody does not mean all of them."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class SearchScope:
    """What a document must be like to be searched; empty: any document.

    Attributes:
        document: A part of its name.
        tag: One of its tags.
        since: It holds from this day on, or from a later one.
    """

    document: str = ""
    tag: str = ""
    since: date | None = None

    @property
    def is_everything(self) -> bool:
        """Whether all documents are meant."""
        return not (self.document or self.tag or self.since)

    def holds(self, name: str, tags: tuple[str, ...], effective: date | None) -> bool:
        """Whether a document is meant.

        Args:
            name: Of the document.
            tags: That a person gave it.
            effective: From when it holds; None where nothing tells.
        """
        folded = tuple(tag.casefold() for tag in tags)
        return (
            self.document.casefold() in name.casefold()
            and (not self.tag or self.tag.casefold().lstrip("#") in folded)
            and (self.since is None or (effective is not None and effective >= self.since))
        )

    @property
    def in_words(self) -> str:
        """What is asked of a document, as the end of a sentence."""
        parts = (
            f"whose name holds \u201c{self.document}\u201d" if self.document else "",
            f"with the tag \u201c{self.tag}\u201d" if self.tag else "",
            f"that holds since {self.since} or later" if self.since else "",
        )
        return " and ".join(filter(None, parts))


EVERYTHING = SearchScope()
"""All documents."""
