"""Remembers what the person is saying, from shortly before they began."""

from desktop_assist.domain.realtime import BYTES_A_MS, milliseconds

_PRE_ROLL_MS = 300
_LONGEST_MS = 60_000


class Utterance:
    """The sound of what is being said, in case that the service has to hear it once more."""

    def __init__(self) -> None:
        self._sound = bytearray()
        self._is_speech = False

    @property
    def length_ms(self) -> int:
        """How much there is."""
        return milliseconds(self._sound)

    def add(self, pcm: bytes) -> None:
        """A further piece from the microphone."""
        self._sound += pcm
        longest = _LONGEST_MS if self._is_speech else _PRE_ROLL_MS
        del self._sound[: max(len(self._sound) - longest * BYTES_A_MS, 0)]

    def begin(self) -> None:
        """The person has begun to speak; a little before that belongs to it."""
        self._is_speech = True

    def finish(self) -> bytes:
        """All of it; what comes now is something else."""
        sound, self._is_speech = bytes(self._sound), False
        self._sound.clear()
        return sound
