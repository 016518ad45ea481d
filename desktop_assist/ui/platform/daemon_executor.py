"""Runs a blocking call in a thread that never holds up the end of the program."""

import functools
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import ParamSpec, TypeVar

from desktop_assist.ui.qt_override import override

P = ParamSpec("P")
T = TypeVar("T")


class DaemonExecutor(Executor):
    """One daemon thread a job, for the few blocking calls asyncio makes itself (name lookups).

    `ThreadPoolExecutor` and qasync's executor both join their threads when the program ends, so
    one lookup that hangs would keep a closed window's process alive.
    """

    def __init__(self) -> None:
        self._threads: set[threading.Thread] = set()
        self._is_shut_down = False

    @override
    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Start `fn` in a thread of its own."""
        if self._is_shut_down:
            raise RuntimeError("The executor has been shut down.")
        future: Future[T] = Future()
        work = functools.partial(fn, *args, **kwargs)
        thread = threading.Thread(target=self._run, args=(future, work), daemon=True)
        self._threads.add(thread)
        thread.start()
        return future

    @override
    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Take no more jobs; with `wait`, see the running ones out."""
        self._is_shut_down = True
        if wait:
            for thread in tuple(self._threads):
                thread.join()

    def _run(self, future: Future[T], work: Callable[[], T]) -> None:
        if future.set_running_or_notify_cancel():
            try:
                result = work()
            except BaseException as error:  # noqa: BLE001  whoever awaits the job gets it
                future.set_exception(error)
            else:
                future.set_result(result)
        self._threads.discard(threading.current_thread())
