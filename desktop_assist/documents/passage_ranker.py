"""Puts passages in order by weights that were learned from questions and their right passages.

Each number that speaks for a passage has a weight, and their sum is its score: a hidden layer
between them did worse on questions that were not learned from. Among a few passages other signs
count than among thousands, where many come near by chance: so there are weights for each, and what
lies between is scored by both. The weights lie in `resources/search/` and are made by
`build/training/train_search.py`. Nothing but plain Python is needed to use them.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from desktop_assist.documents.library_size import share_of_large

WEIGHTS = "ranking.json"


@dataclass(frozen=True, slots=True)
class PassageRanker:
    """What was learned.

    Attributes:
        means, spreads: Of each number, among the passages that were learned from.
        weights: How much each number counts.
    """

    means: tuple[float, ...]
    spreads: tuple[float, ...]
    weights: tuple[float, ...]

    def score(self, numbers: Sequence[float]) -> float:
        """How much speaks for a passage; only good for comparing within one question."""
        return sum(
            weight * (number - mean) / spread
            for number, mean, spread, weight in zip(
                numbers, self.means, self.spreads, self.weights, strict=True
            )
        )


@dataclass(frozen=True, slots=True)
class PassageRankers:
    """What was learned from libraries of both sizes.

    Attributes:
        few: In libraries of a few documents.
        many: In a library of hundreds.
    """

    few: PassageRanker
    many: PassageRanker

    def score(self, numbers: Sequence[float], among: int) -> float:
        """How much speaks for a passage that was found among so many."""
        share = share_of_large(among)
        sizes = ((1 - share, self.few), (share, self.many))
        return sum(part * one.score(numbers) for part, one in sizes if part)


@cache
def load_passage_rankers(folder: Path) -> dict[bool, PassageRankers]:
    """What was learned with the likeness in meaning at hand (True), and without it (False)."""
    kept = json.loads((folder / WEIGHTS).read_text("utf-8"))
    return {True: _rankers(kept["by_meaning"]), False: _rankers(kept["by_words"])}


def _rankers(kept: Mapping[str, Any]) -> PassageRankers:
    return PassageRankers(_ranker(kept["few"]), _ranker(kept["many"]))


def _ranker(kept: Mapping[str, Any]) -> PassageRanker:
    return PassageRanker(
        tuple(kept["means"]),
        tuple(kept["spreads"]),
        tuple(kept["weights"]),
    )
