"""Starts what a click sets going, keeps hold of it, and ends it in order."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, TypeAlias, TypeVar

T = TypeVar("T")
OnError: TypeAlias = Callable[[BaseException], None]

_CLOSE_LIMIT_S = 5.0


class TaskRunner:
    """The one place where the window starts tasks.

    asyncio itself holds tasks weakly and tells nobody of their errors until they are collected;
    here a task is kept until it ends and its error goes to one place at once.

    Args:
        on_error: Gets the error of every task that names no place of its own.
    """

    def __init__(self, on_error: OnError) -> None:
        self._on_error = on_error
        self._tasks: dict[asyncio.Task[Any], OnError] = {}
        self._is_closed = False

    def start(
        self, coroutine: Coroutine[Any, Any, T], name: str, on_error: OnError | None = None
    ) -> asyncio.Task[T]:
        """Start `coroutine` as a task; call it from a slot or a coroutine of the running loop.

        Once the runner is closed the task is given back cancelled and nothing of it runs: what
        ends in `close` may still tell others, and they need not know that the program is ending.

        Args:
            coroutine: What to do.
            name: What `cancel` knows it by; several tasks may share it.
            on_error: Gets its error in place of the common receiver.
        """
        task = asyncio.get_running_loop().create_task(coroutine, name=name)
        self._tasks[task] = on_error or self._on_error
        task.add_done_callback(self._finish)
        if self._is_closed:
            task.cancel()
        return task

    def cancel(self, name: str) -> bool:
        """Cancel the tasks of this name; False when none is running."""
        named = [task for task in self._tasks if task.get_name() == name]
        for task in named:
            task.cancel()
        return bool(named)

    async def close(self, time_limit_s: float = _CLOSE_LIMIT_S) -> None:
        """Cancel what is running, the latest first, each once the one before has ended.

        A task may use what an earlier one set up. The task that calls this is left alone.

        Args:
            time_limit_s: How long all of it may take; what is left then is reported as an error.
        """
        self._is_closed = True
        loop = asyncio.get_running_loop()
        deadline = loop.time() + time_limit_s
        for task in reversed(tuple(self._tasks)):
            if task is asyncio.current_task() or task.done():
                continue
            task.cancel()
            await asyncio.wait((task,), timeout=max(0.0, deadline - loop.time()))
            if not task.done():
                self._on_error(TimeoutError(f"{task.get_name()!r} did not end in time."))

    def _finish(self, task: asyncio.Task[Any]) -> None:
        on_error = self._tasks.pop(task)
        if task.cancelled():
            return
        error = task.exception()
        if error is not None:
            on_error(error)
