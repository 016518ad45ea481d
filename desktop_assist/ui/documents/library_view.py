"""The documents there are: a list at the left, the chosen one at the right."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_assist.documents.document import Document
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.translation import marked, tr, tr_count
from desktop_assist.ui.documents.document_filter import DocumentFilter
from desktop_assist.ui.documents.document_panel import DocumentPanel
from desktop_assist.ui.documents.document_words import short_words
from desktop_assist.ui.list_and_panel import ListAndPanel, TwoLineList
from desktop_assist.ui.surfaces import Drawing, muted_label, plain_label
from desktop_assist.ui.theme import GAP, TITLE_FACTOR
from desktop_assist.ui.two_lines import SECOND_LINE

_NAME = SECOND_LINE + 1
_NONE = marked("There are no documents yet")
_DROP = marked("Drop policies and handbooks here: PDF, Word, web pages, Markdown, text and tables.")


class LibraryView(QWidget):
    """Shows what it is given; what is to be done is told by signals.

    Signals:
        open_wanted: A document, by its name.
    """

    open_wanted = Signal(str)

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._documents: tuple[Document, ...] = ()
        self._folders: tuple[Path, ...] = ()
        self.filter = DocumentFilter(clock.now().date())
        self.panel = DocumentPanel(clock)
        self._list = TwoLineList(tr("Documents"))
        self._count = muted_label("")
        self._stack = QStackedWidget()
        self._lay_out()
        self.filter.changed.connect(self._list_documents)
        self.filter.left_down.connect(self._list.setFocus)
        self.panel.open_wanted.connect(self._open_chosen)
        self._list.currentItemChanged.connect(lambda *_: self._show_chosen())
        self._list.itemActivated.connect(lambda _: self._open_chosen())

    @property
    def names(self) -> list[str]:
        """The documents that are listed, by their names."""
        return [str(self._list.item(n).data(_NAME)) for n in range(self._list.count())]

    @property
    def count_words(self) -> str:
        """How many there are."""
        return self._count.text()

    def show_documents(self, documents: Sequence[Document], folders: Sequence[Path]) -> None:
        """Show these, the chosen one still chosen."""
        self._folders = tuple(folders)
        if tuple(documents) != self._documents:
            self._documents = tuple(documents)
            self.filter.offer_tags(documents)
            self._list_documents()
        self._stack.setCurrentIndex(1 if documents else 0)

    def choose(self, name: str) -> None:
        """Choose a document by its name."""
        if name in self.names:
            self._list.setCurrentRow(self.names.index(name))

    def enter(self) -> None:
        """Take the keyboard."""
        self._list.setFocus()

    def _lay_out(self) -> None:
        rows = (self.filter, self._list, self._count)
        self._stack.addWidget(_nothing())
        self._stack.addWidget(ListAndPanel(rows, self.panel, (4, 5)))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _list_documents(self) -> None:
        chosen = self._chosen_name
        shown = [one for one in self._documents if self.filter.takes(one)]
        self._list.blockSignals(True)  # noqa: FBT003 - Qt's own
        self._list.clear()
        for one in shown:
            item = QListWidgetItem(one.name)
            item.setData(SECOND_LINE, short_words(one))
            item.setData(_NAME, one.name)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{one.name}. {short_words(one)}")
            self._list.addItem(item)
        names = [one.name for one in shown]
        self._list.setCurrentRow(names.index(chosen) if chosen in names else 0)
        self._list.blockSignals(False)  # noqa: FBT003
        self._count.setText(_count_words(len(shown), len(self._documents)))
        self._show_chosen()

    @property
    def _chosen_name(self) -> str:
        item = self._list.currentItem()
        return str(item.data(_NAME)) if item is not None else ""

    def _show_chosen(self) -> None:
        name = self._chosen_name
        chosen = next((one for one in self._documents if one.name == name), None)
        self.panel.setVisible(chosen is not None)
        if chosen is not None:
            self.panel.show_document(chosen, self._folders)

    def _open_chosen(self) -> None:
        if self._chosen_name:
            self.open_wanted.emit(self._chosen_name)


def _count_words(shown: int, everything: int) -> str:
    if shown == everything:
        return tr_count("{count} document", "{count} documents", shown)
    return tr("{shown} of {count} documents", shown=shown, count=everything)


def _nothing() -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(3 * GAP, 3 * GAP, 3 * GAP, 3 * GAP)
    column.setSpacing(GAP)
    centre = Qt.AlignmentFlag.AlignHCenter
    column.addStretch(2)
    column.addWidget(Drawing("document", 6 * GAP, "muted"), 0, centre)
    for label in (plain_label(tr(_NONE), TITLE_FACTOR, is_bold=True), muted_label(tr(_DROP), 1.0)):
        label.setAlignment(centre)
        column.addWidget(label)
    column.addStretch(3)
    return page
