"""Keep two of our own programs from writing the same file at the same moment."""

import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from hashlib import blake2b
from pathlib import Path

from desktop_assist.domain.errors import FileError, FileInUseError

WAIT_S = 2.0


@contextmanager
def locked(targets: Sequence[Path], locks: Path) -> Iterator[None]:
    """Hold the locks of all `targets`; always in the same order, so that two never wait in a ring.

    The lock files lie in `locks`, a folder of the program's own, and not beside the targets: they
    only hold back our own programs, and beside the targets a sync client would spread them to
    other computers, where they mean nothing.

    Raises:
        FileInUseError: Another window or command of ours has held one for two seconds.
        FileError: The program's own folder cannot be written.
    """
    # 70 ms to import, and only needed when something is written.
    from filelock import FileLock, Timeout

    with ExitStack() as held:
        for target in sorted(set(targets)):
            try:
                locks.mkdir(parents=True, exist_ok=True)
                held.enter_context(FileLock(locks / _lock_name(target), timeout=WAIT_S))
            except Timeout as error:
                raise FileInUseError(
                    f"{target.name} is being written by another window or command of this program.",
                    "Wait a moment, then try again.",
                ) from error
            except OSError as error:
                raise FileError(
                    f"{locks} cannot be written: {error.strerror}. Nothing was changed.",
                    "Check that the disk has room and that the folder is yours.",
                ) from error
        yield


def _lock_name(target: Path) -> str:
    return f"{blake2b(os.fsencode(target), digest_size=12).hexdigest()}.lock"
