"""Which chore a message is, how likely that is, and which of its words are what."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias, get_args

from desktop_assist.providers.embedded.learned.chore_signs import message_signs
from desktop_assist.providers.embedded.learned.known_kinds import known_kinds
from desktop_assist.providers.embedded.learned.models import CHORES, PIECES, model
from desktop_assist.providers.embedded.learned.token_signs import signs_of
from desktop_assist.providers.embedded.learned.tokens import tokens_of

Chore: TypeAlias = Literal[
    "create", "change", "cancel", "look", "told", "correct", "spent", "policy", "pile", "report",
    "slack", "other",
]  # fmt: skip
CHORE_NAMES: tuple[Chore, ...] = get_args(Chore)
_LONGEST = 1_000
"""In characters."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a message and what they are.

    Attributes:
        tag: One of the letters of `chores/*.txt`: "t" for what a meeting is called.
        text: As written.
        start: The place of the first letter.
    """

    tag: str
    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read.

    Attributes:
        chore: The likeliest.
        likely: How likely, from 0 to 1.
        pieces: In the order of the message.
        chances: How likely each chore is.
    """

    chore: Chore
    likely: float
    pieces: tuple[Piece, ...]
    chances: dict[Chore, float]

    def texts(self, tags: str) -> list[str]:
        """The pieces with one of these tags, in their order."""
        return [one.text for one in self.pieces if one.tag in tags]

    def first(self, tag: str) -> str:
        """The first piece with this tag; empty for none."""
        return next((one.text for one in self.pieces if one.tag == tag), "")

    def apart_from(self, chore: Chore) -> "Reading":
        """The same where it is not that chore; the pieces stay those of the one that was read."""
        chances = {one: chance for one, chance in self.chances.items() if one != chore}
        total = sum(chances.values())
        if not total:
            return self
        chances = {one: chance / total for one, chance in chances.items()}
        best = max(chances, key=lambda one: chances[one])
        return Reading(best, chances[best], self.pieces, chances)


NOTHING = Reading("other", 1.0, (), {"other": 1.0})


@lru_cache(maxsize=16)
def read(text: str, chore: Chore | None = None) -> Reading:
    """Read a message.

    Args:
        text: As typed.
        chore: Which chore it is, where that is known; else the likeliest.
    """
    tokens = tokens_of(text) if len(text) <= _LONGEST else []
    if not tokens:
        return NOTHING
    words = [one.text for one in tokens]
    kinds = model(CHORES)
    kinds.set([message_signs(words)])
    chances: dict[Chore, float] = {one: kinds.marginal(one, 0) for one in CHORE_NAMES}
    best = chore if chore is not None else max(CHORE_NAMES, key=lambda one: chances[one])
    labels = model(PIECES).tag(signs_of(words, known_kinds(text, tokens), best))
    pieces: list[list[int | str]] = []
    for place, label in enumerate(labels):
        begins, _, tag = label.partition("-")
        if not tag:
            continue
        if begins == "B" or not pieces or pieces[-1][:2] != [tag, place - 1]:
            pieces.append([tag, place, place])
        else:
            pieces[-1][1] = place
    found = tuple(
        Piece(
            str(tag),
            text[tokens[int(first)].start : tokens[int(last)].end],
            tokens[int(first)].start,
        )
        for tag, last, first in pieces
    )
    return Reading(best, chances[best], found, chances)
