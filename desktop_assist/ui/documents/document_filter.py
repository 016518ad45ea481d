"""Above the list of documents: words and a choice that narrow it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_assist.documents.document import Document
from desktop_assist.documents.policy_family import DatedDocument, not_in_force
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.choice_box import ChoiceBox
from desktop_assist.ui.date_field import DateField
from desktop_assist.ui.search_line import SearchLine
from desktop_assist.ui.theme import GAP

ALL, IN_FORCE, WAITING, PROBLEM, REPLACED = (
    marked("All"),
    marked("In force on"),
    marked("Waiting"),
    marked("With a problem"),
    marked("Replaced by another"),
)
_CHOICES = (ALL, IN_FORCE, WAITING, PROBLEM, REPLACED)


class DocumentFilter(QWidget):
    """Says which documents are wanted.

    Args:
        today: The day that is offered for what is in force.

    Signals:
        changed: Other words, or another choice.
        left_down: Those that were found are wanted.
    """

    changed = Signal()
    left_down = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self._documents: Sequence[Document] = ()
        self._not_in_force: frozenset[str] = frozenset()
        self.day = DateField(today)
        self.day.setAccessibleName(tr("In force on"))
        self.day.hide()
        self.search = SearchLine(tr("Filter documents"))
        self._choice = ChoiceBox()
        self._tags: list[str] = []
        self._choice.setAccessibleName(tr("Which documents"))
        self._choice.addItems(list(map(tr, _CHOICES)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, GAP)
        column.setSpacing(GAP)
        # One below the other: side by side the choice leaves the words no room in a narrow list.
        column.addWidget(self.search)
        column.addWidget(self._choice)
        column.addWidget(self.day)
        self.search.setMinimumHeight(self._choice.sizeHint().height())
        self.search.searched.connect(lambda _: self.changed.emit())
        self.search.left_down.connect(self.left_down)
        self._choice.currentIndexChanged.connect(self._take_choice)
        self.day.dateChanged.connect(self._take_day)

    def choose(self, name: str) -> None:
        """Take one of the choices."""
        self._choice.setCurrentText(tr(name))

    def offer_tags(self, documents: Sequence[Document]) -> None:
        """Offer the tags that there are, beside the states."""
        self._documents = documents
        self._find_replaced()
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

    def _take_choice(self, number: int) -> None:
        self.day.setVisible(number == _CHOICES.index(IN_FORCE))
        self.changed.emit()

    def _take_day(self) -> None:
        self._find_replaced()
        self.changed.emit()

    def _find_replaced(self) -> None:
        """Work out what another version replaces on the day, or what does not hold yet."""
        dated = [
            DatedDocument(place, one.name, one.effective)
            for place, one in enumerate(self._documents)
        ]
        hidden = not_in_force(dated, date.fromisoformat(self.day.iso), is_asked=True)
        self._not_in_force = frozenset(self._documents[place].name for place in hidden)

    def _is_chosen(self, document: Document) -> bool:
        number = max(self._choice.currentIndex(), 0)
        if number >= len(_CHOICES):
            return self._tags[number - len(_CHOICES)] in document.tags
        return {
            IN_FORCE: document.name not in self._not_in_force,
            WAITING: document.state == "waiting",
            PROBLEM: bool(document.problem),
            REPLACED: not document.is_in_force,
        }.get(_CHOICES[number], True)
