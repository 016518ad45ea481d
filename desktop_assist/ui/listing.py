"""A list at the left that is searched as one types, what is chosen of it at the right."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_assist.domain.translation import ENGLISH, spoken, tr, tr_count
from desktop_assist.ui.list_and_panel import ListAndPanel, TwoLineList
from desktop_assist.ui.search_line import SearchLine
from desktop_assist.ui.surfaces import muted_label
from desktop_assist.ui.two_lines import SECOND_LINE

_KEY = SECOND_LINE + 1


@dataclass(frozen=True, slots=True)
class ListedRow:
    """One entry: what it is, and smaller what is to be known of it.

    Attributes:
        key: Tells it apart.
        title: Its first line.
        below: Its second line.
    """

    key: str
    title: str
    below: str


class Listing(QWidget):
    """Shows rows, or what stands in place of none.

    Signals:
        chosen: The key of the row that the panel is to show; empty when there is none.
        activated: The key of a row on which Return was pressed, or that was clicked twice.
    """

    chosen = Signal(str)
    activated = Signal(str)

    def __init__(self, name: str, panel: QWidget, nothing: QWidget) -> None:
        """Make one.

        Args:
            name: What is listed, for people: "Changes".
            panel: Shows what is chosen.
            nothing: Stands there while nothing is listed.
        """
        super().__init__()
        self._rows: tuple[ListedRow, ...] = ()
        self._panel = panel
        self.search = SearchLine(
            tr("Search {name}", name=name.lower() if spoken() is ENGLISH else name)
        )
        self._list = TwoLineList(name)
        self._count = muted_label("")
        self._stack = QStackedWidget()
        self._stack.addWidget(nothing)
        rows = (self.search, self._list, self._count)
        self._stack.addWidget(ListAndPanel(rows, panel, (5, 4)))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self.search.searched.connect(lambda _: self._list_rows())
        self.search.left_down.connect(self._list.setFocus)
        self._list.currentItemChanged.connect(lambda *_: self._tell_chosen())
        self._list.itemActivated.connect(lambda _: self.activated.emit(self.key))

    @property
    def key(self) -> str:
        """What is chosen; empty when nothing is."""
        item = self._list.currentItem()
        return str(item.data(_KEY)) if item is not None else ""

    @property
    def titles(self) -> list[str]:
        """What is listed, from top to bottom."""
        return [self._list.item(row).text() for row in range(self._list.count())]

    def show_rows(self, rows: Sequence[ListedRow]) -> None:
        """Show these; what is chosen stays chosen."""
        self._rows = tuple(rows)
        self._stack.setCurrentIndex(1 if rows else 0)
        self._list_rows()

    def choose(self, key: str) -> None:
        """Choose a row."""
        for number in range(self._list.count()):
            if self._list.item(number).data(_KEY) == key:
                self._list.setCurrentRow(number)

    def enter(self) -> None:
        """Take the keyboard."""
        self._list.setFocus()

    def enter_search(self) -> None:
        """Let words be typed that are to be found."""
        self.search.setFocus()
        self.search.selectAll()

    def _list_rows(self) -> None:
        chosen, words = self.key, self.search.words.casefold().split()
        shown = [row for row in self._rows if _holds(row, words)]
        self._list.blockSignals(True)  # noqa: FBT003 - Qt's own
        self._list.clear()
        for row in shown:
            item = QListWidgetItem(row.title)
            item.setData(SECOND_LINE, row.below)
            item.setData(_KEY, row.key)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{row.title}. {row.below}")
            self._list.addItem(item)
        keys = [row.key for row in shown]
        self._list.setCurrentRow(keys.index(chosen) if chosen in keys else 0)
        self._list.blockSignals(False)  # noqa: FBT003
        everything = len(self._rows)
        of_all = tr("{number} of {count}", number=len(shown), count=everything)
        all_of_them = tr_count("1 entry", "{count} entries", everything)
        self._count.setText(all_of_them if len(shown) == everything else of_all)
        self._tell_chosen()

    def _tell_chosen(self) -> None:
        self._panel.setVisible(bool(self.key))
        self.chosen.emit(self.key)


def _holds(row: ListedRow, words: Sequence[str]) -> bool:
    text = f"{row.title} {row.below}".casefold()
    return all(word in text for word in words)
