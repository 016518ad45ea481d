"""Above the list of documents: words and a choice that narrow it."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_assist.documents.document import Document
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.choice_box import ChoiceBox
from desktop_assist.ui.search_line import SearchLine
from desktop_assist.ui.theme import GAP

ALL, WAITING, PROBLEM, REPLACED = (
    marked("All"),
    marked("Waiting"),
    marked("With a problem"),
    marked("Replaced by another"),
)
_CHOICES = (ALL, WAITING, PROBLEM, REPLACED)


class DocumentFilter(QWidget):
    """Says which documents are wanted.

    Signals:
        changed: Other words, or another choice.
        left_down: Those that were found are wanted.
    """

    changed = Signal()
    left_down = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.search = SearchLine(tr("Filter documents"))
        self._choice = ChoiceBox()
        self._tags: list[str] = []
        self._choice.setAccessibleName(tr("Which documents"))
        self._choice.addItems(list(map(tr, _CHOICES)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, GAP)
        row.setSpacing(GAP)
        row.addWidget(self.search, 1)
        row.addWidget(self._choice)
        self.search.setMinimumHeight(self._choice.sizeHint().height())
        self.search.searched.connect(lambda _: self.changed.emit())
        self.search.left_down.connect(self.left_down)
        self._choice.currentIndexChanged.connect(lambda _: self.changed.emit())

    def choose(self, name: str) -> None:
        """Take one of the choices."""
        self._choice.setCurrentText(tr(name))

    def offer_tags(self, documents: Iterable[Document]) -> None:
        """Offer the tags that there are, beside the states."""
        self._tags = sorted({tag for one in documents for tag in one.tags}, key=str.casefold)
        wanted = [*map(tr, _CHOICES), *(tr("Tag: {tag}", tag=tag) for tag in self._tags)]
        if wanted != [self._choice.itemText(n) for n in range(self._choice.count())]:
            chosen = self._choice.currentText()
            self._choice.blockSignals(True)  # noqa: FBT003 - Qt's own
            self._choice.clear()
            self._choice.addItems(wanted)
            self._choice.setCurrentText(chosen if chosen in wanted else tr(ALL))
            self._choice.blockSignals(False)  # noqa: FBT003

    def takes(self, document: Document) -> bool:
        """Whether a document is wanted."""
        words = self.search.words.casefold().split()
        text = f"{document.name} {document.title} {' '.join(document.tags)}".casefold()
        return all(word in text for word in words) and self._is_chosen(document)

    def _is_chosen(self, document: Document) -> bool:
        number = max(self._choice.currentIndex(), 0)
        if number >= len(_CHOICES):
            return self._tags[number - len(_CHOICES)] in document.tags
        return {
            WAITING: document.state == "waiting",
            PROBLEM: bool(document.problem),
            REPLACED: not document.is_in_force,
        }.get(_CHOICES[number], True)
