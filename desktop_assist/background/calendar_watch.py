"""Notices when files of the calendars are changed by anybody."""

import asyncio
import os
import time
from collections.abc import AsyncGenerator, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

from desktop_assist.domain.calendar_changed import CalendarChanged
from desktop_assist.domain.calendar_source import CalendarSources
from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.worker_pool import WorkerPool

LOOK_EVERY_S = 5.0
# A large folder is looked at more seldom, so that it costs a hundredth of a processor at most.
_REST_PER_LOOK = 100
_SUFFIXES = (".ics", ".ical", ".icalendar", ".ifb")
_Mark: TypeAlias = tuple[int, int]
_Marks: TypeAlias = Mapping[str, _Mark]


class CalendarWatch:
    """Looks at the calendars' files again and again: their times and sizes, never their content.

    A watching library would hear of changes at once, but not on every network drive; it would cost
    more than looking does here.

    Args:
        sources: Which calendars there are.
        workers: Where the looking is done.
        look_every_s: How often, at most.
    """

    def __init__(
        self, sources: CalendarSources, workers: WorkerPool, look_every_s: float = LOOK_EVERY_S
    ) -> None:
        self._sources = sources
        self._workers = workers
        self._look_every_s = look_every_s
        self._version = 0
        self._changed = asyncio.Event()

    @property
    def version(self) -> int:
        """Another number after each change."""
        return self._version

    async def changes(self) -> AsyncGenerator[CalendarChanged, None]:
        """Watch, and tell each change once; to be iterated by one only."""
        marks, took_s = await self._look({})
        while True:
            await asyncio.sleep(max(self._look_every_s, took_s * _REST_PER_LOOK))
            now, took_s = await self._look(marks)
            files = frozenset(Path(path) for path, _ in marks.items() ^ now.items())
            marks = now
            if files:
                self._version += 1
                self._changed.set()
                self._changed = asyncio.Event()
                yield CalendarChanged(files)

    async def wait(self, limit_s: float) -> None:
        """Wait for the next change, but no longer than this."""
        try:
            async with asyncio.timeout(limit_s):
                await self._changed.wait()
        except TimeoutError:
            return

    async def _look(self, known: _Marks) -> tuple[_Marks, float]:
        begun = time.monotonic()
        try:
            marks = await self._workers.run(_marks, self._sources)
        except DesktopAssistError:  # the settings cannot be read just now
            marks = known
        return marks, time.monotonic() - begun


def _marks(sources: CalendarSources) -> _Marks:
    return {
        path: mark
        for source in sources.current()
        for path, mark in _files_with_marks(str(source.path))
    }


def _files_with_marks(place: str) -> Iterator[tuple[str, _Mark]]:
    """Every calendar file at a place; what cannot be looked at is passed over."""
    try:
        with os.scandir(place) as entries:
            listed = [entry for entry in entries if not entry.name.startswith(".")]
    except NotADirectoryError:
        yield from _file_with_mark(place)
        return
    except OSError:
        return
    for entry in listed:
        if entry.name.lower().endswith(_SUFFIXES):
            yield from _file_with_mark(entry.path)
        elif entry.is_dir(follow_symlinks=False):
            yield from _files_with_marks(entry.path)


def _file_with_mark(path: str) -> Iterator[tuple[str, _Mark]]:
    with suppress(OSError):
        state = os.stat(path)  # noqa: PTH116 - of ten thousand files, a Path each costs the most
        yield path, (state.st_mtime_ns, state.st_size)
