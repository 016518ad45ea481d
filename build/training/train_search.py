"""Learns from questions and the passages that answer them which passage is the right one.

    DESKTOP_ASSIST_DATA=... PYTHONPATH=.:build python build/training/train_search.py LIBRARY

asks the questions of `tests/evals/policies_own.jsonl` of the library that
`python -m tests.evals.policies --keep LIBRARY` has filled with the documents of `policies/corpus`.
It prints how high the right passage stands for questions on documents that were not learned from
(five parts by turns), then the same for `policies/dev.jsonl`, which is never learned from, and
writes `resources/search/ranking.json` and `sureness.json`: the weights where passages are found by
meaning as well, and those where only their words are known.
"""

import json
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop_assist.documents.evidence import Evidence
from desktop_assist.documents.passage_index import PassageIndex
from desktop_assist.documents.passage_ranker import WEIGHTS as RANKING
from desktop_assist.documents.passage_search import PassageSearch
from desktop_assist.documents.sureness import WEIGHTS as SURENESS
from desktop_assist.documents.sureness import signs_of
from desktop_assist.documents.vectors.encoder import Encoder
from desktop_assist.documents.vectors.vector_store import Near, VectorStore
from desktop_assist.documents.word_search import WordSearch
from desktop_assist.storage.sqlite_database import SqliteDatabase
from training.network import Choice, Weights, learn, together
from training.search_samples import Sample, samples

_ROOT = Path(__file__).parents[2]
_FOLDER = _ROOT / "resources" / "search"
_OWN = _ROOT / "tests" / "evals" / "policies_own.jsonl"
_FOLDS, _BEGINNINGS, _UNITS, _DECAY = 5, 3, 4, 3e-3
_SHOWN, _DEPTH = 3, 10
_SEED = 20_261_128
# So many of the questions that are not answered are to be refused.
_REFUSED = 0.97

Numbers = NDArray[np.float64]
Score = Callable[[Numbers], Numbers]


class _NoVectors:
    """Stands for vectors where none are installed."""

    def nearest(self, *_: object) -> Near:
        """Nothing."""
        return Near()


@dataclass(frozen=True, slots=True)
class _Asked:
    own: list[Sample]
    dev: list[Sample]


def main() -> int:
    """Learn both kinds of weights."""
    data = os.environ.get("DESKTOP_ASSIST_DATA")
    if not data or len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 1
    database = SqliteDatabase(Path(sys.argv[1]) / "desktop_assist.sqlite3")
    tokenizer = _ROOT / "resources" / "embedding" / "tokenizer.json"
    stores: dict[str, Any] = {
        "by_meaning": VectorStore(database, Encoder(tokenizer)),
        "by_words": _NoVectors(),
    }
    ranking, sureness = {}, {}
    for name, store in stores.items():
        index, words = PassageIndex(database), WordSearch(database)
        search = PassageSearch(index, words, store, _FOLDER)
        dev = Path(data) / "policies" / "dev.jsonl"
        asked = _Asked(list(samples(_OWN, search)), list(samples(dev, search)))
        print(name)
        ranking[name], sureness[name] = _learned(asked)
    _write(RANKING, ranking)
    _write(SURENESS, sureness)
    database.close()
    return 0


def _learned(asked: _Asked) -> tuple[dict[str, Any], dict[str, Any]]:
    """The weights of the order, and those of the sureness."""
    parts = _parts(asked.own)
    orders: dict[int, list[Evidence]] = {}
    ranks: list[int] = []
    for part in range(_FOLDS):
        score, _ = _ranker([one for one, n in zip(asked.own, parts, strict=True) if n != part])
        for place, one in enumerate(asked.own):
            if parts[place] == part:
                orders[place] = one.ordered(score(one.rows))
                ranks += [one.rank(score(one.rows))] if one.file else []
    print("  own, documents not learned from:", _figures(ranks))
    score, kept = _ranker(asked.own)
    print("  dev:", _figures([one.rank(score(one.rows)) for one in asked.dev if one.file]))
    own = [_signs(one, orders[place]) for place, one in enumerate(asked.own)]
    dev = [_signs(one, one.ordered(score(one.rows))) for one in asked.dev]
    return kept, _sureness(own, dev, parts)


def _parts(asked: Sequence[Sample]) -> list[int]:
    """Which part each question belongs to; those on one document all to the same."""
    files = sorted({one.file for one in asked if one.file})
    np.random.default_rng(_SEED).shuffle(files)
    part = {file: place % _FOLDS for place, file in enumerate(files)}
    return [part.get(one.file, place % _FOLDS) for place, one in enumerate(asked)]


def _ranker(asked: Sequence[Sample]) -> tuple[Score, dict[str, Any]]:
    every = np.concatenate([one.rows for one in asked])
    means, spreads = every.mean(axis=0), every.std(axis=0)
    spreads[spreads < 1e-6] = 1
    choices = [
        Choice(
            0, is_real=True, rows=(one.rows - means) / spreads, right=one.right, accepted=one.right
        )
        for one in asked
        if one.right.any()
    ]
    weights = together([learn(choices, _UNITS, _DECAY, seed) for seed in range(_BEGINNINGS)])
    return lambda rows: weights.scores((rows - means) / spreads)[0], _ranking(
        weights, means, spreads
    )


def _ranking(weights: Weights, means: Numbers, spreads: Numbers) -> dict[str, Any]:
    return {
        "means": _rounded(means),
        "spreads": _rounded(spreads),
        "hidden": [_rounded(row) for row in weights.hidden],
        "output": _rounded(weights.output),
        "direct": _rounded(weights.direct),
    }


@dataclass(frozen=True, slots=True)
class _Signs:
    """The signs of one question; whether it is answered, and whether the answer is shown."""

    signs: tuple[float, ...]
    is_answered: bool
    is_shown: bool


def _signs(one: Sample, order: Sequence[Evidence]) -> _Signs:
    right = {
        id(found)
        for found, is_right in zip(one.gathered.evidence, one.right, strict=True)
        if is_right
    }
    is_shown = any(id(found) in right for found in order[:_SHOWN])
    return _Signs(signs_of(one.gathered.asked, order), bool(one.file), is_shown)


def _sureness(own: Sequence[_Signs], dev: Sequence[_Signs], parts: Sequence[int]) -> dict[str, Any]:
    """Learn which signs say that a question is answered, and from where on to believe them."""
    found = np.zeros(len(own))
    for part in range(_FOLDS):
        learned = _logistic([one for one, n in zip(own, parts, strict=True) if n != part])
        for place, one in enumerate(own):
            if parts[place] == part:
                found[place] = learned.probability(one.signs)
    whole = _logistic(own)
    refused = np.sort([p for p, one in zip(found, own, strict=True) if not one.is_answered])
    enough = float(refused[min(int(len(refused) * _REFUSED), len(refused) - 1)]) + 1e-3
    print("  own, not learned from:", _kept(found, own, enough), f"enough {enough:.3f}")
    print("  dev:", _kept(np.array([whole.probability(one.signs) for one in dev]), dev, enough))
    return {**whole.kept(), "enough": round(enough, 4)}


def _kept(found: Numbers, asked: Sequence[_Signs], enough: float) -> str:
    refused = [p < enough for p, one in zip(found, asked, strict=True) if not one.is_answered]
    kept = [p >= enough for p, one in zip(found, asked, strict=True) if one.is_shown]
    return f"refused {np.mean(refused):.3f}, right ones kept {np.mean(kept):.3f}"


@dataclass(frozen=True, slots=True)
class _Logistic:
    means: Numbers
    spreads: Numbers
    weights: Numbers

    def probability(self, signs: Sequence[float]) -> float:
        values = (np.array(signs) - self.means) / self.spreads
        return float(1 / (1 + np.exp(-(values @ self.weights[:-1] + self.weights[-1]))))

    def kept(self) -> dict[str, Any]:
        return {
            "means": _rounded(self.means),
            "spreads": _rounded(self.spreads),
            "weights": _rounded(self.weights[:-1]),
            "bias": round(float(self.weights[-1]), 4),
        }


def _logistic(asked: Sequence[_Signs], decay: float = 0.02, steps: int = 3000) -> _Logistic:
    """Of the questions that are answered, only those whose answer is shown are learned from."""
    used = [one for one in asked if one.is_shown or not one.is_answered]
    rows = np.array([one.signs for one in used])
    right = np.array([one.is_answered for one in used], dtype=float)
    means, spreads = rows.mean(axis=0), rows.std(axis=0)
    spreads[spreads < 1e-6] = 1
    values = np.column_stack([(rows - means) / spreads, np.ones(len(rows))])
    # Both kinds count the same, however many there are of each.
    counts = np.where(right > 0, 0.5 / right.mean(), 0.5 / (1 - right.mean()))
    weights = np.zeros(values.shape[1])
    for _ in range(steps):
        found = 1 / (1 + np.exp(-values @ weights))
        slope = values.T @ ((found - right) * counts) / len(rows)
        slope[:-1] += decay * weights[:-1]
        weights -= 0.3 * slope
    return _Logistic(means, spreads, weights)


def _figures(ranks: Sequence[int]) -> str:
    def recall(depth: int) -> float:
        return sum(0 < rank <= depth for rank in ranks) / len(ranks)

    reciprocal = sum(1 / rank for rank in ranks if 0 < rank <= _DEPTH) / len(ranks)
    depths = ", ".join(f"@{depth} {recall(depth):.3f}" for depth in (1, 3, 5, 10, 200))
    return f"recall {depths}; MRR {reciprocal:.3f}"


def _rounded(numbers: Numbers) -> list[float]:
    return [round(float(number), 4) for number in numbers]


def _write(name: str, kept: dict[str, Any]) -> None:
    (_FOLDER / name).write_text(json.dumps(kept) + "\n", "utf-8")
    print("wrote", name)


if __name__ == "__main__":
    sys.exit(main())
