"""The pictures that went along with a message: small, and large at a click."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QWidget
from shiboken6 import isValid

from desktop_assist.domain.translation import tr
from desktop_assist.ui.cards.card_picture import PictureLoader
from desktop_assist.ui.cards.picture_dialog import cover, open_large
from desktop_assist.ui.icons import tinted_pixmap
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.theme import GAP, colours_of

_SIDE = 15 * GAP


class SentPictures(QWidget):
    """All of them, from the right to the left; every one has its place before it was read.

    Args:
        pictures: Reads them.
        parent: The row they are in.
    """

    def __init__(self, pictures: PictureLoader, parent: QWidget) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._files: tuple[Path, ...] = ()
        self._shown: tuple[SmallPicture, ...] = ()

    def show_files(self, files: tuple[Path, ...]) -> None:
        """Show these in place of the former."""
        if files == self._files:
            return
        self._files = files
        for former in self._shown:
            former.hide()
            former.deleteLater()
        self._shown = tuple(SmallPicture(file, self._pictures, self) for file in files)
        for picture in self._shown:
            picture.show()
        self._arrange()

    def height_for(self, width: int) -> int:
        """How tall they are together."""
        boxes = tuple(self._boxes(width))
        return boxes[-1].bottom() + 1 if boxes else 0

    def place(self, box: QRect) -> None:
        """Move all of them to where they are seen."""
        self.setGeometry(box)
        self._arrange()

    def _arrange(self) -> None:
        for picture, box in zip(self._shown, self._boxes(self.width()), strict=True):
            picture.setGeometry(box)

    def _boxes(self, width: int) -> Iterator[QRect]:
        step = _SIDE + GAP
        in_line = max((width + GAP) // step, 1)
        for number in range(len(self._files)):
            line, column = divmod(number, in_line)
            in_this = min(len(self._files) - line * in_line, in_line)
            yield QRect(width - (in_this - column) * step + GAP, line * step, _SIDE, _SIDE)


class SmallPicture(QAbstractButton):
    """One picture, cut to a square."""

    def __init__(self, path: Path, pictures: PictureLoader, parent: QWidget) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(path.name)
        self.setAccessibleName(tr("Picture {name}", name=path.name))
        self.clicked.connect(lambda: open_large(path, pictures, self))
        # Twice its size: of what is longer than wide, the middle is shown.
        pictures.load(path, QSize(_SIDE, _SIDE) * 2 * self.devicePixelRatioF(), self._take)

    def _take(self, image: QImage) -> None:
        if not isValid(self) or image.isNull():  # scrolled away, or gone from the disk
            return
        ratio = self.devicePixelRatioF()
        self._pixmap = cover(image, QSize(_SIDE, _SIDE) * ratio)
        self._pixmap.setDevicePixelRatio(ratio)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _SIDE)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), GAP, GAP)
        painter.fillPath(outline, QColor(colours.side))
        painter.save()
        painter.setClipPath(outline)
        if self._pixmap.isNull():
            mark = tinted_pixmap("document", colours.muted, 3 * GAP, self.devicePixelRatioF())
            painter.drawPixmap(self.rect().center() - mark.rect().center(), mark)
        else:
            painter.drawPixmap(0, 0, self._pixmap)
        painter.restore()
        is_lit = self.hasFocus() or self.underMouse()
        painter.setPen(QPen(QColor(colours.accent if is_lit else colours.border), 1 + is_lit))
        painter.drawPath(outline)
        painter.end()
