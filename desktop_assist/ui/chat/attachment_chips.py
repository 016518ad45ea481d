"""The files that go along with the next message."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_assist.ui.flow_layout import FlowLayout
from desktop_assist.ui.surfaces import ActionButton, Drawing, Panel, plain_label
from desktop_assist.ui.theme import GAP, SMALL_FACTOR

_LONGEST_NAME = 36


class AttachmentChips(QWidget):
    """One chip a file, each with a button that takes it out again."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        self._chips: dict[Path, QWidget] = {}
        self.hide()

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files, in the order they were added."""
        return tuple(self._chips)

    def add(self, path: Path) -> None:
        """Add a file; one that is there already is not added twice."""
        if path in self._chips:
            return
        chip = _chip(path)
        close = ActionButton(f"Remove {path.name}", "quiet", "close", icon_only=True)
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


def _chip(path: Path) -> Panel:
    chip = Panel("side")
    chip.setToolTip(str(path))
    row = QHBoxLayout(chip)
    row.setContentsMargins(GAP, 0, 0, 0)
    row.setSpacing(GAP // 2)
    row.addWidget(Drawing("document", chip.fontMetrics().height()))
    name = path.name
    if len(name) > _LONGEST_NAME:
        name = f"{name[: _LONGEST_NAME // 2]}…{name[-_LONGEST_NAME // 3 :]}"
    label = plain_label(name, SMALL_FACTOR)
    label.setWordWrap(False)
    label.setText(name)  # without the breaks that a label of several lines gets
    row.addWidget(label)
    return chip
