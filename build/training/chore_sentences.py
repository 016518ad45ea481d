"""Sentences of chores with their pieces marked, as they are kept beside the training scripts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop_assist.providers.embedded.learned.mention_signs import NAME
from desktop_assist.providers.embedded.learned.named_receipts import IN, OUT
from desktop_assist.providers.embedded.learned.tokens import Token, tokens_of

_MARK = re.compile(r"\[([^\[\]]+)\]\((\w)\)")
_ARTICLE = re.compile(
    r"\[((?:(?:the|an?|my|our|your|his|her|their|this|that|der|die|das|den|dem|des|eine?[nmrs]?|mein\w*"
    r"|unser\w*|dein\w*)\s+)+)([^\[\]]+)\]\(([tmgrxip])\)",
    re.IGNORECASE,
)
"""An article belongs to no name, whoever marked it."""
OUTSIDE = "O"
_NEXT = " || "
"""Stands before the words that begin another wish."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A message, its chore, and the label of each of its words ("B-w", "I-w", "O")."""

    chore: str
    text: str
    tokens: tuple[Token, ...]
    labels: tuple[str, ...]

    @property
    def words(self) -> list[str]:
        """The words and signs in their order."""
        return [one.text for one in self.tokens]


@dataclass(frozen=True, slots=True)
class JoinedWishes:
    """A message of several wishes, and the places of the words at which a further one begins."""

    text: str
    tokens: tuple[Token, ...]
    begins: tuple[int, ...]


def sentences_in(path: Path) -> Iterator[Sentence]:
    """The sentences of a file, each wish by itself; lines with `#` in front are notes."""
    for parts in _lines_of(path):
        yield from parts


def joined_in(path: Path) -> Iterator[JoinedWishes]:
    """Those lines of a file that hold several wishes."""
    for parts in _lines_of(path):
        if len(parts) > 1:
            yield joined([one.text for one in parts])


def joined(texts: Sequence[str], by: str = " ") -> JoinedWishes:
    """One message of several."""
    text, starts = texts[0], list[int]()
    for one in texts[1:]:
        text += by
        starts.append(len(text))
        text += one
    tokens = tokens_of(text)
    begins = (next(at for at, one in enumerate(tokens) if one.end > start) for start in starts)
    return JoinedWishes(text, tuple(tokens), tuple(begins))


def _lines_of(path: Path) -> Iterator[list[Sentence]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            parts = (one.split("|", 1) for one in line.split(_NEXT))
            yield [
                _read(chore.strip(), _ARTICLE.sub(r"\1[\2](\3)", marked.strip()))
                for chore, marked in parts
            ]


def _read(chore: str, marked: str) -> Sentence:
    text, pieces, at = "", list[tuple[int, int, str]](), 0
    for one in _MARK.finditer(marked):
        text += marked[at : one.start()]
        pieces.append((len(text), len(text) + len(one[1]), one[2]))
        text += one[1]
        at = one.end()
    text += marked[at:]
    tokens = tokens_of(text)
    labels = [_label(one, pieces) for one in tokens]
    return Sentence(chore, text, tuple(tokens), tuple(labels))


def _label(token: Token, pieces: list[tuple[int, int, str]]) -> str:
    for start, end, tag in pieces:
        if start < token.end and token.start < end:
            return f"B-{tag}" if token.start <= start else f"I-{tag}"
    return OUTSIDE


def with_names_only(sentence: Sentence) -> tuple[list[str], list[str]]:
    """Its words with `NAME` for each receipt that is named, and for those what becomes of them."""
    words: list[str] = []
    labels: list[str] = []
    for token, label in zip(sentence.tokens, sentence.labels, strict=True):
        begins, _, tag = label.partition("-")
        if tag not in (OUT, IN):
            words.append(token.text)
            labels.append(OUTSIDE)
        elif begins == "B":
            words.append(NAME)
            labels.append(tag)
    return words, labels
