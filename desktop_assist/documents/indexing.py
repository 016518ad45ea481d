"""Bring the index in step with the files: read what changed, one document after the other."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from desktop_assist.documents.cut_document import CutDocument
from desktop_assist.documents.document_library import DocumentLibrary
from desktop_assist.documents.document_sources import SourceFile
from desktop_assist.documents.index_state import OnProgress, Progress
from desktop_assist.documents.picture_reading import read_pictures
from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.files import ocr

PATIENCE_S = 2.0
"""A question waits no longer for documents that are being read in the background anyway."""

SCANS_PATIENCE_S = 20.0
"""Nobody reads scanned pages in the background: a question waits for some of them."""

_FEW = 3


async def bring_up_to_date(
    library: DocumentLibrary, workers: WorkerPool, on_progress: OnProgress | None = None
) -> int:
    """Read what is new or changed, and forget what is gone; cancelling keeps what was read.

    Returns:
        How many documents were read.
    """
    changed = await workers.run(library.changed)
    for done, file in enumerate(changed):
        if on_progress is not None:
            on_progress(Progress(done, len(changed), file.name))
        await _read(library, workers, file)
    return len(changed)


class Indexing:
    """Reads for whoever asks, one at a time: the background of the open window, or a question.

    Args:
        library: The documents.
        workers: Reads them for a question.
        patience_s: How long a question waits while the background reads.
    """

    def __init__(
        self, library: DocumentLibrary, workers: WorkerPool, patience_s: float = PATIENCE_S
    ) -> None:
        self.library = library
        self._workers = workers
        self._patience_s = patience_s
        self._is_tended = False
        self._left = 0
        self._lock = asyncio.Lock()

    @property
    def left(self) -> int:
        """How many documents are still to be read, as far as is known."""
        return self._left

    @contextmanager
    def tended(self) -> Iterator[None]:
        """While it lasts, somebody reads whatever changes; questions need not see to it."""
        self._is_tended = True
        try:
            yield
        finally:
            self._is_tended = False

    async def be_ready(self) -> int:
        """Have all documents read before a question, or as many as a moment allows.

        Returns:
            How many are still to be read.
        """
        if not self._is_tended:
            await self.bring_up_to_date(self._workers)
            await read_some_pictures(self.library, self._workers)
            return self._left + await self._scans()
        return await self._tended_left() + await self._scans()

    async def _tended_left(self) -> int:
        changed = await self._workers.run(self.library.changed)
        if len(changed) <= _FEW:
            # Read here and now: the background gives way to everything else on the computer.
            for file in changed:
                await _read(self.library, self._workers, file)
            return 0
        with suppress(TimeoutError):
            async with asyncio.timeout(self._patience_s):
                await self.bring_up_to_date(self._workers)
        return self._left

    async def bring_up_to_date(
        self, workers: WorkerPool, on_progress: OnProgress | None = None
    ) -> int:
        """Read what is new or changed, once whoever is at it has ended; gives how many."""

        def note(progress: Progress) -> None:
            self._left = progress.count - progress.done
            if on_progress is not None:
                on_progress(progress)

        async with self._lock:
            count = await bring_up_to_date(self.library, workers, note)
            self._left = 0
            return count

    async def _scans(self) -> int:
        """How many documents wait for pages to be recognised, where that can be done."""
        return await self._workers.run(lambda: self.library.pictures.count) if ocr.is_ready() else 0

    async def read(self, path: Path) -> None:
        """Read one document before all others, if it has changed."""
        file = await self._workers.run(self.library.file_at, path)
        if file is not None:
            await _read(self.library, self._workers, file)


async def read_some_pictures(
    library: DocumentLibrary, workers: WorkerPool, patience_s: float = SCANS_PATIENCE_S
) -> None:
    """Recognise as many scanned pages as a question waits for."""
    with suppress(TimeoutError):
        async with asyncio.timeout(patience_s):
            await read_pictures(library, workers)


async def _read(library: DocumentLibrary, workers: WorkerPool, file: SourceFile) -> None:
    if await workers.run(library.is_known, file):  # another copy of the program was faster
        return
    from desktop_assist.documents.reading import read_and_cut

    try:
        read = await workers.run_isolated(read_and_cut, file.path)
        known = await workers.run(library.pictures.known, read.digest) if read.pictured else None
        if known:  # it was moved, or its reading broken off
            read = await workers.run_isolated(read_and_cut, file.path, known)
    except DesktopAssistError as error:  # one bad file must not stop the others
        read = CutDocument("", "", 1, (), problem=f"{error.message} {error.hint}".strip())
    await workers.run(library.put, file, read)
