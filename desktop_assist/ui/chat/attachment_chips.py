"""The files that go along with the next message."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from shiboken6 import isValid

from desktop_assist.domain.translation import tr
from desktop_assist.ui.flow_layout import FlowLayout
from desktop_assist.ui.surfaces import ActionButton, Drawing, Panel, plain_label
from desktop_assist.ui.theme import GAP, SMALL_FACTOR

if TYPE_CHECKING:  # the first paint shows no picture
    from PySide6.QtGui import QImage

    from desktop_assist.ui.cards.card_picture import PictureLoader

_LONGEST_NAME = 36
_PICTURE_SIZE = 6 * GAP
_PICTURES = {".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".tif", ".tiff"}
_ICONS = {
    ".ics": "calendar",
    ".xlsx": "sheet",
    ".xls": "sheet",
    ".csv": "sheet",
    ".ods": "sheet",
    ".eml": "conversation",
    ".msg": "conversation",
}


class AttachmentChips(QWidget):
    """One chip a file, each with a button that takes it out again."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        self._chips: dict[Path, QWidget] = {}
        self._pictures: PictureLoader | None = None
        self.hide()

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files, in the order they were added."""
        return tuple(self._chips)

    def use_pictures(self, pictures: "PictureLoader") -> None:
        """Show pictures small from now on."""
        self._pictures = pictures

    def add(self, path: Path) -> None:
        """Add a file; one that is there already is not added twice."""
        if path in self._chips:
            return
        chip = _chip(path)
        if self._pictures is not None and is_picture(path):
            _show_picture(chip, path, self._pictures)
        close = ActionButton(tr("Remove {name}", name=path.name), "quiet", "close", icon_only=True)
        close.clicked.connect(lambda: self.remove(path))
        layout = chip.layout()
        if layout is not None:
            layout.addWidget(close)
        self._chips[path] = chip
        self._flow.addWidget(chip)
        self.show()
        self.changed.emit()

    def remove(self, path: Path) -> None:
        """Take a file out."""
        chip = self._chips.pop(path)
        self._flow.removeWidget(chip)
        chip.deleteLater()
        self.setVisible(bool(self._chips))
        self.changed.emit()

    def clear(self) -> None:
        """Take all files out."""
        for path in self.paths:
            self.remove(path)


def is_picture(path: Path) -> bool:
    """Whether a file can be shown small."""
    return path.suffix.casefold() in _PICTURES


def _chip(path: Path) -> Panel:
    chip = Panel("side")
    chip.setToolTip(str(path))
    row = QHBoxLayout(chip)
    row.setContentsMargins(GAP, 0, 0, 0)
    row.setSpacing(GAP // 2)
    icon = _ICONS.get(path.suffix.casefold(), "document")
    row.addWidget(Drawing(icon, chip.fontMetrics().height()))
    name = path.name
    if len(name) > _LONGEST_NAME:
        name = f"{name[: _LONGEST_NAME // 2]}…{name[-_LONGEST_NAME // 3 :]}"
    label = plain_label(name, SMALL_FACTOR)
    label.setWordWrap(False)
    label.setText(name)  # without the breaks that a label of several lines gets
    row.addWidget(label)
    return chip


def _show_picture(chip: Panel, path: Path, pictures: "PictureLoader") -> None:
    """Put the picture in the place of the drawing, once it has been read."""
    label = QLabel()
    label.setAccessibleName(tr("Picture {name}", name=path.name))
    label.setFixedHeight(_PICTURE_SIZE)  # chips of one height stand in one line
    label.hide()
    row, ratio = chip.layout(), chip.devicePixelRatioF()

    def take(image: "QImage") -> None:
        drawing = chip.findChild(Drawing) if isValid(chip) else None
        if image.isNull() or drawing is None or row is None:
            return
        image.setDevicePixelRatio(ratio)
        label.setPixmap(QPixmap.fromImage(image))
        row.replaceWidget(drawing, label)
        drawing.deleteLater()
        label.show()

    label.setParent(chip)
    side = int(_PICTURE_SIZE * ratio)
    pictures.load(path, QSize(side, side), take)
