"""Learns a weight for each number, so that the right ones of a list come first."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from training.network import softmax

Numbers = NDArray[np.float64]
_DECAY, _STEPS, _RATE, _SLOWER_FROM = 1e-2, 250, 0.03, 0.6


def learn_order(lists: Sequence[tuple[Numbers, Numbers]]) -> Numbers:
    """The weights under which the right ones are the likely ones (Adam, listwise softmax).

    Args:
        lists: Of each the rows, and 1 for those that are right, else 0; at least one is.
    """
    weights = np.zeros(lists[0][0].shape[1])
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, _STEPS + 1):
        slope = sum((_slope(rows, right, weights) for rows, right in lists), np.zeros_like(weights))
        slope = slope / len(lists) + _DECAY * weights
        first = 0.9 * first + 0.1 * slope
        second = 0.99 * second + 0.01 * slope * slope
        rate = _RATE * (1 if step < _STEPS * _SLOWER_FROM else 0.3)
        weights = weights - rate * first / (1 - 0.9**step) / (
            np.sqrt(second / (1 - 0.99**step)) + 1e-8
        )
    return weights


def _slope(rows: Numbers, right: Numbers, weights: Numbers) -> Numbers:
    share = softmax(rows @ weights)
    wanted = share * right
    return np.asarray(rows.T @ (share - wanted / wanted.sum()))
