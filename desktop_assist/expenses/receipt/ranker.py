"""Chooses among candidates by weights that were learned from labelled receipts.

A small network with one hidden layer gives each candidate a score; the softmax over a receipt's
candidates is how sure the choice is. The weights lie in `resources/receipts/` and are made by
`build/training/`. Nothing but plain Python is needed to use them.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, tanh
from pathlib import Path

from desktop_assist.expenses.receipt.calibration import Calibration, load_calibration


@dataclass(frozen=True, slots=True)
class Ranker:
    """A trained chooser.

    Attributes:
        names: Of the numbers that describe a candidate, in the order of the weights.
        hidden: A row of weights for each hidden unit; as many as there are names, and a bias.
        output: A weight for each hidden unit.
        direct: A weight for each name, past the hidden layer.
        calibration: How often a choice of so large a share was right.
    """

    names: tuple[str, ...]
    hidden: tuple[tuple[float, ...], ...]
    output: tuple[float, ...]
    direct: tuple[float, ...]
    calibration: Calibration

    def score(self, numbers: Mapping[str, float]) -> float:
        """How much speaks for a candidate; a number it does not have counts as nought."""
        values = [numbers.get(name, 0.0) for name in self.names]
        score = sum(weight * value for weight, value in zip(self.direct, values, strict=True))
        for row, weight in zip(self.hidden, self.output, strict=True):
            signal = row[-1] + sum(a * b for a, b in zip(row, values, strict=False) if b)
            score += weight * tanh(signal)
        return score

    def shares(self, candidates: Sequence[Mapping[str, float]]) -> list[float]:
        """How likely each candidate is, all together 1."""
        scores = [self.score(one) for one in candidates]
        highest = max(scores, default=0.0)
        raised = [exp(score - highest) for score in scores]
        total = sum(raised)
        return [one / total for one in raised]


def load_ranker(path: Path) -> Ranker:
    """Read the weights."""
    kept = json.loads(path.read_text("utf-8"))
    return Ranker(
        tuple(kept["names"]),
        tuple(tuple(row) for row in kept["hidden"]),
        tuple(kept["output"]),
        tuple(kept["direct"]),
        load_calibration(path),
    )
