"""Join the orders that several searches give (reciprocal rank fusion, Cormack et al., 2009)."""

from collections import defaultdict
from collections.abc import Sequence

_CONSTANT = 10


def fused(*orders: Sequence[int]) -> list[int]:
    """One order: what stands high in several stands highest; ties as they come first."""
    scores: dict[int, float] = defaultdict(float)
    for order in orders:
        for rank, one in enumerate(order, start=1):
            scores[one] += 1 / (_CONSTANT + rank)
    return sorted(scores, key=lambda one: -scores[one])
