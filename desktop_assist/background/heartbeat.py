"""How often one looks around: every few seconds while somebody is there, else once a minute."""

import asyncio
import math
from collections.abc import Awaitable, Callable
from typing import TypeAlias

BEAT_S = 60.0
_SLOW_BEATS = 5
Rest: TypeAlias = Callable[[float], Awaitable[object]]
"""Waits for so many seconds, or for a reason to look at once."""


class Heartbeat:
    """Whoever looks again and again rests by it.

    Unattended, all rests end with the same beat: a laptop's processor is woken once, not by each.

    Args:
        beat_s: The time from one beat to the next.
    """

    def __init__(self, beat_s: float = BEAT_S) -> None:
        self._beat_s = beat_s
        self._is_attended = True
        self._woken = asyncio.Event()

    def attend(self, is_attended: bool) -> None:  # noqa: FBT001 - what a signal tells
        """Follow whether the person sees anything of the program; who comes back finds it fresh."""
        was_attended, self._is_attended = self._is_attended, is_attended
        if is_attended and not was_attended:
            self.wake()

    def wake(self) -> None:
        """End every rest: the computer slept, say, and nothing is as it was."""
        self._woken.set()
        self._woken = asyncio.Event()

    async def rest(self, seconds: float) -> bool:
        """Wait for at least so long; True when woken before."""
        return await self._rest(self.stretched(seconds))

    async def rest_slowly(self, seconds: float) -> bool:
        """Wait for what may come minutes late while nobody is there: to every fifth beat."""
        return await self._rest(self._stretched(seconds, _SLOW_BEATS * self._beat_s))

    def stretched(self, seconds: float) -> float:
        """How long a rest of so many seconds takes now: to a beat, when nobody is there."""
        return self._stretched(seconds, self._beat_s)

    def _stretched(self, seconds: float, beat_s: float) -> float:
        if self._is_attended:
            return seconds
        now = asyncio.get_running_loop().time()
        return math.ceil((now + seconds) / beat_s) * beat_s - now

    async def _rest(self, seconds: float) -> bool:
        try:
            async with asyncio.timeout(seconds):
                await self._woken.wait()
        except TimeoutError:
            return False
        return True
