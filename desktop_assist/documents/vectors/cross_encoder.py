"""Read a question and a passage together, to tell whether the one answers the other.

Vectors say what a passage is about, each made without the other; a cross-encoder sees the words of
both at once, and tells a passage that answers from one that speaks of the same (Nogueira and Cho,
https://arxiv.org/abs/1901.04085). It is the model that makes the vectors with other weights, which
`build/training/train_cross_encoder.py` learns from invented documents with questions that they
answer and questions that they nearly do; its vocabulary stays the one in the package.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_assist.documents.vectors import encoder
from desktop_assist.documents.vectors.encoder import PassageInParts
from desktop_assist.documents.vectors.other_weights import with_weights
from desktop_assist.documents.vectors.whole_numbers import in_whole_numbers

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float32]

WEIGHTS = "cross_encoder.npz"
# So many tokens of the question, of what stands above the passage, and of the passage are read.
MOST_ASKED, MOST_ABOUT, MOST_READ = 64, 32, 176
_BEGIN, _END, _UNKNOWN = 101, 102, 100
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
        model = _loaded(self.tokenizer, self.weights)
        [asked] = model.tokens_of([question])
        return [_answers(model, asked[:MOST_ASKED], one) for one in passages]


def _answers(model: "_Model", asked: list[int], passage: PassageInParts) -> float:
    [about, *sentences] = model.tokens_of([passage.about, *passage.sentences])
    about = about[-MOST_ABOUT:]
    ids = [number for sentence in sentences for number in sentence][:MOST_READ] or [_UNKNOWN]
    return model.answers([_BEGIN, *asked, _END], [*about, _END, *ids, _END])


@dataclass(frozen=True, slots=True)
class _Model:
    """Any: the packages have no types."""

    session: Any
    tokenizer: Any
    top: "Mapping[str, Numbers]"

    def tokens_of(self, texts: Sequence[str]) -> list[list[int]]:
        encoded = self.tokenizer.encode_batch(list(texts), add_special_tokens=False)
        return [one.ids for one in encoded]

    def answers(self, first: Sequence[int], second: Sequence[int]) -> float:
        """How much speaks for it that the second text answers the first, both in tokens."""
        import numpy as np

        row = np.array([[*first, *second]], dtype=np.int64)
        kinds = np.array([[0] * len(first) + [1] * len(second)], dtype=np.int64)
        given = {
            "input_ids": row,
            "attention_mask": np.ones_like(row),
            "token_type_ids": kinds,
        }
        [[states]] = self.session.run(None, given)
        asked, read = states[: len(first)], states[len(first) :]
        common = _of_length_one(asked.sum(axis=0)) * _of_length_one(read.sum(axis=0))
        return float(states[0] @ self.top[HEAD] + common @ self.top[COMMON] + self.top[BIAS][0])


def _of_length_one(row: "Numbers") -> "Numbers":
    import numpy as np

    found: Numbers = row / max(float(np.linalg.norm(row)), 1e-9)
    return found


@cache
def _loaded(tokenizer: Path, weights: Path) -> _Model:
    import numpy as np

    with np.load(weights, allow_pickle=False) as kept:
        learned = {name: kept[name] for name in kept.files}
    top = {name: learned.pop(name).astype(np.float32) for name in _ON_TOP}
    replaced = {name: numbers.tobytes() for name, numbers in learned.items()}
    model = in_whole_numbers(with_weights(encoder.model_content(), replaced))
    return _Model(encoder.session_of(model), encoder.tokenizer_of(tokenizer), top)
