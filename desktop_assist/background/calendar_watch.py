"""Notices when files of the calendars are changed by anybody."""

import asyncio
import time
from collections.abc import AsyncGenerator
from pathlib import Path

from desktop_assist.background.file_marks import REST_PER_LOOK, Marks, files_with_marks
from desktop_assist.background.heartbeat import Rest
from desktop_assist.domain.calendar_changed import CalendarChanged
from desktop_assist.domain.calendar_source import CalendarSources
from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.worker_pool import WorkerPool

LOOK_EVERY_S = 5.0
_SUFFIXES = (".ics", ".ical", ".icalendar", ".ifb")


class CalendarWatch:
    """Looks at the calendars' files again and again: their times and sizes, never their content.

    A watching library would hear of changes at once, but not on every network drive; it would cost
    more than looking does here.

    Args:
        sources: Which calendars there are.
        workers: Where the looking is done.
        look_every_s: How often, at most.
        rest: Waits between two looks.
    """

    def __init__(
        self,
        sources: CalendarSources,
        workers: WorkerPool,
        look_every_s: float = LOOK_EVERY_S,
        rest: Rest = asyncio.sleep,
    ) -> None:
        self._sources = sources
        self._workers = workers
        self._look_every_s = look_every_s
        self._rest = rest
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
            was_woken = await self._rest(max(self._look_every_s, took_s * REST_PER_LOOK))
            now, took_s = await self._look(marks)
            files = frozenset(Path(path) for path, _ in marks.items() ^ now.items())
            marks = now
            self._version += bool(files)
            if files or was_woken:
                self._changed.set()
                self._changed = asyncio.Event()
            if files:
                yield CalendarChanged(files)

    async def wait(self, limit_s: float) -> None:
        """Wait for the next change, or for a reason to look at once, but no longer than this."""
        try:
            async with asyncio.timeout(limit_s):
                await self._changed.wait()
        except TimeoutError:
            return

    async def _look(self, known: Marks) -> tuple[Marks, float]:
        begun = time.monotonic()
        try:
            marks = await self._workers.run(_marks, self._sources)
        except DesktopAssistError:  # the settings cannot be read just now
            marks = known
        return marks, time.monotonic() - begun


def _marks(sources: CalendarSources) -> Marks:
    return {
        path: mark
        for source in sources.current()
        for path, mark in files_with_marks(str(source.path), _is_calendar)
    }


def _is_calendar(name: str) -> bool:
    return name.endswith(_SUFFIXES)
