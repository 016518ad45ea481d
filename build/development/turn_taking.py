"""Lets only one set-up work on a checkout at a time."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def one_at_a_time(lock: Path) -> Iterator[None]:
    """Wait for other processes that hold this lock, then hold it.

    The system lets go of it when a process ends, however it ends: no lock is ever left behind.
    """
    lock.parent.mkdir(exist_ok=True)
    with lock.open("w") as held:
        _take(held.fileno())
        yield


if sys.platform == "win32":
    import msvcrt

    def _take(file: int) -> None:
        while True:
            try:
                # Gives up by itself after ten seconds.
                msvcrt.locking(file, msvcrt.LK_LOCK, 1)
            except OSError:
                continue
            return

else:
    import fcntl

    def _take(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX)
