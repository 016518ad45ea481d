"""A card's picture, decoded away from the window's thread."""

from collections.abc import Callable
from functools import cached_property
from itertools import count
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QRectF, QSize, Qt, QTemporaryDir
from PySide6.QtGui import (
    QColor,
    QImage,
    QImageReader,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QWidget
from shiboken6 import isValid

from desktop_assist.domain.translation import tr
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.theme import GAP, colours_of

_WIDEST, _TALLEST = 150, 200
Receive: TypeAlias = Callable[[QImage], None]


class PictureLoader:
    """Reads and writes pictures in a worker: a phone's photo takes longer than a frame lasts."""

    def __init__(self, workers: WorkerPool, tasks: TaskRunner) -> None:
        self._workers = workers
        self._tasks = tasks
        self._numbers = count(1)

    @cached_property
    def _pasted(self) -> QTemporaryDir:
        """Made with the first picture: a program that is killed leaves its folder behind."""
        return QTemporaryDir()

    def load(self, path: Path, size: QSize, receive: Receive) -> None:
        """Call `receive` with the picture, no larger than `size`, once it is there."""
        self._tasks.start(self._load(path, size, receive), "load picture")

    def save(self, image: QImage, receive: Callable[[Path], None]) -> None:
        """Give a picture from the clipboard a file, which lasts as long as the program runs."""
        self._tasks.start(self._save(image, receive), "save picture")

    async def _save(self, image: QImage, receive: Callable[[Path], None]) -> None:
        path = Path(self._pasted.filePath(f"pasted-{next(self._numbers)}.png"))
        if await self._workers.run(image.save, str(path)):
            receive(path)

    async def _load(self, path: Path, size: QSize, receive: Receive) -> None:
        receive(await self._workers.run(read_picture, path, size))


def read_picture(path: Path, size: QSize) -> QImage:
    """A picture from a file, scaled down while it is read and turned upright; empty if none."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    full = reader.size()
    if full.isValid() and (full.width() > size.width() or full.height() > size.height()):
        reader.setScaledSize(full.scaled(size, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


class CardPicture(QAbstractButton):
    """Shows a picture when it has been read, and nothing when it cannot be; it can be clicked."""

    def __init__(self, path: Path, pictures: PictureLoader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap()
        self.setFixedSize(_WIDEST, _TALLEST)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(tr("Show large"))
        self.setAccessibleName(tr("Picture {name}", name=path.name))
        pictures.load(path, QSize(_WIDEST, _TALLEST) * self.devicePixelRatioF(), self._take)

    def _take(self, image: QImage) -> None:
        if not isValid(self):  # the row was scrolled away meanwhile
            return
        if image.isNull():
            self.hide()
            return
        image.setDevicePixelRatio(self.devicePixelRatioF())
        self._pixmap = QPixmap.fromImage(image)
        self.setFixedWidth(int(self._pixmap.deviceIndependentSize().width()))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._pixmap.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = self._pixmap.deviceIndependentSize()
        path = QPainterPath()
        path.addRoundedRect(QRectF(0, 0, size.width(), size.height()), GAP / 2, GAP / 2)
        painter.setClipPath(path)
        painter.drawPixmap(0, 0, self._pixmap)
        painter.setClipping(False)
        if self.hasFocus() or self.underMouse():
            colours = colours_of(self.palette())
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawPath(path)
        painter.end()
