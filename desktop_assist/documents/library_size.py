"""Tell how large a library is: few passages and many are searched by what was learned from each."""

from math import log

# So many passages are a small library, and so many a large one.
FEW, MANY = 100, 2_000


def share_of_large(passages: int) -> float:
    """0 for a small library, 1 for a large one, and what lies between."""
    return min(log(max(passages, FEW) / FEW) / log(MANY / FEW), 1.0)
