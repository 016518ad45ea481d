"""Which chore a message is, how likely that is, and which of its words are what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from desktop_assist.providers.embedded.learned import model_reader
from desktop_assist.providers.embedded.learned.chores import CHORE_NAMES, Chore
from desktop_assist.providers.embedded.learned.field_reader import read_by_fields
from desktop_assist.providers.embedded.learned.known_kinds import known_kinds
from desktop_assist.providers.embedded.learned.message_read import MessageRead
from desktop_assist.providers.embedded.learned.model_reader import read_by_model
from desktop_assist.providers.embedded.learned.tokens import Token, tokens_of

_WEEKS = frozenset(("woche", "wochen", "week", "weeks", "wk"))
_ARTICLES = frozenset(("the", "a", "der", "die", "das", "den", "dem", "des"))
_ANOTHER = 0.7
"""How likely it must be that another wish begins."""
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


@lru_cache(maxsize=32)
def read(text: str, chore: Chore | None = None) -> Reading:
    """Read a message.

    Args:
        text: As typed.
        chore: Which chore it is, where that is known; else the likeliest.
    """
    if len(text) > _LONGEST or not (tokens := tokens_of(text)):
        return NOTHING
    message = read_once(text)
    chances: dict[Chore, float] = {one: message.chances[one] for one in CHORE_NAMES}
    best = chore if chore is not None else max(CHORE_NAMES, key=lambda one: chances[one])
    pieces = tuple(_pieces(text, tokens, message.labels(best)))
    return Reading(best, chances[best], pieces, chances)


def takes_apart() -> bool:
    """Whether it is learned where wishes begin; else `wishes_of` takes each message for one."""
    return model_reader.is_ready()


def wishes_of(text: str) -> list[str]:
    """The message taken apart where another wish begins; for most messages it is one."""
    if len(text) > _LONGEST or not (tokens := tokens_of(text)):
        return [text]
    begins = zip(tokens, read_once(text).begins(), strict=True)
    starts = [0, *(one.start for one, likely in begins if one.start and likely >= _ANOTHER)]
    ends = [*starts[1:], len(text)]
    return [text[start:end].strip() for start, end in zip(starts, ends, strict=True)]


@lru_cache(maxsize=16)
def read_once(text: str) -> MessageRead:
    """A message as its reader has it: all that is asked of it is told from one look."""
    tokens = tokens_of(text)
    words, known = [one.text for one in tokens], known_kinds(text, tokens)
    read_words = read_by_model if model_reader.is_ready() else read_by_fields
    return read_words(words, known, CHORE_NAMES)


def _is_gap(before: tuple[str, int, int], tag: str, place: int, tokens: Sequence[Token]) -> bool:
    """Whether a piece goes on after a word that was missed: "letzte Woche Donnerstag"."""
    missed = tokens[place - 1].text.lower()
    is_next = before[0] == tag and before[2] == place - 2
    return is_next and (missed in _WEEKS if tag in "dow" else tag == "t" and missed in _ARTICLES)


def _pieces(text: str, tokens: Sequence[Token], labels: Sequence[str]) -> Iterator[Piece]:
    """Words that belong together, each with what they are."""
    found: list[tuple[str, int, int]] = []
    for place, label in enumerate(labels):
        begins, _, tag = label.partition("-")
        if not tag:
            continue
        goes_on = begins == "I" and bool(found) and (found[-1][0], found[-1][2]) == (tag, place - 1)
        if goes_on or (found and _is_gap(found[-1], tag, place, tokens)):
            found[-1] = (tag, found[-1][1], place)
        else:
            found.append((tag, place, place))
    for tag, first, last in found:
        start = tokens[first].start
        yield Piece(tag, text[start : tokens[last].end], start)
