"""A thread with a loop of its own: what is done there never holds up a window."""

import asyncio
import threading
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")
_END_LIMIT_S = 15.0


class LoopThread:
    """Started at first use.

    Args:
        name: What it is called among the threads.
        end_limit_s: How long its end is waited for: it does not keep the program from ending.
    """

    def __init__(self, name: str, end_limit_s: float = _END_LIMIT_S) -> None:
        self._name = name
        self._end_limit_s = end_limit_s
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None

    @property
    def is_running(self) -> bool:
        """Whether it was ever used."""
        return self._loop is not None

    async def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Do something there, and wait for it here; cancelling the one cancels the other."""
        return await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(work, self._running()))

    def run_waiting(self, work: Coroutine[Any, Any, T], limit_s: float) -> T:
        """The same from a thread that may block.

        Raises:
            TimeoutError: It took longer.
        """
        return asyncio.run_coroutine_threadsafe(work, self._running()).result(limit_s)

    def close(self) -> None:
        """Break off what is left, and let go of the thread; blocking."""
        if self._loop is None or self._thread is None:
            return
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(self._end_limit_s)
        self._loop = self._thread = None

    def _running(self) -> asyncio.AbstractEventLoop:
        if self._loop is None:
            self._loop = asyncio.new_event_loop()
            self._thread = threading.Thread(
                target=_turn_round, args=(self._loop,), name=self._name, daemon=True
            )
            self._thread.start()
        return self._loop


def _turn_round(loop: asyncio.AbstractEventLoop) -> None:
    asyncio.set_event_loop(loop)
    try:
        loop.run_forever()
    finally:
        left = asyncio.all_tasks(loop)
        for task in left:
            task.cancel()
        loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()
