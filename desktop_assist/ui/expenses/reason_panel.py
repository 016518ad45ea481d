"""Asks why a report is handed in though the rules want something put right first."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.translation import marked, tr
from desktop_assist.expenses.report.report_record import ReportRecord
from desktop_assist.ui.cards.card_field import FieldLine
from desktop_assist.ui.cards.card_frame import warning_line
from desktop_assist.ui.flow_layout import FlowLayout
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.surfaces import ActionButton, muted_label, plain_label
from desktop_assist.ui.theme import GAP, TITLE_FACTOR

_TITLE = marked("The rules want something put right first")
_REASON = marked("Reason to hand it in as it is (printed in the report)")
_MOST_SHOWN = 5


class ReasonPanel(QWidget):
    """What is in the way, and a line for the reason.

    Signals:
        wanted: The values, by argument of the tool.
        left: It is not to be handed in.
    """

    wanted = Signal(dict)
    left = Signal()

    def __init__(self, record: ReportRecord, status: str) -> None:
        super().__init__()
        self._asked: JsonObject = {"report_id": record.id, "status": status}
        self._reason = FieldLine("")
        self._reason.setAccessibleName(tr(_REASON))
        self._reason.setMinimumHeight(self.fontMetrics().height() + int(1.5 * GAP))
        self._hand_in = ActionButton(tr("Hand in as it is"))
        self._hand_in.setEnabled(False)
        self.setAccessibleName(tr(_TITLE))
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, int(1.5 * GAP), 2 * GAP, 2 * GAP)
        column.setSpacing(GAP)
        column.addWidget(plain_label(tr(_TITLE), TITLE_FACTOR, is_bold=True))
        for words in _shown(record.held_back_by):
            column.addWidget(warning_line(words))
        column.addWidget(muted_label(tr(_REASON), 1.0))
        column.addWidget(self._reason)
        column.addWidget(self._buttons())
        column.addStretch(1)
        self._reason.textChanged.connect(lambda text: self._hand_in.setEnabled(bool(text.strip())))
        self._reason.returnPressed.connect(self._confirm)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._reason.setFocus(event.reason())

    def _buttons(self) -> QWidget:
        buttons = QWidget()
        flow = FlowLayout(buttons)
        leave = ActionButton(tr("Put it right first"), "primary")
        leave.clicked.connect(self.left)
        self._hand_in.clicked.connect(self._confirm)
        flow.addWidget(leave)
        flow.addWidget(self._hand_in)
        return buttons

    def _confirm(self) -> None:
        reason = self._reason.text().strip()
        if reason:
            self.wanted.emit({**self._asked, "confirmation": reason})


def _shown(found: tuple[str, ...]) -> tuple[str, ...]:
    more = len(found) - _MOST_SHOWN
    return (*found[:_MOST_SHOWN], *((tr("And {more} more.", more=more),) if more > 0 else ()))
