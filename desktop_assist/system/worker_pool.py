"""Keeps work off the window's thread: a few threads, and one process for files from outside."""

import asyncio
import contextlib
import functools
import os
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from desktop_assist.domain.errors import ToolFailedError
from desktop_assist.system.network_guard import forbid_network

if TYPE_CHECKING:  # loaded with the first file from outside
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing.process import BaseProcess

P = ParamSpec("P")
T = TypeVar("T")

_THREADS = 4
_TIME_LIMIT_S = 120.0
_MEMORY_LIMIT_BYTES = 2 * 1024**3
_CPU_LIMIT_S = 600
_JOBS_PER_PROCESS = 200
"""Counted here: a pool with `max_tasks_per_child` starts no new process while jobs wait for it, and
they never come (python/cpython#115634; met with three at once after 200)."""
# How far it steps back behind the window: a hundred receipts take all of a processor for minutes.
_STEPS_BACK = 10
_LOWEST_PRIORITY = 19
_IDLE_PRIORITY_CLASS = 0x40


class ExecutorPool:
    """The WorkerPool of the running program.

    The process is spawned at the first file from outside, replaced after some use, after a crash
    and after a job that takes too long; on POSIX it also has limits on memory and on the
    processor time of one job.

    Args:
        time_limit_s: How long one isolated job may take.
        gives_way: The process is for work that nobody waits for: all others go first, and `close`
            breaks off what it does.
    """

    def __init__(self, time_limit_s: float = _TIME_LIMIT_S, *, gives_way: bool = False) -> None:
        self._time_limit_s = time_limit_s
        self._gives_way = gives_way
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="worker")
        self._process: ProcessPoolExecutor | None = None
        self._prepare: Callable[[], None] | None = None
        self._starting = asyncio.Lock()
        self._given = 0

    async def run(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run `function` in a worker thread and give its result."""
        work = functools.partial(function, *args, **kwargs)
        return await asyncio.get_running_loop().run_in_executor(self._threads, work)

    async def run_isolated(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run `function` in the worker process and give its result.

        Raises:
            ToolFailedError: It crashed or took too long; the next job gets a fresh process.
        """
        from concurrent.futures.process import BrokenProcessPool

        work = functools.partial(_with_processor_limit, function, *args, **kwargs)
        process: ProcessPoolExecutor | None = None
        try:
            async with asyncio.timeout(self._time_limit_s):
                process = await self._isolated()
                return await asyncio.get_running_loop().run_in_executor(process, work)
        except BrokenProcessPool as error:
            self._drop(process)
            raise ToolFailedError(
                "The file could not be read: it made its reader stop.",
                "It may be broken or far too large. Nothing was changed.",
            ) from error
        except TimeoutError as error:
            self._drop(process)
            raise ToolFailedError(
                f"The file could not be read within {self._time_limit_s:g} seconds.",
                "It may be broken or far too large. Nothing was changed.",
            ) from error

    def begin_with(self, prepare: Callable[[], None]) -> None:
        """From now on each process runs this first; it must pickle.

        A process that runs now finishes what it was given, and is not given anything else.
        """
        self._prepare, self._process = prepare, None

    def close(self) -> None:
        """End the threads and the process; work that has begun is mostly finished first."""
        if self._gives_way:
            self._drop(self._process)
        self._threads.shutdown(wait=True, cancel_futures=True)
        if self._process is not None:
            self._process.shutdown(wait=True, cancel_futures=True)

    async def _isolated(self) -> "ProcessPoolExecutor":
        async with self._starting:
            process = self._process
            # One that is replaced finishes what it was given, and ends when nobody waits for it.
            if process is None or self._given >= _JOBS_PER_PROCESS:
                process, self._given = await self.run(self._start), 0
            self._given += 1
            return process

    def _start(self) -> "ProcessPoolExecutor":
        """Start the process, which takes 40 ms: whoever waits for it must not be the window."""
        import multiprocessing
        from concurrent.futures import ProcessPoolExecutor

        self._process = ProcessPoolExecutor(
            max_workers=1,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=_begin_process,
            initargs=(self._gives_way, self._prepare),
        )
        # The first job starts it, in the thread that hands it over.
        self._process.submit(os.getpid)
        return self._process

    def _drop(self, process: "ProcessPoolExecutor | None") -> None:
        """End a process with what it was given; the one in use, or one that was replaced."""
        if process is None:
            return
        children = _children_of(process)
        process.shutdown(wait=False, cancel_futures=True)
        if process is self._process:
            self._process = None
        for child in children:
            child.kill()


def _children_of(pool: "ProcessPoolExecutor") -> "list[BaseProcess]":
    """The processes of one pool: another pool's go on."""
    # Python tells of them in no other way before 3.14.
    return list((pool._processes or {}).values())  # noqa: SLF001


def _begin_process(gives_way: bool, prepare: Callable[[], None] | None) -> None:  # noqa: FBT001 - handed over by position
    threading.Thread(target=_end_with_program, daemon=True).start()
    if gives_way:
        _give_way()
    elif sys.platform != "win32":
        os.nice(_STEPS_BACK)
    _limit_process()
    forbid_network()
    if prepare is not None:
        prepare()


def _end_with_program() -> None:
    """A program that is killed tells its processes nothing: they would wait for work for ever."""
    import multiprocessing

    program = multiprocessing.parent_process()
    if program is not None:
        program.join()
        os._exit(1)


def _give_way() -> None:
    """Take the processor only when nobody else wants it."""
    if sys.platform == "win32":
        import ctypes

        this_process = ctypes.windll.kernel32.GetCurrentProcess()
        ctypes.windll.kernel32.SetPriorityClass(this_process, _IDLE_PRIORITY_CLASS)
    else:
        os.nice(_LOWEST_PRIORITY)


def _limit_process() -> None:
    if sys.platform == "win32":
        return
    import resource

    _limit(resource.RLIMIT_AS, _MEMORY_LIMIT_BYTES)


def _with_processor_limit(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Run one job with processor time of its own: the system counts that of all jobs together."""
    if sys.platform != "win32":
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        _limit(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + _CPU_LIMIT_S)
    return function(*args, **kwargs)


def _limit(limit: int, value: int) -> None:
    import resource

    _, hard = resource.getrlimit(limit)
    ceiling = value if hard == resource.RLIM_INFINITY else min(value, hard)
    # macOS refuses a limit on memory; a process without it is better than none.
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(limit, (ceiling, hard))
