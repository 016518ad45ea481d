"""Learns from questions and the passages that answer them which passage is the right one.

    PYTHONPATH=.:build python build/training/train_search.py LIBRARY FIRST SECOND

asks the questions (with `DESKTOP_ASSIST_DATA` set) of `tests/evals/policies_own.jsonl`,
`policies_near_tuned.jsonl`, `policies_wide_tuned.jsonl` and `policies_workday_tuned.jsonl` of the
library that `python -m tests.evals.policies --keep LIBRARY` has filled with the documents of
`policies/corpus`, and those of `policies_first.jsonl`, `policies_workday_first.jsonl` and
`policies_second.jsonl` of the libraries that `--fresh first --keep FIRST` and `--fresh second
--keep SECOND` have filled. It prints how high the right passage stands
for questions on documents that were not learned from (five parts by turns; of the fresh documents
one half after the other), then the same for `policies/dev.jsonl`, which is never learned from, and
writes `resources/search/ranking.json`, `look.json` and `sureness.json`: the weights where passages
are found by meaning as well, and those where only their words are known.
Whether a question is answered at all is learned from libraries of one to ten of the documents too,
and printed for each size.
"""

import json
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop_assist.documents.evidence import NAMES
from desktop_assist.documents.passage_ranker import WEIGHTS as RANKING
from desktop_assist.documents.second_look import LOOKS
from desktop_assist.documents.second_look import WEIGHTS as LOOK
from desktop_assist.documents.sureness import WEIGHTS as SURENESS
from desktop_assist.documents.sureness import signs_of
from desktop_assist.documents.vectors.encoder import Encoder, PassageInParts, Said
from desktop_assist.documents.vectors.vector_store import Near, VectorStore
from desktop_assist.storage.sqlite_database import SqliteDatabase
from training.learned_look import Order, Score, learn_look, order_of, rank_of
from training.learned_sureness import Signs, learn_sureness, rounded
from training.listwise import learn_order
from training.search_samples import (
    FRESH_FROM,
    OWN_FROM,
    Sample,
    Vectors,
    fresh_samples,
    own_samples,
    samples,
    small_samples,
)

_ROOT = Path(__file__).parents[2]
_FOLDER = _ROOT / "resources" / "search"
_EVALS = _ROOT / "tests" / "evals"
_OWN = tuple(
    _EVALS / f"policies_{name}.jsonl"
    for name in ("own", "near_tuned", "wide_tuned", "workday_tuned")
)
# Of each library.
_FRESH = (
    (_EVALS / "policies_first.jsonl", _EVALS / "policies_workday_first.jsonl"),
    (_EVALS / "policies_second.jsonl",),
)
_FOLDS = 5
# Standing second among few passages tells less than among thousands.
_STANDINGS = ("likeness_standing", "sentence_standing", "fit_standing")
_FAR = tuple(map(NAMES.index, _STANDINGS))
_SHOWN, _DEPTH = 3, 10
_SEED = 20_261_128


class _NoVectors:
    """Stands for vectors where none are installed."""

    def nearest(self, *_: object) -> Near:
        """Nothing."""
        return Near()

    def sentences(self, *_: object) -> dict[int, list[float]]:
        """Nothing either."""
        return {}

    def said(self, *_: object) -> list[Said]:
        """Nor this."""
        return []


class _Remembered:
    """Makes the vector of each question once, however many libraries it is asked of."""

    def __init__(self, encode: Encoder) -> None:
        self._encode = encode
        self._known: dict[str, NDArray[np.float32]] = {}
        self._said: dict[tuple[str, PassageInParts], Said] = {}

    def said(self, question: str, passages: Sequence[PassageInParts]) -> list[Said]:
        for one in passages:
            if (question, one) not in self._said:
                [self._said[question, one]] = self._encode.said(question, [one])
        return [self._said[question, one] for one in passages]

    def __call__(self, texts: Sequence[str]) -> NDArray[np.float32]:
        for text in texts:
            if text not in self._known:
                self._known[text] = self._encode([text])[0]
        return np.array([self._known[text] for text in texts])


@dataclass(frozen=True, slots=True)
class _Asked:
    own: list[Sample]
    small: list[Sample]
    fresh: list[list[Sample]]
    dev: list[Sample]


@dataclass(frozen=True, slots=True)
class _Ranker:
    score: Score
    kept: dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Fold:
    """What was learned from some of the questions."""

    few: _Ranker
    many: _Ranker
    look: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class _Weights:
    ranking: dict[str, Any]
    look: tuple[float, ...]
    sureness: dict[str, Any]


def main() -> int:
    """Learn both kinds of weights."""
    data = os.environ.get("DESKTOP_ASSIST_DATA")
    if not data or len(sys.argv) != 2 + len(_FRESH):
        print(__doc__, file=sys.stderr)
        return 1
    library, *fresh = map(Path, sys.argv[1:])
    database = SqliteDatabase(library / "desktop_assist.sqlite3")
    # Any: it stands for an encoder.
    encode: Any = _Remembered(Encoder(_ROOT / "resources" / "embedding" / "tokenizer.json"))
    kinds: dict[str, Vectors] = {
        "by_meaning": lambda library: VectorStore(library, encode),
        "by_words": lambda _: _NoVectors(),
    }
    learned = {}
    for name, vectors in kinds.items():
        dev = Path(data) / "policies" / "dev.jsonl"
        asked = _Asked(
            own=own_samples(_OWN, database, vectors, _FOLDER),
            small=list(small_samples(_OWN, database, vectors, _FOLDER)),
            fresh=fresh_samples(fresh, _FRESH, vectors, _FOLDER),
            dev=samples(dev, database, vectors, _FOLDER),
        )
        print(name)
        learned[name] = _learned(asked, by_words=name == "by_words")
    _write(RANKING, {name: one.ranking for name, one in learned.items()})
    _write(SURENESS, {name: one.sureness for name, one in learned.items()})
    look = dict(zip(LOOKS, rounded(learned["by_meaning"].look), strict=True))
    _write(LOOK, look)
    database.close()
    return 0


def _learned(asked: _Asked, *, by_words: bool) -> _Weights:
    """The weights of the order, of the second look, and those of the sureness."""
    fresh = [one for half in asked.fresh for one in half]
    part = _parts(asked.own + fresh)
    folds = [
        _fold(_but(asked.own, part, number), _but(fresh, part, number)) for number in range(_FOLDS)
    ]
    for name, some in (("own", asked.own), ("fresh", fresh)):
        ranks = [_rank(one, folds[part[one.number]]) for one in some if one.file]
        print(f"  {name}, documents not learned from:", _figures(ranks))
    for place, half in enumerate(asked.fresh):
        others = [one for two in asked.fresh[:place] + asked.fresh[place + 1 :] for one in two]
        fold = _fold(asked.own, others)
        ranks = [_rank(one, fold) for one in half if one.file]
        print(f"  fresh documents, half {place + 1}, not learned from:", _figures(ranks))
    whole = _fold(asked.own, fresh)
    print("  dev:", _figures([_rank(one, whole) for one in asked.dev if one.file]))
    signs = [
        _signs(one, folds[part[one.number]], part[one.number])
        for one in (*asked.own, *asked.small, *fresh)
    ]
    dev = [_signs(one, whole, 0) for one in asked.dev]
    ranking = {"few": whole.few.kept, "many": whole.many.kept}
    sureness = learn_sureness(signs, dev, _FOLDS, by_words=by_words)
    return _Weights(ranking, whole.look, sureness)


def _fold(own: Sequence[Sample], fresh: Sequence[Sample]) -> _Fold:
    many, few = _ranker(own), _ranker([*own, *fresh], _FAR)
    if not any(one.gathered.by_meaning for one in own):
        return _Fold(few, many, (0.0,) * len(LOOKS))
    pairs = [(one, many.score) for one in own] + [(one, few.score) for one in fresh]
    return _Fold(few, many, learn_look(pairs))


def _order(one: Sample, fold: _Fold) -> Order:
    return order_of(one, (fold.few if one.documents else fold.many).score, fold.look)


def _rank(one: Sample, fold: _Fold) -> int:
    return rank_of(one, _order(one, fold))


def _but(asked: Sequence[Sample], part: dict[int, int], number: int) -> list[Sample]:
    """Those that do not belong to a part."""
    return [one for one in asked if part[one.number] != number]


def _parts(asked: Sequence[Sample]) -> dict[int, int]:
    """Which part each question belongs to; those on one document all to the same."""
    files = sorted({one.file for one in asked if one.file})
    np.random.default_rng(_SEED).shuffle(files)
    part = {file: place % _FOLDS for place, file in enumerate(files)}
    return {one.number: part.get(one.file, one.number % _FOLDS) for one in asked}


def _ranker(asked: Sequence[Sample], without: Sequence[int] = ()) -> _Ranker:
    """What was learned from questions, leaving some of the numbers out."""
    every = np.concatenate([one.rows for one in asked])
    means, spreads = every.mean(axis=0), every.std(axis=0)
    spreads[spreads < 1e-6] = 1
    used = np.ones(len(means))
    used[list(without)] = 0
    rows = [((one.rows - means) / spreads * used, one.right) for one in asked if one.right.any()]
    weights = learn_order(rows)
    kept = {
        "means": rounded(means),
        "spreads": rounded(spreads),
        "weights": rounded(weights),
    }
    return _Ranker(lambda found: (found - means) / spreads @ weights, kept)


def _signs(one: Sample, fold: _Fold, part: int) -> Signs:
    order = _order(one, fold)
    ranked = [found for _, found in order.scored]
    is_shown = any(map(one.is_right, ranked[:_SHOWN]))
    is_further = one.number % FRESH_FROM >= OWN_FROM
    is_near = is_further and (one.number >= FRESH_FROM or not one.documents)
    answers = one.answers(order.looks)
    signs = signs_of(one.gathered.asked, order.scored, order.looks, answers)
    return Signs(signs, one.kind, is_shown, one.documents, part, is_near)


def _figures(ranks: Sequence[int]) -> str:
    def recall(depth: int) -> float:
        return sum(0 < rank <= depth for rank in ranks) / len(ranks)

    reciprocal = sum(1 / rank for rank in ranks if 0 < rank <= _DEPTH) / len(ranks)
    depths = ", ".join(f"@{depth} {recall(depth):.3f}" for depth in (1, 3, 5, 10, 200))
    return f"recall {depths}; MRR {reciprocal:.3f}"


def _write(name: str, kept: dict[str, Any]) -> None:
    (_FOLDER / name).write_text(json.dumps(kept) + "\n", "utf-8")
    print("wrote", name)


if __name__ == "__main__":
    sys.exit(main())
