"""A picture at full size, above the window."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop_assist.domain.translation import tr
from desktop_assist.ui.cards.card_picture import CardPicture, PictureLoader
from desktop_assist.ui.surfaces import ActionButton, muted_label
from desktop_assist.ui.theme import GAP

_SHARE = 0.8
"""How much of the screen it takes at most."""


class PictureDialog(QDialog):
    """Shows a picture as large as it is, or as the screen has room for."""

    def __init__(self, path: Path, pictures: PictureLoader, parent: QWidget) -> None:
        super().__init__(parent)
        self._path = path
        self.setWindowTitle(path.name)
        self._picture = QLabel(tr("Reading {name}…", name=path.name))
        self._picture.setTextFormat(Qt.TextFormat.PlainText)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setMinimumSize(40 * GAP, 30 * GAP)
        self._picture.setAccessibleName(tr("Picture {name}", name=path.name))
        self._close = ActionButton(tr("Close"))
        self._close.clicked.connect(self.accept)
        self.finished.connect(self.deleteLater)
        self._lay_out()
        room = parent.screen().availableSize() * _SHARE * self.devicePixelRatioF()
        pictures.load(path, room, self._take)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(muted_label(str(self._path)), 1)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP)
        column.setSpacing(2 * GAP)
        column.addWidget(self._picture, 1)
        column.addLayout(foot)

    def _take(self, image: QImage) -> None:
        if not isValid(self):  # it was closed meanwhile
            return
        if image.isNull():
            name = self._path.name
            self._picture.setText(tr("{name} cannot be read any more.", name=name))
            return
        image.setDevicePixelRatio(self.devicePixelRatioF())
        self._picture.setPixmap(QPixmap.fromImage(image))
        self.adjustSize()
        window = self.parentWidget()
        if window is not None:
            self.move(window.frameGeometry().center() - self.rect().center())


def openable_picture(path: Path, pictures: PictureLoader) -> CardPicture:
    """A card's picture, which a click shows large."""
    picture = CardPicture(path, pictures)
    picture.clicked.connect(lambda: open_large(path, pictures, picture))
    return picture


def open_large(path: Path, pictures: PictureLoader, beside: QWidget) -> None:
    """Show a picture of a row large, above the window the row is in."""
    PictureDialog(path, pictures, beside.window()).open()


def cover(image: QImage, size: QSize) -> QPixmap:
    """The middle of a picture, filling a box."""
    wide = image.scaled(
        size,
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
    left, top = (wide.width() - size.width()) // 2, (wide.height() - size.height()) // 2
    return QPixmap.fromImage(wide.copy(left, top, size.width(), size.height()))
