"""Reads a message with the packaged language model, learned anew from the marked sentences.

The model makes 384 numbers of each token in the light of the others. Of their mean and of the first
it is told which chore the message is; of those of a word, with the signs of the word and of its
neighbours, whether another wish begins with it, and with the chore how well each label suits it;
the row of labels is chosen as one. `build/training/train_reader.py` learns it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from desktop_assist.files.packaged_model import language_model
from desktop_assist.files.packaged_model.language_model import LanguageModel, learned_anew
from desktop_assist.providers.embedded.learned.label_rows import likeliest_row
from desktop_assist.providers.embedded.learned.model_input import SIGNS, model_input
from desktop_assist.system.resources import resource_path

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float32]

WEIGHTS = "chores/reader.npz"
VOCABULARY = "embedding/tokenizer.json"
TAGS = "towselpqrabmgdvxik"
LABELS = ("O", *(f"{begins}-{tag}" for tag in TAGS for begins in "BI"))
CHORE_TABLE = "chore_table"
_LAYERS_ON_TOP = ("chore", "inner", "label", "begin")
_ROWS = ("follows", "first", "last")
ON_TOP = (
    *(f"{name}_table" for name in SIGNS),
    CHORE_TABLE,
    *_ROWS,
    *(f"{name}_{part}" for name in _LAYERS_ON_TOP for part in ("weight", "bias")),
)


@dataclass(frozen=True, slots=True)
class WordsRead:
    """What the model makes of a message.

    Attributes:
        chances: How likely each chore is.
    """

    chances: dict[str, float]
    _top: "Mapping[str, Numbers]"
    _words: "Numbers"
    _left_out: int

    def labels(self, chore: str) -> list[str]:
        """What each word is, where the message is taken for that chore."""
        row = likeliest_row(self._scores(chore), *(self._top[name] for name in _ROWS))
        return [LABELS[number] for number in row] + [LABELS[0]] * self._left_out

    def begins(self) -> list[float]:
        """How likely another wish begins with each word."""
        import numpy as np

        [scores] = _layer(self._top, "begin", self._words).T
        return [*map(float, 1 / (1 + np.exp(-scores))), *([0.0] * self._left_out)]

    def chance(self, chore: str, place: int, tag: str) -> float:
        """How likely the word at that place, counted from 0, is what that tag says."""
        if place >= len(self._words):
            return 0.0
        row = self.likely(chore)[place]
        return float(sum(row[LABELS.index(f"{begins}-{tag}")] for begins in "BI"))

    def likely(self, chore: str) -> "Numbers":
        """How likely each of `LABELS` is: a row for each word that was read."""
        return _likely(self._scores(chore))

    def _scores(self, chore: str) -> "Numbers":
        import numpy as np

        told = self._top[CHORE_TABLE][[*self.chances].index(chore)]
        told = np.broadcast_to(told, (len(self._words), len(told)))
        inner = _layer(self._top, "inner", np.concatenate([self._words, told], axis=1))
        return _layer(self._top, "label", np.maximum(inner, 0))


@cache
def is_ready() -> bool:
    """Whether the part that brings the model is installed; a new start finds a new one."""
    return language_model.is_ready()


def read_by_model(words: Sequence[str], known: Sequence[str], chores: Sequence[str]) -> WordsRead:
    """Read a message; slow the first time.

    Args:
        words: Its words and signs.
        known: What is known of each, as `known_kinds` gives it.
        chores: What it may be, in the order in which they were learned.
    """
    import numpy as np

    model, top = _loaded()
    given = model_input(model, words, known)
    states = model.states(given.ids, given.kinds)
    whole = np.concatenate([states[0], states.mean(axis=0)])
    rows = zip(*given.signs, strict=True)
    signs = np.concatenate(
        [top[f"{name}_table"][list(row)] for name, row in zip(SIGNS, rows, strict=True)], axis=1
    )
    none = np.zeros_like(signs[:1])
    before, after = np.concatenate([none, signs[:-1]]), np.concatenate([signs[1:], none])
    of_words = np.concatenate([states[given.places], signs, before, after], axis=1)
    [chances] = _likely(_layer(top, "chore", whole[None]))
    named = dict(zip(chores, map(float, chances), strict=True))
    return WordsRead(named, top, of_words, len(words) - len(given.places))


def _loaded() -> tuple[LanguageModel, "Mapping[str, Numbers]"]:
    return learned_anew(resource_path(VOCABULARY), resource_path(WEIGHTS), ON_TOP)


def _layer(top: "Mapping[str, Numbers]", name: str, rows: "Numbers") -> "Numbers":
    found: Numbers = rows @ top[f"{name}_weight"].T + top[f"{name}_bias"]
    return found


def _likely(rows: "Numbers") -> "Numbers":
    import numpy as np

    powers = np.exp(rows - rows.max(axis=-1, keepdims=True))
    found: Numbers = powers / powers.sum(axis=-1, keepdims=True)
    return found
