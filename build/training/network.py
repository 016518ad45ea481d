"""Learns the weights of `expenses/receipt/ranker.py` with numpy."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
_BATCH = 16
_ROUNDS = 20
_RATE = 0.01
_SLOWER_FROM = 0.6


@dataclass(frozen=True, slots=True)
class Choice:
    """One receipt's candidates: a row each, which are to be chosen, and which would do."""

    group: int
    is_real: bool
    rows: Numbers
    right: Numbers
    accepted: Numbers


@dataclass(slots=True)
class Weights:
    """The network: hidden (units x (names + 1)), output (units), direct (names)."""

    hidden: Numbers
    output: Numbers
    direct: Numbers

    def scores(self, rows: Numbers) -> tuple[Numbers, Numbers]:
        """Each candidate's score, and the hidden signals."""
        hidden = np.tanh(rows @ self.hidden[:, :-1].T + self.hidden[:, -1])
        return hidden @ self.output + rows @ self.direct, hidden

    def shares(self, rows: Numbers) -> Numbers:
        """How likely each candidate is."""
        return softmax(self.scores(rows)[0])


def together(networks: Sequence[Weights]) -> Weights:
    """One network that gives the mean of several."""
    count = len(networks)
    return Weights(
        np.concatenate([one.hidden for one in networks]),
        np.concatenate([one.output for one in networks]) / count,
        np.asarray(sum(one.direct for one in networks) / count),
    )


def softmax(scores: Numbers) -> Numbers:
    """Positive numbers that add up to 1."""
    raised = np.exp(scores - scores.max())
    return np.asarray(raised / raised.sum())


def learn(choices: Sequence[Choice], units: int, decay: float, seed: int) -> Weights:
    """Weights under which the right candidates are the likely ones (Adam, listwise softmax)."""
    random = np.random.default_rng(seed)
    names = choices[0].rows.shape[1]
    weights = Weights(
        random.normal(0, 0.3, (units, names + 1)), random.normal(0, 0.3, units), np.zeros(names)
    )
    weights.hidden[:, -1] = 0
    moments = {name: (0.0 * getattr(weights, name), 0.0 * getattr(weights, name)) for name in _ALL}
    order = list(range(len(choices)))
    step = 0
    for round_ in range(_ROUNDS):
        random.shuffle(order)
        rate = _RATE * (1 if round_ < _ROUNDS * _SLOWER_FROM else 0.3)
        for start in range(0, len(order), _BATCH):
            step += 1
            slopes = _slopes(weights, [choices[n] for n in order[start : start + _BATCH]])
            for name in _ALL:
                value = getattr(weights, name)
                slope = slopes[name] / _BATCH + decay * value
                first, second = moments[name]
                first = 0.9 * first + 0.1 * slope
                second = 0.999 * second + 0.001 * slope * slope
                moments[name] = (first, second)
                move = first / (1 - 0.9**step) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
                setattr(weights, name, value - rate * move)
    return weights


_ALL = ("hidden", "output", "direct")


def _slopes(weights: Weights, batch: Sequence[Choice]) -> dict[str, Numbers]:
    slopes = {name: np.zeros_like(getattr(weights, name)) for name in _ALL}
    for one in batch:
        scores, hidden = weights.scores(one.rows)
        share = softmax(scores)
        wanted = share * one.right
        error = share - wanted / wanted.sum()
        slopes["output"] += hidden.T @ error
        slopes["direct"] += one.rows.T @ error
        back = np.outer(error, weights.output) * (1 - hidden * hidden)
        slopes["hidden"][:, :-1] += back.T @ one.rows
        slopes["hidden"][:, -1] += back.sum(0)
    return slopes
