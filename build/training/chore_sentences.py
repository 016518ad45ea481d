"""Sentences of chores with their pieces marked, as they are kept beside the training scripts."""

import re
from collections.abc import Iterator
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


def sentences_in(path: Path) -> Iterator[Sentence]:
    """The sentences of a file; lines with `#` in front are notes."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            chore, marked = line.split("|", 1)
            yield _read(chore.strip(), _ARTICLE.sub(r"\1[\2](\3)", marked.strip()))


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
