"""The files and folders an assistant works with."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_assist.domain.translation import tr
from desktop_assist.ui.surfaces import ActionButton, plain_label
from desktop_assist.ui.theme import GAP


class DocumentChoice(QWidget):
    """A list that files and folders are added to and taken from."""

    def __init__(self) -> None:
        super().__init__()
        self.documents: tuple[str, ...] = ()
        self._add_files = ActionButton(tr("Add files…"))
        self._add_folder = ActionButton(tr("Add folder…"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        for button in (self._add_files, self._add_folder):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addLayout(self._rows)
        column.addLayout(buttons)
        self._add_files.clicked.connect(lambda: self._choose(QFileDialog.FileMode.ExistingFiles))
        self._add_folder.clicked.connect(lambda: self._choose(QFileDialog.FileMode.Directory))

    def show_documents(self, documents: tuple[str, ...]) -> None:
        """Show these, in their order."""
        self.documents = tuple(dict.fromkeys(documents))
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for document in self.documents:
            self._rows.addWidget(self._row(document))

    def _row(self, document: str) -> QWidget:
        frame = QWidget()
        remove = ActionButton(tr("Remove"), "quiet", "close", icon_only=True)
        remove.setAccessibleName(tr("Remove {name}", name=Path(document).name))
        remove.clicked.connect(lambda: self._remove(document))
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(plain_label(document), 1)
        row.addWidget(remove)
        return frame

    def _remove(self, document: str) -> None:
        self.show_documents(tuple(one for one in self.documents if one != document))

    def _choose(self, mode: QFileDialog.FileMode) -> None:
        dialog = QFileDialog(self, tr("Documents of the assistant"))
        dialog.setFileMode(mode)
        dialog.filesSelected.connect(
            lambda names: self.show_documents((*self.documents, *map(str, names)))
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
