"""The further calendars of the person's own: files and folders that are read and changed too."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.flow_layout import flow_of
from desktop_assist.ui.surfaces import ActionButton, muted_label, plain_label
from desktop_assist.ui.theme import GAP

_EMPTY = marked("Only the usual calendar is used.")


class OtherCalendars(QWidget):
    """Lists them, adds one, takes one out of the list; the files stay as they are.

    Signals:
        changed: The paths there are to be now.
    """

    changed = Signal(tuple)

    def __init__(self) -> None:
        super().__init__()
        self._paths: tuple[str, ...] = ()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(GAP // 2)
        self._file = ActionButton(tr("Add a file…"))
        self._folder = ActionButton(tr("Add a folder…"))
        buttons = flow_of(self._file, self._folder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(self._rows)
        column.addWidget(buttons)
        self._file.clicked.connect(lambda: self._choose(QFileDialog.FileMode.ExistingFile))
        self._folder.clicked.connect(lambda: self._choose(QFileDialog.FileMode.Directory))

    def show_paths(self, paths: tuple[str, ...]) -> None:
        """Show the paths as they are kept."""
        self._paths = paths
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for path in paths:
            self._rows.addWidget(self._row(path))
        if not paths:
            self._rows.addWidget(muted_label(tr(_EMPTY), 1.0))

    def add(self, path: str) -> None:
        """Use one more calendar."""
        if path not in self._paths:
            self.changed.emit((*self._paths, path))

    def _row(self, path: str) -> QWidget:
        row = QWidget()
        remove = ActionButton(tr("Do not use"), "quiet", "close", icon_only=True)
        remove.setAccessibleName(tr("Do not use: {name}", name=Path(path).name))
        remove.clicked.connect(
            lambda: self.changed.emit(tuple(p for p in self._paths if p != path))
        )
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(plain_label(path), 1)
        line.addWidget(remove)
        return row

    def _choose(self, mode: QFileDialog.FileMode) -> None:
        dialog = QFileDialog(self, tr("Calendar to be used too"))
        dialog.setFileMode(mode)
        if mode == QFileDialog.FileMode.ExistingFile:
            dialog.setNameFilter(tr("Calendars (*.ics *.ical *.icalendar *.ifb)"))
        dialog.fileSelected.connect(self.add)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
