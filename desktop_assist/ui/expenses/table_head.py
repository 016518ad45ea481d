"""Above the table: which period is shown, and what is looked for."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from desktop_assist.domain.translation import tr
from desktop_assist.ui.choice_box import ChoiceBox
from desktop_assist.ui.expenses.period_choice import PERIODS, Days
from desktop_assist.ui.search_line import SearchLine
from desktop_assist.ui.theme import GAP

_SEARCH_LETTERS = 34


class TableHead(QWidget):
    """A choice of periods and a line for words.

    Signals:
        changed: Another period or other words.
        left_down: The rows that were found are wanted.
    """

    changed = Signal()
    left_down = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._periods = ChoiceBox()
        self._periods.setAccessibleName(tr("Period"))
        self._periods.addItems([tr(period.name) for period in PERIODS])
        self._search = SearchLine(tr("Filter expenses"))
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(2 * GAP, 0, 2 * GAP, GAP)
        row.setSpacing(GAP)
        row.addWidget(self._periods)
        row.addWidget(self._search, 1)
        row.addStretch(1)
        self._periods.currentIndexChanged.connect(lambda _: self.changed.emit())
        self._search.searched.connect(lambda _: self.changed.emit())
        self._search.left_down.connect(self.left_down)
        self._search.setMaximumWidth(self.fontMetrics().averageCharWidth() * 2 * _SEARCH_LETTERS)
        self._search.setMinimumHeight(self._periods.sizeHint().height())

    @property
    def words(self) -> str:
        """What is looked for."""
        return self._search.words

    def days(self, today: date) -> Days:
        """The days of the chosen period."""
        return PERIODS[max(self._periods.currentIndex(), 0)].days(today)

    def show_everything(self) -> None:
        """Choose all time and no words."""
        self._search.clear()
        self._periods.setCurrentIndex(0)

    def look_for(self, words: str) -> None:
        """Put words into the line."""
        self._search.setText(words)

    def enter_search(self) -> None:
        """Put the keyboard into the line for words."""
        self._search.setFocus()
        self._search.selectAll()
