"""Tells how far fetching from Slack is, so that waiting for its limits can be seen."""

import asyncio
from collections.abc import AsyncGenerator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SlackProgress:
    """One state.

    Attributes:
        done: How many messages are here.
        expected: How many there should be; 0 where that is not known.
        wait_s: How long Slack asks to wait now; 0 while it answers.
        is_repeated: It is the wait told before, with less of it left.
        is_over: Nothing more is fetched.
    """

    done: int = 0
    expected: int = 0
    wait_s: float = 0.0
    is_repeated: bool = False
    is_over: bool = False

    def in_words(self) -> str:
        """One sentence."""
        of_all = f" of {self.expected}" if self.expected > self.done else ""
        messages = "message" if self.done == 1 and not of_all else "messages"
        here = f"{self.done}{of_all} {messages} fetched from Slack"
        if self.is_over:
            return f"{here}."
        if not self.wait_s:
            return f"{here}…"
        return f"{here}. Slack asks to wait; it goes on in {round(self.wait_s)} seconds."


class SlackWaits:
    """Passes on how far it is, to whoever looks; nobody need look."""

    def __init__(self) -> None:
        self._latest: SlackProgress | None = None
        self._changed = asyncio.Event()

    def tell(self, progress: SlackProgress) -> None:
        """Pass on a state; one that nobody has looked at is replaced."""
        self._latest = progress
        self._changed.set()

    async def states(self) -> AsyncGenerator[SlackProgress, None]:
        """Each state, for as long as the program runs."""
        while True:
            await self._changed.wait()
            self._changed.clear()
            if self._latest is not None:
                yield self._latest
