"""How loud a piece of sound is, for a meter."""

from array import array
from math import log10

_LOUDEST = 32_768
_FAINTEST_DB = -50.0


def loudness(pcm: bytes) -> float:
    """From 0, hardly to be heard, to 1, as loud as can be; as people hear it."""
    samples = array("h", pcm[: len(pcm) // 2 * 2])
    peak = max(max(samples, default=0), -min(samples, default=0))
    if peak <= 0:
        return 0.0
    decibels = 20 * log10(peak / _LOUDEST)
    return max(0.0, 1 - decibels / _FAINTEST_DB)
