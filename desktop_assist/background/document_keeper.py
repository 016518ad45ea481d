"""Reads documents as they change, and prepares what is read to be found by what it means."""

import asyncio
import logging
import time
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from dataclasses import dataclass
from typing import Protocol

from desktop_assist.background.file_marks import REST_PER_LOOK, Marks, files_with_marks
from desktop_assist.documents.index_state import IndexState, Progress
from desktop_assist.documents.indexing import Indexing
from desktop_assist.documents.picture_reading import pictures_read
from desktop_assist.documents.vectors.vector_building import build_vectors
from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.files import ocr
from desktop_assist.files.packaged_model import language_model

_LOG = logging.getLogger(__name__)
# The start of the program, and the first question, come first.
FIRST_REST_S = 3.0
LOOK_EVERY_S = 5.0
# Longer than a step takes: the window and its questions go on undisturbed.
REST_S = 0.05


class ClosingPool(WorkerPool, Protocol):
    """A worker pool that is ended once it is of no more use."""

    def close(self) -> None:
        """End it; blocking."""


@dataclass(frozen=True, slots=True)
class KeeperPace:
    """When it looks.

    Attributes:
        first_rest_s: How long to wait before the first look.
        look_every_s: How often to look for changes, at most.
        stretched: How long a rest of so many seconds is to be now.
    """

    first_rest_s: float = FIRST_REST_S
    look_every_s: float = LOOK_EVERY_S
    stretched: Callable[[float], float] = float


USUAL_PACE = KeeperPace()


class DocumentKeeper:
    """Goes on until it is cancelled. What it had made stays, and is not made again.

    The worker process lives only while there is work: the model in it takes much memory.

    Args:
        indexing: The documents.
        workers: Looks at the folders.
        make_workers: Makes what reads, and gives way to everything else.
        pace: When to look.
    """

    def __init__(
        self,
        indexing: Indexing,
        workers: WorkerPool,
        make_workers: Callable[[], ClosingPool],
        pace: KeeperPace = USUAL_PACE,
    ) -> None:
        self.indexing = indexing
        self._workers = workers
        self._make_workers = make_workers
        self._pace = pace
        self._state = IndexState()
        self._told = asyncio.Event()
        self._wanted = asyncio.Event()
        self._work: asyncio.Timeout | None = None

    @property
    def state(self) -> IndexState:
        """What is being done just now."""
        return self._state

    async def states(self) -> AsyncGenerator[IndexState, None]:
        """Each new state, or the newest of several; to be iterated by one only."""
        while True:
            await self._told.wait()
            self._told.clear()
            yield self._state

    def stop(self) -> None:
        """Break off what is being done, until `go_on`; what is made is kept."""
        self._wanted.clear()
        if self._work is not None:
            self._work.reschedule(0)

    def go_on(self) -> None:
        """Look at once whether there is something to do."""
        self._wanted.set()

    async def run(self) -> None:
        """Go on until cancelled."""
        with self.indexing.tended():
            await self._rest(self._pace.first_rest_s)
            while True:
                marks, _ = await self._look({})
                is_stopped = await self._catch_up()
                if is_stopped:
                    await self._wanted.wait()
                    self._wanted.clear()
                else:
                    await self._wait_for_change(marks)

    async def _wait_for_change(self, marks: Marks) -> None:
        took_s = 0.0
        while True:
            rest_s = max(self._pace.look_every_s, took_s * REST_PER_LOOK)
            was_wanted = await self._rest(self._pace.stretched(rest_s))
            now, took_s = await self._look(marks)
            if was_wanted or now != marks:
                return

    async def _rest(self, seconds: float) -> bool:
        """Wait; True as soon as somebody wants it to go on."""
        try:
            async with asyncio.timeout(seconds):
                await self._wanted.wait()
        except TimeoutError:
            return False
        self._wanted.clear()
        return True

    async def _look(self, known: Marks) -> tuple[Marks, float]:
        begun = time.monotonic()
        try:
            marks = await self._workers.run(self._marks)
        except DesktopAssistError:  # the settings cannot be read just now
            marks = known
        return marks, time.monotonic() - begun

    def _marks(self) -> Marks:
        folders = self.indexing.library.folders()
        marks = {
            path: mark
            for folder in folders
            for path, mark in files_with_marks(str(folder), _is_whole)
        }
        # What reads pictures and makes vectors may be installed while the window is open.
        parts = int(language_model.is_ready()) + 2 * int(ocr.is_ready())
        return {**marks, "": (parts, len(folders))}

    async def _catch_up(self) -> bool:
        """Do all there is to do; True when it was stopped."""
        workers = self._make_workers()
        try:
            async with asyncio.timeout(None) as self._work:
                await self.indexing.bring_up_to_date(workers, self._show_reading)
                await self._prepare_meaning(workers)
                await self._read_pictures(workers)
        except TimeoutError:
            self._show(IndexState("stopped"))
            return True
        except DesktopAssistError as error:  # the database is busy, the disk is full: later
            _LOG.warning("index_fault", extra={"error": error.code})
        finally:
            self._work = None
            await asyncio.to_thread(workers.close)
        self._show(IndexState())
        return False

    async def _prepare_meaning(self, workers: WorkerPool) -> None:
        vectors = self.indexing.library.vectors
        count = await self._workers.run(lambda: vectors.missing_count)
        done = 0
        while made := await build_vectors(vectors, workers, seconds=0):
            done += made
            self._show(IndexState("meaning", min(done, count), max(done, count)))
            await asyncio.sleep(REST_S)

    async def _read_pictures(self, workers: WorkerPool) -> None:
        """Read scanned pages; what else has changed by then does not wait for the last of them."""
        library = self.indexing.library
        async with aclosing(pictures_read(library, workers, self._show_pictures)) as steps:
            async for _ in steps:
                await self.indexing.bring_up_to_date(workers, self._show_reading)
                await self._prepare_meaning(workers)

    def _show_reading(self, progress: Progress) -> None:
        self._show(IndexState("reading", progress.done, progress.count, progress.name))

    def _show_pictures(self, progress: Progress) -> None:
        self._show(IndexState("pictures", progress.done, progress.count, progress.name))

    def _show(self, state: IndexState) -> None:
        if state != self._state:
            self._state = state
            self._told.set()


def _is_whole(name: str) -> bool:
    """Whether it is no file that Office or a download has not finished yet."""
    return not name.startswith("~$") and not name.endswith((".tmp", ".part", ".crdownload"))
