"""Reads and draws documents for the screen, in a process of its own."""

from pathlib import Path

from desktop_assist.domain.page_picture import PagePicture
from desktop_assist.domain.shown_document import PageMark, PlacedWord, ShownDocument
from desktop_assist.domain.worker_pool import WorkerPool


class IsolatedViewing:
    """What is shown comes from outside, and may be made to harm."""

    def __init__(self, workers: WorkerPool) -> None:
        self._workers = workers

    async def open(self, path: Path, quote: str, page: int | None) -> ShownDocument:
        """A document, with the place of a quotation in it."""
        from desktop_assist.documents.shown_document import read_shown

        return await self._workers.run_isolated(read_shown, path, quote, page)

    async def show(self, path: Path, page: int, side: int) -> PagePicture:
        """A page of a PDF (from 0), no side longer than `side` pixels."""
        from desktop_assist.files.page_picture import page_picture

        return await self._workers.run_isolated(page_picture, path, page, side)

    async def words(self, path: Path, page: int) -> tuple[PlacedWord, ...]:
        """The words of a page of a PDF (from 0), in the order of reading."""
        from desktop_assist.files.page_words import words_on_page

        return await self._workers.run_isolated(words_on_page, path, page)

    async def find(self, path: Path, text: str) -> tuple[PageMark, ...]:
        """Where a text stands on the pages of a PDF."""
        from desktop_assist.documents.shown_document import find_on_pages

        return await self._workers.run_isolated(find_on_pages, path, text)
