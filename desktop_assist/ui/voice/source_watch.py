"""Looks whether the sound server still has the microphone that is listened to."""

import asyncio
from collections.abc import Callable
from contextlib import suppress

from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.ui.task_runner import TaskRunner

# Soon enough that what the loudspeaker plays is not taken for a question: that needs half a second
# of silence after it.
_LOOK_EVERY_S, _ANSWER_LIMIT_S = 0.25, 5.0


class SourceWatch:
    """Watches one microphone at a time.

    Args:
        sources: The names of all there are; None where nobody tells; blocking.
        workers: Runs what blocks.
        tasks: Runs what waits.
        look_every_s: How long is waited before each look.
    """

    def __init__(
        self,
        sources: Callable[[], frozenset[str] | None],
        workers: WorkerPool,
        tasks: TaskRunner,
        look_every_s: float = _LOOK_EVERY_S,
    ) -> None:
        self._sources = sources
        self._workers = workers
        self._tasks = tasks
        self._look_every_s = look_every_s
        self._task: asyncio.Task[None] | None = None

    def follow(self, name: str, gone: Callable[[], None]) -> None:
        """Tell once when the microphone of this name is gone; nothing where it is not known."""
        self.end()
        self._task = self._tasks.start(self._look(name, gone), "microphone watch")

    def end(self) -> None:
        """Look no more."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    async def _look(self, name: str, gone: Callable[[], None]) -> None:
        with suppress(TimeoutError):  # a server that hangs is no reason to say anything
            there = await self._ask()
            if there is None or name not in there:
                return  # it is another sound system's, under a name of its own
            while there is None or name in there:
                await asyncio.sleep(self._look_every_s)
                there = await self._ask()
            self._task = None
            gone()

    async def _ask(self) -> frozenset[str] | None:
        async with asyncio.timeout(_ANSWER_LIMIT_S):
            return await self._workers.run(self._sources)
