"""Learns a weight for each number, so that the right ones of a list come first."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
_DECAY, _STEPS, _RATE, _SLOWER_FROM = 1e-2, 600, 0.03, 0.6


def learn_order(lists: Sequence[tuple[Numbers, Numbers]]) -> Numbers:
    """The weights under which the right ones are the likely ones (Adam, listwise softmax).

    Args:
        lists: Of each the rows, and 1 for those that are right, else 0; at least one is.
    """
    rows = np.concatenate([one for one, _ in lists])
    right = np.concatenate([one for _, one in lists])
    starts = np.cumsum([0, *(len(one) for one, _ in lists[:-1])])
    weights = np.zeros(rows.shape[1])
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, _STEPS + 1):
        share = _shares(np.exp(_below_highest(rows @ weights, starts)), starts)
        slope = rows.T @ (share - _shares(share * right, starts))
        slope = slope / len(lists) + _DECAY * weights
        first = 0.9 * first + 0.1 * slope
        second = 0.99 * second + 0.01 * slope * slope
        rate = _RATE * (1 if step < _STEPS * _SLOWER_FROM else 0.3)
        weights = weights - rate * first / (1 - 0.9**step) / (
            np.sqrt(second / (1 - 0.99**step)) + 1e-8
        )
    return weights


def _below_highest(scores: Numbers, starts: NDArray[np.int64]) -> Numbers:
    """How far each is below the highest of its list, which begins at one of the starts."""
    below: Numbers = scores - _spread(np.maximum.reduceat(scores, starts), starts, len(scores))
    return below


def _shares(values: Numbers, starts: NDArray[np.int64]) -> Numbers:
    """Each as a share of the sum of its list."""
    shares: Numbers = values / _spread(np.add.reduceat(values, starts), starts, len(values))
    return shares


def _spread(of_lists: Numbers, starts: NDArray[np.int64], count: int) -> Numbers:
    """A number of each list, for each row of it."""
    return np.repeat(of_lists, np.diff([*starts, count]))
