"""Look at files without reading them: their times and sizes tell whether they have changed."""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from typing import TypeAlias

REST_PER_LOOK = 100
"""A large folder is looked at more seldom, so that it costs a hundredth of a processor at most."""
Mark: TypeAlias = tuple[int, int]
Marks: TypeAlias = Mapping[str, Mark]


def files_with_marks(place: str, is_wanted: Callable[[str], bool]) -> Iterator[tuple[str, Mark]]:
    """Every wanted file at a place; what is hidden or cannot be looked at is passed over.

    Args:
        place: A folder or a file.
        is_wanted: Says it by a file's name, in small letters; a file that is named is wanted.
    """
    try:
        with os.scandir(place) as entries:
            listed = [entry for entry in entries if not entry.name.startswith(".")]
    except NotADirectoryError:
        yield from _file_with_mark(place)
        return
    except OSError:
        return
    for entry in listed:
        if entry.is_dir(follow_symlinks=False):
            yield from files_with_marks(entry.path, is_wanted)
        elif is_wanted(entry.name.lower()):
            yield from _file_with_mark(entry.path)


def _file_with_mark(path: str) -> Iterator[tuple[str, Mark]]:
    with suppress(OSError):
        state = os.stat(path)  # noqa: PTH116 - of ten thousand files, a Path each costs the most
        yield path, (state.st_mtime_ns, state.st_size)
