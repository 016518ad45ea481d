"""Read a question and a passage together, to tell whether the one answers the other.

Vectors say what a passage is about, each made without the other; a cross-encoder sees the words of
both at once, and tells a passage that answers from one that speaks of the same (Nogueira and Cho,
https://arxiv.org/abs/1901.04085). It is the model that makes the vectors with other weights, which
`build/training/train_cross_encoder.py` learns from invented documents with questions that they
answer and questions that they nearly do; its vocabulary stays the one in the package.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_assist.documents.vectors.encoder import PassageInParts
from desktop_assist.files.packaged_model.language_model import (
    BEGIN,
    END,
    UNKNOWN,
    LanguageModel,
    learned_anew,
)

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float32]

WEIGHTS = "cross_encoder.npz"
# So many tokens of the question, of what stands above the passage, and of the passage are read.
MOST_ASKED, MOST_ABOUT, MOST_READ = 64, 32, 176
# What is learned on top of the model: what the whole says, and what question and passage have in
# common.
HEAD, COMMON, BIAS = "head", "common", "bias"
_ON_TOP = (HEAD, COMMON, BIAS)


@dataclass(frozen=True, slots=True)
class CrossEncoder:
    """Reads passages with a question; slow the first time, when the model is loaded.

    Attributes:
        tokenizer: The model's vocabulary.
        weights: What was learned.
    """

    tokenizer: Path
    weights: Path

    def __call__(self, question: str, passages: Sequence[PassageInParts]) -> list[float]:
        """How much speaks for each of the passages that it answers; 0: as much as against it.

        Of a long one only its beginning is read.
        """
        model, top = learned_anew(self.tokenizer, self.weights, _ON_TOP)
        [asked] = model.tokens_of([question])
        first = [BEGIN, *asked[:MOST_ASKED], END]
        return [_score(model, top, first, _as_read(model, one)) for one in passages]


def _as_read(model: LanguageModel, passage: PassageInParts) -> list[int]:
    [about, *sentences] = model.tokens_of([passage.about, *passage.sentences])
    about = about[-MOST_ABOUT:]
    ids = [number for sentence in sentences for number in sentence][:MOST_READ] or [UNKNOWN]
    return [*about, END, *ids, END]


def _score(
    model: LanguageModel, top: "Mapping[str, Numbers]", first: Sequence[int], second: Sequence[int]
) -> float:
    """How much speaks for it that the second text answers the first, both in tokens."""
    states = model.states([*first, *second], [0] * len(first) + [1] * len(second))
    asked, read = states[: len(first)], states[len(first) :]
    common = _of_length_one(asked.sum(axis=0)) * _of_length_one(read.sum(axis=0))
    return float(states[0] @ top[HEAD] + common @ top[COMMON] + top[BIAS][0])


def _of_length_one(row: "Numbers") -> "Numbers":
    import numpy as np

    found: Numbers = row / max(float(np.linalg.norm(row)), 1e-9)
    return found
