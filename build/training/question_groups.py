"""Questions with the passages among which the one that answers is to be told, cut into tokens."""

import random
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log
from typing import Any

from desktop_assist.documents.vectors.cross_encoder import MOST_ABOUT, MOST_ASKED, MOST_READ
from training.library_questions import AskedOfLibrary
from training.policy_questions import Asked, Document, Passage

_BEGIN, _END = 101, 102
_SECTION = " > "
_WORD = re.compile(r"\w+")
# Words of the same stem mostly begin with the same letters.
_STEM, _SHORTEST = 5, 3
# How often a document is called by a file's name, by both names, has no heading, stands together
# with the passage beside it, and is cut short: documents of all kinds are to be read.
_FILE_NAME, _BOTH_NAMES, _NO_HEADING, _WITH_NEIGHBOUR, _SHORT = 0.3, 0.2, 0.12, 0.35, 0.3
_FEWEST_TOKENS, _AROUND = 60, 8
# Of what a search finds and does not answer: how many of the first ones are learned from.
_NEAR, _OF_NEAR = 6, 3


@dataclass(frozen=True, slots=True)
class Pair:
    """A question and a passage.

    Attributes:
        ids: All tokens.
        asked: How many of them, from the first on, are the question's.
        read: Where those of the passage begin; they go on to the one before the last.
        marks: Of each of these: whether it belongs to the answer.
    """

    ids: list[int]
    asked: int
    read: int
    marks: list[int]


@dataclass(frozen=True, slots=True)
class Group:
    """A question with its own passage, which stands first, and others of the document.

    Attributes:
        is_answered: Whether the first one answers it; the others never do.
        pairs: With each passage.
    """

    is_answered: bool
    pairs: list[Pair]


class GroupMaker:
    """Makes groups.

    Args:
        documents: All of them; of their words, the rare ones tell which passages are alike.
        tokenizer: The model's vocabulary; Any: it has no types.
        others: With how many other passages a question is read.
    """

    def __init__(
        self,
        documents: Sequence[Document],
        tokenizer: Any,  # noqa: ANN401
        others: int,
    ) -> None:
        self._tokenizer = tokenizer
        self._others = others
        passages = [one for document in documents for one in document.passages]
        self._holding = Counter(stem for one in passages for stem in _stems(one.heading, one.text))
        self._count = len(passages)

    def groups(self, documents: Sequence[Document], chance: random.Random | None) -> list[Group]:
        """Those of all questions on some documents.

        Args:
            documents: Some of them.
            chance: Varies how passages look, and takes some of the others; None: each as it is,
                with all of the others.
        """
        return [
            self._group(document, place, asked, chance)
            for document in documents
            for place, passage in enumerate(document.passages)
            for asked in passage.questions
        ]

    def _group(
        self, document: Document, place: int, asked: Asked, chance: random.Random | None
    ) -> Group:
        others = self._likely(document, place, asked.text)
        if chance:
            near = others[: self._others + 1]
            far = others[self._others + 1 :]
            others = chance.sample(near, min(len(near), self._others - 1))
            others += [chance.choice(far)] if far else []
        ids = self._encoded(asked.text).ids[:MOST_ASKED]
        pairs = [
            self._pair(ids, document, one, asked.answer if one == place else "", chance)
            for one in (place, *others)
        ]
        return Group(bool(asked.answer), pairs)

    def _likely(self, document: Document, place: int, question: str) -> list[int]:
        """The other passages, those that share most with the question first."""
        stems = _stems(question)

        def shared(other: int) -> float:
            one = document.passages[other]
            both = stems & _stems(one.heading, one.text)
            return sum(log(self._count / self._holding[stem]) for stem in both)

        others = [other for other in range(len(document.passages)) if other != place]
        return sorted(others, key=shared, reverse=True)

    def _pair(
        self,
        asked: list[int],
        document: Document,
        place: int,
        answer: str,
        chance: random.Random | None,
    ) -> Pair:
        passage = document.passages[place]
        text = passage.text
        if answer and chance and chance.random() < _WITH_NEIGHBOUR:
            text = _with_neighbour(document.passages, place, chance)
        about = self._encoded(_about(document, passage, chance)).ids[-MOST_ABOUT:]
        return _joined(asked, about, *self._read(text, answer, chance))

    def found(self, asked: AskedOfLibrary, chance: random.Random | None) -> Group:
        """The group of a question to a library.

        Args:
            asked: The question with what was found.
            chance: Takes some of what was found; None: all of it.
        """
        right = [one.parts for one in asked.found if one.is_right][:1]
        others = [one.parts for one in asked.found if not one.is_right]
        if chance:
            others = chance.sample(others[:_NEAR], min(len(others), _OF_NEAR))
        ids = self._encoded(asked.text).ids[:MOST_ASKED]
        pairs = []
        for one in (*right, *others):
            about = self._encoded(one.about).ids[-MOST_ABOUT:]
            text = "\n".join(one.sentences)
            pairs.append(_joined(ids, about, *self._read(text, asked.answer, None)))
        return Group(bool(right), pairs)

    def _read(
        self, text: str, answer: str, chance: random.Random | None
    ) -> tuple[list[int], list[int]]:
        """The tokens of a text, as many as are read at once, and which of them answer."""
        encoded = self._encoded(text)
        start = text.find(answer) if answer else len(text)
        end = start + len(answer)
        marks = [int(first < end and last > start) for first, last in encoded.offsets]
        most = MOST_READ
        if chance and chance.random() < _SHORT:
            most = chance.randint(_FEWEST_TOKENS, MOST_READ)
        first = _window(marks, most, chance)
        return encoded.ids[first : first + most], marks[first : first + most]

    def _encoded(self, text: str) -> Any:  # noqa: ANN401
        return self._tokenizer.encode(text, add_special_tokens=False)


def _joined(asked: list[int], about: list[int], ids: list[int], marks: list[int]) -> Pair:
    first = [_BEGIN, *asked, _END]
    read = len(first) + len(about) + 1
    return Pair([*first, *about, _END, *ids, _END], len(first), read, marks)


def _window(marks: Sequence[int], most: int, chance: random.Random | None) -> int:
    """Where to begin reading, so that the answer is read."""
    last = max(len(marks) - most, 0)
    answering = [place for place, mark in enumerate(marks) if mark]
    if not answering:
        return chance.randint(0, last) if chance else 0
    earliest = min(max(answering[-1] + _AROUND - most, 0), last)
    latest = max(min(answering[0] - _AROUND, last), earliest)
    return chance.randint(earliest, latest) if chance else earliest


def _with_neighbour(passages: Sequence[Passage], place: int, chance: random.Random) -> str:
    own = passages[place].text
    other = place + chance.choice((-1, 1))
    if not 0 <= other < len(passages):
        return own
    beside = passages[other]
    text = f"{beside.heading}\n{beside.text}" if chance.random() < 1 / 2 else beside.text
    return f"{text}\n{own}" if other < place else f"{own}\n{text}"


def _about(document: Document, passage: Passage, chance: random.Random | None) -> str:
    title = document.title
    if chance:
        kind = chance.random()
        if kind < _FILE_NAME:
            title = _file_name(title)
        elif kind < _FILE_NAME + _BOTH_NAMES:
            title = f"{_file_name(title)} {title}"
        if chance.random() < _NO_HEADING:
            return title
    return f"{title}{_SECTION}{passage.heading}"


def _file_name(title: str) -> str:
    return " ".join(_WORD.findall(title.lower())[:5])


def _stems(*texts: str) -> set[str]:
    words = (word for text in texts for word in _WORD.findall(text.lower()))
    return {word[:_STEM] for word in words if len(word) >= _SHORTEST}
