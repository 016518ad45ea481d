"""Asks for an expense that is added by hand."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.expenses.expense_form import ARGUMENTS, ExpenseForm, FormField
from desktop_assist.ui.flow_layout import FlowLayout
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.surfaces import ActionButton, plain_label
from desktop_assist.ui.theme import GAP, TITLE_FACTOR

_TITLE = marked("Add expense")


class NewExpensePanel(QWidget):
    """A form with the day filled in.

    Signals:
        added: The values, by argument.
        left: Nothing is to be added.
    """

    added = Signal(dict)
    left = Signal()

    def __init__(self, today: date, currency: str, categories: Sequence[str]) -> None:
        super().__init__()
        self.setAccessibleName(tr(_TITLE))
        self._form = ExpenseForm()
        given = {"date": today.isoformat(), "currency": currency}
        self._form.show_fields(
            (FormField(name, given.get(name, "")) for name in ARGUMENTS), categories
        )
        self._form.submitted.connect(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, int(1.5 * GAP), 2 * GAP, 2 * GAP)
        column.setSpacing(int(1.25 * GAP))
        column.addWidget(plain_label(tr(_TITLE), TITLE_FACTOR, is_bold=True))
        column.addWidget(self._form)
        buttons = QWidget()
        flow = FlowLayout(buttons)
        add, leave = ActionButton(tr(_TITLE), "primary"), ActionButton(tr("Discard"))
        add.clicked.connect(self._add)
        leave.clicked.connect(self.left)
        flow.addWidget(add)
        flow.addWidget(leave)
        column.addWidget(buttons)
        column.addStretch(1)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._form.enter()

    def _add(self) -> None:
        self.added.emit(dict(self._form.values))
