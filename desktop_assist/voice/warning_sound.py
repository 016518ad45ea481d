"""Two falling tones, for when nothing can be said aloud any more."""

from array import array
from math import pi, sin

from desktop_assist.domain.realtime import RATE_HZ

_TONES_HZ = (660, 440)
_TONE_MS = 220
_HEIGHT = 6_000


def warning_sound() -> bytes:
    """The sound; each tone swells and fades, so that it does not click."""
    count = RATE_HZ * _TONE_MS // 1000
    samples = (
        int(_HEIGHT * sin(pi * n / count) * sin(2 * pi * tone * n / RATE_HZ))
        for tone in _TONES_HZ
        for n in range(count)
    )
    return array("h", samples).tobytes()
