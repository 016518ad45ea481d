"""Above the expenses: which view is shown, a new expense, and the way back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_assist.domain.translation import tr
from desktop_assist.ui.page_head import PageHead


class ExpensesHead(PageHead):
    """The page's title and its views.

    Signals:
        new_wanted: An expense is to be added by hand.
    """

    new_wanted = Signal()

    def __init__(self, views: Sequence[str]) -> None:
        super().__init__(tr("Expenses"), views)
        self._new = self.add_button(tr("Add expense"), "new")
        self._new.clicked.connect(self.new_wanted)

    @property
    def new_button(self) -> QWidget:
        """Where an expense is added by hand."""
        return self._new
