"""Turn texts into vectors with a small model that comes inside a package (all-MiniLM-L6-v2, int8).

384 numbers a text, of length one, so that the product of two is how alike they are. The model was
made for English; nothing is downloaded at run time.

A passage is read in one go and gives two kinds of vectors: the mean over all of its tokens says
what it is about, the mean over those of one sentence what the sentence says, in the light of the
rest. So the vectors of sentences cost no time of their own.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_assist.files.packaged_model.language_model import (
    BEGIN,
    END,
    SIZE,
    UNKNOWN,
    LanguageModel,
    packaged,
)

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]
    SmallVectors = NDArray[np.int8]

# A sentence's vector is kept in whole numbers: so much stands for 1.
SCALE = 127
# What the model reads at once: longer texts cost more a token.
_WINDOW, _MOST_ABOUT = 128, 32
# Of the texts read last, what the model made of them is remembered.
_KEPT_TEXTS = 8


@dataclass(frozen=True, slots=True)
class PassageInParts:
    """A passage as the model reads it.

    Attributes:
        about: The document's name and the headings above it.
        sentences: What it says.
    """

    about: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PassageVectors:
    """The vector of a passage, and a row for each of its sentences."""

    whole: "Vectors"
    sentences: "SmallVectors"


@dataclass(frozen=True, slots=True)
class Said:
    """How nearly a passage says what a question does.

    Attributes:
        words: Of each word of the question, in small letters: how alike the nearest word of the
            passage is, each in the light of what stands around it.
        mean: Over all of them.
    """

    words: Mapping[str, float]
    mean: float


@dataclass(frozen=True, slots=True)
class Encoder:
    """Makes vectors; slow the first time, when the model is loaded. Goes to the worker process.

    Attributes:
        tokenizer: The model's vocabulary.
    """

    tokenizer: Path

    def __call__(self, texts: Sequence[str]) -> "Vectors":
        """The vectors of texts, a row each; of a long text only of its beginning."""
        import numpy as np

        tokens = packaged(self.tokenizer).tokens_of(texts)
        rows = [_read(self.tokenizer, tuple(ids[: _WINDOW - 2])).mean(axis=0) for ids in tokens]
        return _of_length_one(np.array(rows, dtype=np.float32))

    def said(self, question: str, passages: Sequence[PassageInParts]) -> list["Said"]:
        """How nearly passages say each word of a question; of long ones only their beginning."""
        model = packaged(self.tokenizer)
        asked = _words_in(self.tokenizer, question)
        return [_said(model, asked, one) for one in passages]

    def in_parts(self, passages: Sequence[PassageInParts]) -> list[PassageVectors]:
        """The vectors of passages, and those of their sentences."""
        model = packaged(self.tokenizer)
        return [_vectors_of(model, one) for one in passages]


@lru_cache(maxsize=_KEPT_TEXTS)
def _read(tokenizer: Path, ids: tuple[int, ...]) -> "Vectors":
    """What the model makes of each token of a short text, a row each.

    Of a question its vector is wanted first and its words soon after.
    """
    return packaged(tokenizer).states([BEGIN, *ids, END])


def _words_in(tokenizer: Path, question: str) -> dict[str, "Vectors"]:
    """The words of a question, each with the vectors of its tokens."""
    encoded = packaged(tokenizer).tokenizer.encode(question, add_special_tokens=False)
    ids = encoded.ids[: _WINDOW - 2]
    states = _of_length_one(_read(tokenizer, tuple(ids))[1:-1])
    rows: dict[int, list[int]] = {}
    for row, number in enumerate(encoded.word_ids[: len(ids)]):
        rows.setdefault(number, []).append(row)
    words: dict[str, Vectors] = {}
    for places in rows.values():
        start, end = encoded.offsets[places[0]][0], encoded.offsets[places[-1]][1]
        if question[start:end].isalnum():
            words[question[start:end].lower()] = states[places]
    return words


def _said(model: LanguageModel, asked: Mapping[str, "Vectors"], passage: PassageInParts) -> Said:
    [about, *sentences] = model.tokens_of([passage.about, *passage.sentences])
    about = about[-_MOST_ABOUT:]
    room = _WINDOW - 2 - len(about)
    ids = [number for sentence in sentences for number in sentence][:room] or [UNKNOWN]
    states = _of_length_one(model.states([BEGIN, *about, *ids, END]))[1 + len(about) : -1]
    words = {one: float((rows @ states.T).max(axis=1).mean()) for one, rows in asked.items()}
    return Said(words, sum(words.values()) / max(len(words), 1))


def _vectors_of(model: LanguageModel, passage: PassageInParts) -> PassageVectors:
    import numpy as np

    [about, *sentences] = model.tokens_of([passage.about, *passage.sentences])
    about = about[-_MOST_ABOUT:]
    rows = np.zeros((len(sentences), SIZE), dtype=np.float32)
    whole = np.zeros(SIZE, dtype=np.float32)
    room = _WINDOW - 2 - len(about)
    for window in _windows(sentences, room):
        states = model.states([BEGIN, *about, *(n for _, ids in window for n in ids), END])
        whole += states.sum(axis=0)
        place = 1 + len(about)
        for row, ids in window:
            rows[row] = states[place : place + len(ids)].mean(axis=0)
            place += len(ids)
    small = np.rint(_of_length_one(rows) * SCALE).astype(np.int8)
    return PassageVectors(_of_length_one(whole), small)


def _windows(sentences: Sequence[list[int]], room: int) -> Iterator[list[tuple[int, list[int]]]]:
    """The sentences in groups that fit, each with its number; of a long one only its beginning."""
    window: list[tuple[int, list[int]]] = []
    taken = 0
    for row, tokens in enumerate(sentences):
        ids = tokens[:room] or [UNKNOWN]
        if window and taken + len(ids) > room:
            yield window
            window, taken = [], 0
        window.append((row, ids))
        taken += len(ids)
    if window:
        yield window


def _of_length_one(rows: "Vectors") -> "Vectors":
    import numpy as np

    lengths = np.linalg.norm(rows, axis=-1, keepdims=True)
    found: Vectors = (rows / np.maximum(lengths, 1e-9)).astype(np.float32)
    return found
