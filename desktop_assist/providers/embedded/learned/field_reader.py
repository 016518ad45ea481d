"""Reads a message with two conditional random fields, where the packaged model is not installed."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_assist.providers.embedded.learned.chore_signs import message_signs
from desktop_assist.providers.embedded.learned.models import CHORES, PIECES, model
from desktop_assist.providers.embedded.learned.token_signs import signs_of


@dataclass(frozen=True, slots=True)
class FieldsRead:
    """What they make of a message.

    Attributes:
        chances: How likely each chore is.
    """

    chances: dict[str, float]
    _words: tuple[str, ...]
    _known: tuple[str, ...]

    def labels(self, chore: str) -> list[str]:
        """What each word is, where the message is taken for that chore."""
        labels: list[str] = model(PIECES).tag(signs_of(self._words, self._known, chore))
        return labels

    def begins(self) -> list[float]:
        """That no other wish begins anywhere: this was not learned."""
        return [0.0] * len(self._words)


def read_by_fields(words: Sequence[str], known: Sequence[str], chores: Sequence[str]) -> FieldsRead:
    """Read a message.

    Args:
        words: Its words and signs.
        known: What is known of each, as `known_kinds` gives it.
        chores: What it may be.
    """
    kinds = model(CHORES)
    kinds.set([message_signs(words)])
    chances = {one: kinds.marginal(one, 0) for one in chores}
    return FieldsRead(chances, tuple(words), tuple(known))
