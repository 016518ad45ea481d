"""Reads what a receipt or a report looks like, away from the window's thread."""

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.page_picture import PagePicture, PagePictures
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.ui.cards.card_picture import read_picture

SIDE = 2_000
_KEPT = 3


class PageLoader:
    """Gives pages as pictures, and keeps the last few: one goes back and forth between them."""

    def __init__(self, pages: PagePictures, workers: WorkerPool) -> None:
        self._pages = pages
        self._workers = workers
        self._kept: dict[tuple[Path, int], QImage] = {}
        self._counts: dict[Path, int] = {}

    def count(self, path: Path) -> int:
        """How many pages a file has, as far as it was looked at."""
        return self._counts.get(path, 1)

    def forget(self) -> None:
        """Files may have been written anew."""
        self._kept.clear()
        self._counts.clear()

    async def load(self, path: Path, page: int = 0) -> QImage:
        """A page of a PDF, or a picture the way its camera noted it; empty where it has none."""
        known = self._kept.pop((path, page), None)
        image = known if known is not None else await self._read(path, page)
        self._kept[path, page] = image
        while len(self._kept) > _KEPT:
            self._kept.pop(next(iter(self._kept)))
        return image

    async def _read(self, path: Path, page: int) -> QImage:
        if path.suffix.casefold() != ".pdf":
            image = await self._workers.run(read_picture, path, QSize(SIDE, SIDE))
            # Qt knows most pictures, but not those of iPhones.
            if not image.isNull():
                return image
        try:
            drawn = await self._pages.show(path, page, SIDE)
        except DesktopAssistError:  # the fields are shown all the same
            return QImage()
        self._counts[path] = drawn.count
        return image_of(drawn)


def image_of(page: PagePicture) -> QImage:
    """What Qt paints."""
    drawn = QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_BGR888)
    return drawn.copy()  # its own pixels: those of the page go with it
