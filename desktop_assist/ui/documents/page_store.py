"""Keeps the pictures and the words of the pages that are looked at, and few others."""

from collections import OrderedDict
from collections.abc import Collection
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.page_picture import PagePicture
from desktop_assist.domain.shown_document import DocumentViewing, PlacedWord
from desktop_assist.ui.task_runner import TaskRunner

MOST_PICTURE_BYTES = 96_000_000
_MOST_WORD_PAGES = 60
_LOADING = "load pages of the document"
_K = TypeVar("_K")
_V = TypeVar("_V")


class PageStore(QObject):
    """One document's pages, loaded one after the other, those first that were wanted last.

    Signals:
        loaded: The picture or the words of a page are there.
        failed: A page cannot be shown.
    """

    loaded = Signal(int)
    failed = Signal(object)

    def __init__(self, viewing: DocumentViewing, tasks: TaskRunner) -> None:
        super().__init__()
        self._viewing = viewing
        self._tasks = tasks
        self._path: Path | None = None
        self._pictures: OrderedDict[int, QImage] = OrderedDict()
        self._words: _Newest[int, tuple[PlacedWord, ...]] = _Newest(_MOST_WORD_PAGES)
        self._broken: set[int] = set()
        self._wanted: dict[int, int] = {}
        self._is_loading = False

    @property
    def words(self) -> "dict[int, tuple[PlacedWord, ...]]":
        """The words of the pages looked at last."""
        return self._words.values

    @property
    def picture_bytes(self) -> int:
        """What the pictures take in memory."""
        return sum(image.sizeInBytes() for image in self._pictures.values())

    def show(self, path: Path | None) -> None:
        """Keep the pages of another file from now on."""
        self._tasks.cancel(_LOADING)
        self._path, self._is_loading = path, False
        self._pictures.clear()
        self._words.values.clear()
        self._broken.clear()
        self._wanted.clear()

    def picture(self, page: int) -> QImage | None:
        """The newest picture of a page, whatever its size."""
        image = self._pictures.get(page)
        if image is not None:
            self._pictures.move_to_end(page)
        return image

    def want(self, sides: dict[int, int]) -> None:
        """Load these pages, each as large as said; what was wanted before is not any more.

        Args:
            sides: From the page to its longer side in pixels, those first that matter most.
        """
        self._wanted = {
            page: side
            for page, side in sides.items()
            if page not in self._broken and not self._is_there(page, side)
        }
        if self._wanted and not self._is_loading and self._path is not None:
            self._is_loading = True
            self._tasks.start(self._load(self._path), _LOADING, self._fail)

    async def _load(self, path: Path) -> None:
        while self._wanted:
            page, side = next(iter(self._wanted.items()))
            try:
                await self._load_page(path, page, side)
            except DesktopAssistError as error:
                self._broken.add(page)
                self.failed.emit(error)
            self._wanted = {
                one: size for one, size in self._wanted.items() if (one, size) != (page, side)
            }
            self.loaded.emit(page)
        self._is_loading = False

    async def _load_page(self, path: Path, page: int, side: int) -> None:
        drawn = await self._viewing.show(path, page, side)
        self._pictures[page] = _image_of(drawn)
        self._pictures.move_to_end(page)
        self._forget_old(keep=self._wanted)
        if page not in self._words.values:
            self.loaded.emit(page)
            self._words.put(page, await self._viewing.words(path, page))

    def _is_there(self, page: int, side: int) -> bool:
        image = self._pictures.get(page)
        is_drawn = image is not None and abs(max(image.width(), image.height()) - side) <= 1
        return is_drawn and page in self._words.values

    def _forget_old(self, keep: Collection[int]) -> None:
        for page in tuple(self._pictures):
            if self.picture_bytes <= MOST_PICTURE_BYTES:
                return
            if page not in keep and page != next(reversed(self._pictures)):
                del self._pictures[page]

    def _fail(self, error: BaseException) -> None:
        self._is_loading = False
        self.failed.emit(error)


class _Newest(Generic[_K, _V]):
    """The last few values that were put."""

    def __init__(self, most: int) -> None:
        self.values: dict[_K, _V] = {}
        self._most = most

    def put(self, key: _K, value: _V) -> None:
        self.values.pop(key, None)
        self.values[key] = value
        while len(self.values) > self._most:
            del self.values[next(iter(self.values))]


def _image_of(page: PagePicture) -> QImage:
    drawn = QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_BGR888)
    return drawn.copy()  # its own pixels: those of the page go with it
