"""What waits to be sent: sound from the microphone and what goes with it, in order."""

import asyncio
from collections import deque
from collections.abc import AsyncGenerator

from desktop_assist.domain.realtime import BYTES_A_MS, AppendSound, Command, milliseconds

# The service notices the end of what is said by whole pieces.
_PIECE_MS = 20
# While the connection is made anew, the person goes on speaking; what is older is of no use.
_MOST_MS = 5_000


class SoundQueue:
    """Joins small pieces of sound, and drops the oldest when nobody takes them."""

    def __init__(self) -> None:
        self._waiting: deque[Command] = deque()
        self._sound = bytearray()
        self._is_there = asyncio.Event()

    def put(self, pcm: bytes) -> None:
        """A further piece of sound."""
        self._sound += pcm
        if milliseconds(self._sound) >= _PIECE_MS:
            self._close_piece()

    def put_command(self, command: Command) -> None:
        """Something to be said after the sound so far."""
        self._close_piece()
        self._waiting.append(command)
        self._is_there.set()

    async def commands(self) -> AsyncGenerator[Command, None]:
        """What is to be sent, as it comes."""
        while True:
            while self._waiting:
                yield self._waiting.popleft()
            self._is_there.clear()
            await self._is_there.wait()

    def _close_piece(self) -> None:
        if self._sound:
            self._waiting.append(AppendSound(bytes(self._sound)))
            self._sound.clear()
            self._drop_oldest()
            self._is_there.set()

    def _drop_oldest(self) -> None:
        sounds = [one for one in self._waiting if isinstance(one, AppendSound)]
        excess = sum(len(one.pcm) for one in sounds) - _MOST_MS * BYTES_A_MS
        for one in sounds:
            if excess <= 0:
                return
            self._waiting.remove(one)
            excess -= len(one.pcm)
