"""Learns from questions and the passages that answer them which passage is the right one.

    PYTHONPATH=.:build python build/training/train_search.py LIBRARY FIRST SECOND

asks the questions (with `DESKTOP_ASSIST_DATA` set) of `tests/evals/policies_own.jsonl`,
`policies_near_tuned.jsonl` and `policies_wide_tuned.jsonl` of the library that `python -m
tests.evals.policies --keep LIBRARY` has filled with the documents of `policies/corpus`, and those
of `policies_first.jsonl` and `policies_second.jsonl` of the libraries that `--fresh first --keep
FIRST` and `--fresh second --keep SECOND` have filled. It prints how high the right passage stands
for questions on documents that were not learned from (five parts by turns; of the fresh documents
one half after the other), then the same for `policies/dev.jsonl`, which is never learned from, and
writes `resources/search/ranking.json` and `sureness.json`: the weights where passages are found by
meaning as well, and those where only their words are known.
Whether a question is answered at all is learned from libraries of one to ten of the documents too,
and printed for each size.
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

from desktop_assist.documents.evidence import NAMES
from desktop_assist.documents.passage_ranker import WEIGHTS as RANKING
from desktop_assist.documents.sureness import WEIGHTS as SURENESS
from desktop_assist.documents.vectors.encoder import Encoder, PassageInParts, Said
from desktop_assist.documents.vectors.vector_store import Near, VectorStore
from desktop_assist.storage.sqlite_database import SqliteDatabase
from training.learned_sureness import Signs, learn_sureness, rounded
from training.listwise import learn_order
from training.search_samples import (
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
_OWN = tuple(_EVALS / f"policies_{name}.jsonl" for name in ("own", "near_tuned", "wide_tuned"))
_FRESH = (_EVALS / "policies_first.jsonl", _EVALS / "policies_second.jsonl")
_FOLDS = 5
# Standing second among few passages tells less than among thousands.
_FAR = tuple(NAMES.index(name) for name in ("likeness_standing", "sentence_standing"))
_SHOWN, _DEPTH = 3, 10
_SEED = 20_261_128

Numbers = NDArray[np.float64]
Score = Callable[[Numbers], Numbers]


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
    ranking, sureness = {}, {}
    for name, vectors in kinds.items():
        dev = Path(data) / "policies" / "dev.jsonl"
        asked = _Asked(
            own=own_samples(_OWN, database, vectors, _FOLDER),
            small=list(small_samples(_OWN, database, vectors, _FOLDER)),
            fresh=fresh_samples(fresh, _FRESH, vectors, _FOLDER),
            dev=samples(dev, database, vectors, _FOLDER),
        )
        print(name)
        ranking[name], sureness[name] = _learned(asked)
    _write(RANKING, ranking)
    _write(SURENESS, sureness)
    database.close()
    return 0


def _learned(asked: _Asked) -> tuple[dict[str, Any], dict[str, Any]]:
    """The weights of the order, and those of the sureness."""
    fresh = [one for half in asked.fresh for one in half]
    part = _parts(asked.own + fresh)
    many = [_ranker(_but(asked.own, part, number))[0] for number in range(_FOLDS)]
    few = [_ranker(_but(asked.own + fresh, part, number), _FAR)[0] for number in range(_FOLDS)]
    ranks = [one.rank(many[part[one.number]](one.rows)) for one in asked.own if one.file]
    print("  own, documents not learned from:", _figures(ranks))
    for place, half in enumerate(asked.fresh):
        others = [one for two in asked.fresh[:place] + asked.fresh[place + 1 :] for one in two]
        score = _ranker(asked.own + others, _FAR)[0]
        ranks = [one.rank(score(one.rows)) for one in half if one.file]
        print(f"  fresh documents, half {place + 1}, not learned from:", _figures(ranks))
    score, kept = _ranker(asked.own)
    print("  dev:", _figures([one.rank(score(one.rows)) for one in asked.dev if one.file]))
    signs = [
        _signs(one, scores[part[one.number]], part[one.number])
        for scores, some in ((many, asked.own), (few, asked.small + fresh))
        for one in some
    ]
    dev = [_signs(one, score, 0) for one in asked.dev]
    ranking = {"few": _ranker(asked.own + fresh, _FAR)[1], "many": kept}
    return ranking, learn_sureness(signs, dev, _FOLDS)


def _but(asked: Sequence[Sample], part: dict[int, int], number: int) -> list[Sample]:
    """Those that do not belong to a part."""
    return [one for one in asked if part[one.number] != number]


def _parts(asked: Sequence[Sample]) -> dict[int, int]:
    """Which part each question belongs to; those on one document all to the same."""
    files = sorted({one.file for one in asked if one.file})
    np.random.default_rng(_SEED).shuffle(files)
    part = {file: place % _FOLDS for place, file in enumerate(files)}
    return {one.number: part.get(one.file, one.number % _FOLDS) for one in asked}


def _ranker(asked: Sequence[Sample], without: Sequence[int] = ()) -> tuple[Score, dict[str, Any]]:
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
    return lambda found: (found - means) / spreads @ weights, kept


def _signs(one: Sample, score: Score, part: int) -> Signs:
    order = one.ordered(score(one.rows))
    right = {
        id(found)
        for found, is_right in zip(one.gathered.evidence, one.right, strict=True)
        if is_right
    }
    is_shown = any(id(found) in right for found in order[:_SHOWN])
    is_near = not one.documents and one.number >= OWN_FROM
    return Signs(one.signs(order), one.kind, is_shown, one.documents, part, is_near)


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
