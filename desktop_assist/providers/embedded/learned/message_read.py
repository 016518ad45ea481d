"""What a reader makes of a message, whichever of them it is."""

from collections.abc import Mapping, Sequence
from typing import Protocol


class MessageRead(Protocol):
    """A message that was read."""

    @property
    def chances(self) -> Mapping[str, float]:
        """How likely each chore is."""

    def labels(self, chore: str) -> Sequence[str]:
        """What each word is where the message is taken for that chore: "B-w", "I-w", "O"."""

    def begins(self) -> Sequence[float]:
        """How likely another wish begins with each word."""
