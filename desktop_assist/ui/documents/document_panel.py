"""All that is known of one document, and what can be done with it."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from desktop_assist.documents.document import Document
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.cards.card_field import FieldLine
from desktop_assist.ui.cards.card_frame import warning_line
from desktop_assist.ui.documents.document_words import (
    language_words,
    size_words,
    state_words,
    used_words,
)
from desktop_assist.ui.flow_layout import FlowLayout
from desktop_assist.ui.surfaces import ActionButton, breakable, muted_label, plain_label
from desktop_assist.ui.theme import GAP, TITLE_FACTOR

_TOLD = (
    marked("State"),
    marked("Pages"),
    marked("Passages"),
    marked("Language"),
    marked("Size"),
    marked("Last used"),
    marked("Stored in"),
)
_EFFECTIVE, _TAGS = marked("In force since"), marked("Tags")
_NO_DAY = marked("“{text}” is not a date. Write it as year-month-day, such as 2026-01-31.")


class DocumentPanel(QWidget):
    """Shows one document.

    Signals:
        open_wanted: It is to be read here.
        described: Arguments with which its tags or its date are noted.
        reading_wanted: It is to be read anew.
        removal_wanted: The name of what is to be taken out: the document, or the folder it is in.
    """

    open_wanted = Signal()
    described = Signal(dict)
    reading_wanted = Signal()
    removal_wanted = Signal(str)

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._document: Document | None = None
        self._folder = ""
        self._title = plain_label("", TITLE_FACTOR, is_bold=True)
        self._name = muted_label("", 1.0)
        self._values: dict[str, QLabel] = {name: plain_label("") for name in _TOLD}
        self._lines = {name: FieldLine("") for name in (_EFFECTIVE, _TAGS)}
        self._labels: dict[str, QLabel] = {}
        self._problem = warning_line("")
        self._remove = ActionButton(tr("Remove"), "quiet", "delete")
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, GAP, 2 * GAP, 2 * GAP)
        column.setSpacing(int(1.25 * GAP))
        column.addWidget(self._title)
        column.addWidget(self._name)
        column.addWidget(self._buttons())
        column.addWidget(self._problem)
        column.addLayout(self._grid())
        column.addStretch(1)
        self._problem.hide()

    @property
    def document(self) -> Document | None:
        """The one that is shown."""
        return self._document

    def told(self, name: str) -> str:
        """What is said under a label."""
        return self._values[name].text().replace("\u200b", "")

    def show_document(self, document: Document, folders: Sequence[Path]) -> None:
        """Show another one, or the same with what has changed."""
        is_same = self._document is not None and self._document.name == document.name
        self._document = document
        self._title.setText(breakable(document.title or document.name))
        self._name.setText(breakable(document.name if document.title else ""))
        self._name.setVisible(bool(document.title))
        values = (
            state_words(document),
            str(document.pages),
            str(document.passages),
            language_words(document),
            size_words(document),
            used_words(document, self._clock.time_zone),
            str(document.path.parent),
        )
        for name, value in zip(_TOLD, values, strict=True):
            self._values[name].setText(breakable(value))
            self._labels[name].setVisible(bool(value))
            self._values[name].setVisible(bool(value))
        since = document.effective.isoformat() if document.effective else ""
        texts = {_EFFECTIVE: since, _TAGS: ", ".join(document.tags)}
        for name, line in self._lines.items():
            if not (is_same and line.hasFocus()):  # what is being typed stays
                line.setText(texts[name])
            line.setEnabled(document.state != "waiting")
        self._show_problem("" if document.state == "failed" else document.problem)
        self._name_removal(document, folders)

    def _name_removal(self, document: Document, folders: Sequence[Path]) -> None:
        added = (one for one in folders[1:] if document.path.is_relative_to(one))
        folder = next(added, None)
        self._folder = str(folder) if folder else ""
        words = tr("Remove folder {name}", name=folder.name) if folder else tr("Remove")
        self._remove.setText(words)
        self._remove.setAccessibleName(words)
        self._remove.updateGeometry()

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GAP)
        grid.setVerticalSpacing(GAP)
        grid.setColumnStretch(1, 1)
        rows: dict[str, QWidget] = {**self._lines, **self._values}
        for number, (name, widget) in enumerate(rows.items()):
            label = muted_label(tr(name), 1.0)
            label.setWordWrap(False)
            self._labels[name] = label
            widget.setAccessibleName(tr(name))
            grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(widget, number, 1)
        self._lines[_EFFECTIVE].setPlaceholderText(tr("Unknown; year-month-day"))
        self._lines[_TAGS].setPlaceholderText(tr("None; with commas between them"))
        self._lines[_EFFECTIVE].editingFinished.connect(self._note_date)
        self._lines[_TAGS].editingFinished.connect(self._note_tags)
        return grid

    def _buttons(self) -> QWidget:
        buttons = QWidget()
        flow = FlowLayout(buttons)
        opening = ActionButton(tr("Open"), "primary", "document")
        folder = ActionButton(tr("Show in folder"), "plain", "folder")
        again = ActionButton(tr("Read again"), "plain", "again")
        opening.clicked.connect(self.open_wanted)
        folder.clicked.connect(self._show_folder)
        again.clicked.connect(self.reading_wanted)
        self._remove.clicked.connect(self._ask_removal)
        for one in (opening, folder, again, self._remove):
            flow.addWidget(one)
        return buttons

    def _note_date(self) -> None:
        document, text = self._document, self._lines[_EFFECTIVE].text().strip()
        if document is None or text == (
            document.effective.isoformat() if document.effective else ""
        ):
            return
        if text and not _is_day(text):
            self._show_problem(tr(_NO_DAY, text=text))
            return
        self._show_problem("")
        self.described.emit({"name": document.name, "effective": text})

    def _note_tags(self) -> None:
        document, text = self._document, self._lines[_TAGS].text().strip()
        if document is not None and text != ", ".join(document.tags):
            self.described.emit({"name": document.name, "tags": text})

    def _show_problem(self, words: str) -> None:
        self._problem.set_text(words)
        self._problem.setVisible(bool(words))

    def _show_folder(self) -> None:
        if self._document is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._document.path.parent)))

    def _ask_removal(self) -> None:
        if self._document is not None:
            self.removal_wanted.emit(self._folder or self._document.name)


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
