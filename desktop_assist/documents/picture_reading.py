"""Recognise the pages of documents that are pictures, one after the other, and index them."""

from collections.abc import AsyncGenerator
from contextlib import aclosing

from desktop_assist.documents.document_library import DocumentLibrary
from desktop_assist.documents.index_state import OnProgress, Progress
from desktop_assist.documents.picture_store import PicturedDocument
from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.files import ocr
from desktop_assist.files.page_text import Page

# So many pages can be asked about as soon as they are read: a scan may have hundreds.
_TOGETHER = 8
_NOTHING = Page(1.0, 1.0, ())


async def read_pictures(
    library: DocumentLibrary, workers: WorkerPool, on_progress: OnProgress | None = None
) -> None:
    """Read all pages that are pictures; cancelled, the next time goes on after the last page."""
    async with aclosing(pictures_read(library, workers, on_progress)) as steps:
        async for _ in steps:
            pass


async def pictures_read(
    library: DocumentLibrary, workers: WorkerPool, on_progress: OnProgress | None = None
) -> AsyncGenerator[int, None]:
    """The same in steps: after some pages each, gives how many of them are in the index now."""
    if not ocr.is_ready():
        return
    waiting = await workers.run(library.pictures.waiting)
    count = sum(len(one.pages) for one in waiting)
    done = 0
    for document in waiting:
        for start in range(0, max(len(document.pages), 1), _TOGETHER):
            for page in document.pages[start : start + _TOGETHER]:
                if on_progress is not None:
                    on_progress(Progress(done, count, document.name))
                await _recognise(library, workers, document, page)
                done += 1
            await _index(library, workers, document)
            yield done


async def _recognise(
    library: DocumentLibrary, workers: WorkerPool, document: PicturedDocument, page: int
) -> None:
    from desktop_assist.files.document_pages import recognised_page

    try:
        found = await workers.run_isolated(recognised_page, document.path, page)
    except DesktopAssistError:  # this page cannot be read, now or later; the others may be
        found = _NOTHING
    await workers.run(library.pictures.keep, document.digest, page, found)


async def _index(library: DocumentLibrary, workers: WorkerPool, document: PicturedDocument) -> None:
    """Bring into the index what is recognised so far, unless the file has changed since."""
    file = await workers.run(library.file_at, document.path)
    if file is None or not await workers.run(library.is_known, file):
        return
    # A window at rest reads nothing.
    from desktop_assist.documents.reading import read_and_cut

    known = await workers.run(library.pictures.known, document.digest)
    read = await workers.run_isolated(read_and_cut, document.path, known)
    await workers.run(library.put, file, read)
