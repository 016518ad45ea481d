"""A list at the left that is searched as one types, what is chosen of it at the right."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_assist.domain.translation import ENGLISH, spoken, tr
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.scroll_bar import style_scroll_bar
from desktop_assist.ui.search_line import SearchLine
from desktop_assist.ui.surfaces import muted_label
from desktop_assist.ui.theme import GAP, clear_ground
from desktop_assist.ui.two_lines import SECOND_LINE, TwoLines

_KEY = SECOND_LINE + 1
_NARROW = 80 * GAP


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
        self._name = name
        self.search = SearchLine(
            tr("Search {name}", name=name.lower() if spoken() is ENGLISH else name)
        )
        self._list = QListWidget()
        self._count = muted_label("")
        self._stack = QStackedWidget()
        self._stack.addWidget(nothing)
        self._stack.addWidget(self._filled())
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

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < _NARROW
        down, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if is_narrow else beside)

    def _filled(self) -> QWidget:
        filled = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, filled)
        self._row.setContentsMargins(2 * GAP, 0, 2 * GAP, GAP)
        self._row.setSpacing(2 * GAP)
        left = QVBoxLayout()
        left.addWidget(self.search)
        left.addWidget(self._list, 1)
        left.addWidget(self._count)
        self._row.addLayout(left, 5)
        self._row.addWidget(_scrolled(self._panel), 4)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setAccessibleName(self._name)
        self._list.setItemDelegate(TwoLines(self._list, is_low=True))
        self._list.setMouseTracking(True)
        self._list.setUniformItemSizes(True)
        clear_ground(self._list)
        style_scroll_bar(self._list.verticalScrollBar())
        return filled

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
        self._count.setText(str(everything) if len(shown) == everything else of_all)
        self._tell_chosen()

    def _tell_chosen(self) -> None:
        self._panel.setVisible(bool(self.key))
        self.chosen.emit(self.key)


def _holds(row: ListedRow, words: Sequence[str]) -> bool:
    text = f"{row.title} {row.below}".casefold()
    return all(word in text for word in words)


def _scrolled(panel: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(panel)
    style_scroll_bar(area.verticalScrollBar())
    return area
