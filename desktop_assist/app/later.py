"""A part that is built when it is first asked for: until then not even its code is read."""

from collections.abc import Callable
from threading import RLock
from typing import Generic, TypeVar

T = TypeVar("T")


class Later(Generic[T]):
    """Hands out a part, and builds it the first time; blocking that time, safe from any thread.

    To whoever is given it, it is a plain function. It is asked in a worker thread: reading the code
    of a whole room would hold the window up.

    Args:
        build: Imports what the part is made of, and makes it.
    """

    def __init__(self, build: Callable[[], T]) -> None:
        self._build = build
        self._lock = RLock()
        self._built: list[T] = []

    def __call__(self) -> T:
        """The part, always the same one."""
        with self._lock:
            if not self._built:
                self._built.append(self._build())
            return self._built[0]

    @property
    def built(self) -> tuple[T, ...]:
        """The part, if anybody ever asked for it: what was never built need not be put away."""
        return tuple(self._built)
