"""Makes of sound what the recogniser looks at: how loud each pitch is, a hundred times a second.

As Whisper was trained with it: 16,000 samples a second, windows of 25 ms, 80 pitches on the Mel
scale of Slaney, half a minute at a time.
"""

from functools import cache
from typing import Any

from desktop_assist.domain.realtime import RATE_HZ

# numpy comes with the part of the program that needs it: its types cannot be named here.
Numbers = Any

WINDOW_S = 30
_HZ, _WINDOW, _STEP, _PITCHES = 16_000, 400, 160, 80
_FRAMES = WINDOW_S * _HZ // _STEP
_FAINTEST, _RANGE = 1e-10, 8.0
_LINEAR_UP_TO_HZ, _HZ_A_MEL, _LOG_STEP = 1000.0, 200.0 / 3, 6.4


def samples(pcm: bytes) -> Numbers:
    """The sound between -1 and 1, at the rate of the recogniser."""
    import numpy as np

    heard = np.frombuffer(pcm, dtype="<i2").astype(np.float32) / 32_768
    length = len(heard) * _HZ // RATE_HZ
    if not length:
        return heard
    # What is above half the new rate is cut off, so that it does not come back as another pitch.
    spectrum = np.fft.rfft(heard)[: length // 2 + 1]
    return np.fft.irfft(spectrum, length).astype(np.float32) * (length / len(heard))


def sound_picture(heard: Numbers) -> Numbers:
    """The picture of at most half a minute; what is shorter is followed by silence."""
    import numpy as np

    sound = np.zeros(WINDOW_S * _HZ, dtype=np.float32)
    sound[: len(heard)] = heard[: len(sound)]
    padded = np.pad(sound, _WINDOW // 2, mode="reflect")
    starts = np.arange(_FRAMES)[:, None] * _STEP + np.arange(_WINDOW)
    window = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(_WINDOW) / _WINDOW)
    power = np.abs(np.fft.rfft(padded[starts] * window)) ** 2
    loud = np.log10(np.maximum(power @ filters().T, _FAINTEST))
    shown = (np.maximum(loud, loud.max() - _RANGE) + 4) / 4
    return np.ascontiguousarray(shown.T[None], dtype=np.float32)


@cache
def filters() -> Numbers:
    """How much of each frequency belongs to each pitch."""
    import numpy as np

    frequencies = np.linspace(0, _HZ / 2, _WINDOW // 2 + 1)
    middles = _hertz(np.linspace(0, _mel(_HZ / 2), _PITCHES + 2))
    widths = np.diff(middles)
    slopes = middles[:, None] - frequencies
    rising, falling = -slopes[:-2] / widths[:-1, None], slopes[2:] / widths[1:, None]
    shapes = np.maximum(0, np.minimum(rising, falling))
    return shapes * (2 / (middles[2:] - middles[:-2]))[:, None]


def _mel(hertz: float) -> float:
    import numpy as np

    above = _LINEAR_UP_TO_HZ / _HZ_A_MEL
    return float(above + np.log(hertz / _LINEAR_UP_TO_HZ) / np.log(_LOG_STEP) * 27)


def _hertz(mels: Numbers) -> Numbers:
    import numpy as np

    above = _LINEAR_UP_TO_HZ / _HZ_A_MEL
    grown = _LINEAR_UP_TO_HZ * np.exp(np.log(_LOG_STEP) / 27 * (mels - above))
    return np.where(mels < above, mels * _HZ_A_MEL, grown)
