"""How long a service is waited for, and what is done where it is asked too much."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

from desktop_assist.domain.errors import ProviderBusyError

_LONGEST_WAIT_S = 60.0
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Patience:
    """How long the service is waited for.

    Attributes:
        poll_s: How often it is asked how far it is.
        deadline_s: How long after the last document was sent.
        tries: How often a file is given to it that failed through its own fault.
        waits: How often it is waited for where it is asked too much.
        pause: Waits.
    """

    poll_s: float = 2.0
    deadline_s: float = 600.0
    tries: int = 2
    waits: int = 5
    pause: Callable[[float], Awaitable[None]] = asyncio.sleep

    @property
    def looks(self) -> int:
        """How often is looked before the deadline."""
        return 1 + int(self.deadline_s / self.poll_s)

    async def keep_trying(self, work: Callable[[], Awaitable[_T]]) -> _T:
        """Do it, waiting as long as a busy service asks for, some times over.

        Raises:
            ProviderError: It is still busy, or there is another trouble.
        """
        for _ in range(self.waits):
            try:
                return await work()
            except ProviderBusyError as busy:
                await self.pause(min(busy.retry_after_s or self.poll_s, _LONGEST_WAIT_S))
        return await work()
