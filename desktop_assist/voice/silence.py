"""Takes silence out of what is said before it is sent: at both ends, and from long pauses."""

from array import array
from collections import deque
from collections.abc import Callable
from typing import TypeAlias

from desktop_assist.domain.realtime import BYTES_A_MS, milliseconds

_FRAME_MS = 20
_FRAME = _FRAME_MS * BYTES_A_MS
# So much before the first word is kept: detectors notice speech a little late.
_PRE_ROLL_FRAMES = 300 // _FRAME_MS
_LONGEST_PAUSE_FRAMES = 500 // _FRAME_MS
_STRICTEST = 3
_DETECTOR_HZ = 8_000
_EVERY_THIRD = 3  # from 24,000 samples a second to the detector's 8,000

SpeechDetector: TypeAlias = Callable[[bytes], bool]
"""Tells whether there is speech in a frame of 20 ms."""


def speech_detector() -> SpeechDetector:
    """The detector of WebRTC, which keeps a little memory of what it heard."""
    from webrtcvad import Vad  # only with the part for spoken conversations

    vad = Vad(_STRICTEST)

    def is_speech(frame: bytes) -> bool:
        return bool(vad.is_speech(array("h", frame)[::_EVERY_THIRD].tobytes(), _DETECTOR_HZ))

    return is_speech


class SilenceTrimmer:
    """Goes through one utterance as it is spoken.

    Args:
        is_speech: Finds speech.

    Attributes:
        saved_ms: How much was left out so far.
    """

    def __init__(self, is_speech: SpeechDetector) -> None:
        self._is_speech = is_speech
        self._rest = bytearray()
        self._quiet: deque[bytes] = deque()
        self._has_begun = False
        self.saved_ms = 0

    def feed(self, pcm: bytes) -> bytes:
        """Take a further piece; give what of it, and of what was held back, is to be sent."""
        self._rest += pcm
        kept = bytearray()
        while len(self._rest) >= _FRAME:
            frame = bytes(self._rest[:_FRAME])
            del self._rest[:_FRAME]
            kept += self._take(frame)
        return bytes(kept)

    def finish(self) -> bytes:
        """The end of it; the silence that was held back is left out."""
        self.saved_ms += milliseconds(b"".join(self._quiet))
        rest = bytes(self._rest) if self._has_begun and not self._quiet else b""
        self._quiet.clear()
        self._rest.clear()
        self._has_begun = False
        return rest

    def _take(self, frame: bytes) -> bytes:
        if not self._is_speech(frame):
            self._hold_back(frame)
            return b""
        kept = b"".join((*self._quiet, frame))
        self._quiet.clear()
        self._has_begun = True
        return kept

    def _hold_back(self, frame: bytes) -> None:
        """Before the first word only a little is kept, between words at most half a second."""
        self._quiet.append(frame)
        longest = _LONGEST_PAUSE_FRAMES if self._has_begun else _PRE_ROLL_FRAMES
        if len(self._quiet) > longest:
            # The end of a pause leads into the next word; what goes is the middle of it.
            self._quiet.popleft()
            self.saved_ms += _FRAME_MS
