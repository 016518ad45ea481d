"""Where work that would hold up the window is done."""

from collections.abc import Callable
from typing import ParamSpec, Protocol, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class WorkerPool(Protocol):
    """Runs blocking functions away from the event loop.

    `run` uses a small thread pool: disk, SQLite, hashing, keyring. `run_isolated` uses one
    spawned, recycled process for parsing files from outside; the function and its arguments must
    pickle, and a crash there is a ToolFailedError, not the end of the program.
    """

    async def run(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run `function` in a worker thread and give its result."""

    async def run_isolated(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run `function` in the worker process and give its result."""
