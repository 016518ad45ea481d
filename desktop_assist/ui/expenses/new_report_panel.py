"""Asks which days a report is to cover."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.cards.card_field import FieldLine
from desktop_assist.ui.cards.card_frame import warning_line
from desktop_assist.ui.expenses.period_choice import Days
from desktop_assist.ui.flow_layout import FlowLayout
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.surfaces import ActionButton, muted_label, plain_label
from desktop_assist.ui.theme import GAP, TITLE_FACTOR

_TITLE = marked("Make report")
_FIELDS = {
    "from": marked("From"),
    "to": marked("To"),
    "project": marked("Project"),
    "title": marked("Title"),
}
_NO_DAY = marked("“{text}” is not a date. Write it as year-month-day, such as 2026-10-31.")


class NewReportPanel(QWidget):
    """Two days, and what else narrows or names it.

    Signals:
        wanted: The values, by argument of the tool.
        left: None is to be made.
    """

    wanted = Signal(dict)
    left = Signal()

    def __init__(self, days: Days) -> None:
        super().__init__()
        self.setAccessibleName(tr(_TITLE))
        given = {"from": days.first, "to": days.last}
        self._lines = {name: FieldLine(_text(given.get(name))) for name in _FIELDS}
        self._problem = warning_line("")
        self._problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, int(1.5 * GAP), 2 * GAP, 2 * GAP)
        column.setSpacing(int(1.25 * GAP))
        column.addWidget(plain_label(tr(_TITLE), TITLE_FACTOR, is_bold=True))
        column.addLayout(self._grid())
        column.addWidget(self._problem)
        column.addWidget(self._buttons())
        column.addStretch(1)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._lines["from"].setFocus(event.reason())
        self._lines["from"].selectAll()

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(int(1.5 * GAP))
        grid.setVerticalSpacing(GAP)
        for number, (name, line) in enumerate(self._lines.items()):
            label = muted_label(tr(_FIELDS[name]), 1.0)
            label.setWordWrap(False)
            line.setAccessibleName(tr(_FIELDS[name]))
            line.setMinimumHeight(self.fontMetrics().height() + int(1.5 * GAP))
            line.returnPressed.connect(self._make)
            grid.addWidget(label, number, 0)
            grid.addWidget(line, number, 1)
        return grid

    def _buttons(self) -> QWidget:
        buttons = QWidget()
        flow = FlowLayout(buttons)
        make, leave = ActionButton(tr(_TITLE), "primary"), ActionButton(tr("Discard"))
        make.clicked.connect(self._make)
        leave.clicked.connect(self.left)
        flow.addWidget(make)
        flow.addWidget(leave)
        return buttons

    def _make(self) -> None:
        typed = {name: line.text().strip() for name, line in self._lines.items()}
        wrong = next((typed[name] for name in ("from", "to") if not _is_day(typed[name])), None)
        self._problem.setVisible(wrong is not None)
        if wrong is not None:
            self._problem.set_text(tr(_NO_DAY, text=wrong))
            return
        values: JsonObject = {name: text for name, text in typed.items() if text}
        self.wanted.emit(dict(values))


def _text(day: date | None) -> str:
    return day.isoformat() if day else ""


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
