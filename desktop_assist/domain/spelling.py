"""Knows how words are spelled; the composer marks those that are not known."""

from typing import Protocol


class Spelling(Protocol):
    """The dictionaries of this computer."""

    def is_right(self, word: str) -> bool:
        """Whether any of the languages has the word."""

    def suggestions(self, word: str) -> tuple[str, ...]:
        """What may have been meant, the likeliest first."""
