"""Puts passages in order by weights that were learned from questions and their right passages.

A small network with one hidden layer gives each passage a score. Among a few passages other signs
count than among thousands, where many come near by chance: so there is a network for each, and what
lies between is scored by both. The weights lie in `resources/search/` and are made by
`build/training/train_search.py`. Nothing but plain Python is needed to use them.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import tanh
from operator import mul
from pathlib import Path
from typing import Any

from desktop_assist.documents.library_size import share_of_large

WEIGHTS = "ranking.json"


@dataclass(frozen=True, slots=True)
class PassageRanker:
    """What was learned.

    Attributes:
        means, spreads: Of each number, among the passages that were learned from.
        hidden: A row of weights for each hidden unit; as many as there are numbers, and a bias.
        output: A weight for each hidden unit.
        direct: A weight for each number, past the hidden layer.
    """

    means: tuple[float, ...]
    spreads: tuple[float, ...]
    hidden: tuple[tuple[float, ...], ...]
    output: tuple[float, ...]
    direct: tuple[float, ...]

    def score(self, numbers: Sequence[float]) -> float:
        """How much speaks for a passage; only good for comparing within one question."""
        values = [
            (number - mean) / spread
            for number, mean, spread in zip(numbers, self.means, self.spreads, strict=True)
        ]
        score: float = sum(map(mul, self.direct, values))
        for row, weight in zip(self.hidden, self.output, strict=True):
            score += weight * tanh(row[-1] + sum(map(mul, row, values)))
        return score


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
        tuple(map(tuple, kept["hidden"])),
        tuple(kept["output"]),
        tuple(kept["direct"]),
    )
