"""Lists the rows of the sheet that could not be read, and why."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_assist.expenses.expense import SkippedRow
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.surfaces import ActionButton, muted_label, plain_label
from desktop_assist.ui.theme import GAP, TITLE_FACTOR

_MOST = 40
_TITLE = "Rows that were left out"


class SkippedRows(QWidget):
    """One line for each.

    Signals:
        left: It has been seen.
    """

    left = Signal()

    def __init__(self, skipped: Sequence[SkippedRow]) -> None:
        super().__init__()
        self.setAccessibleName(_TITLE)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, int(1.5 * GAP), 2 * GAP, 2 * GAP)
        column.setSpacing(GAP)
        head = QHBoxLayout()
        head.addWidget(plain_label(_TITLE, TITLE_FACTOR, is_bold=True), 1)
        self._close = ActionButton("Close", "quiet", "close", icon_only=True)
        self._close.clicked.connect(self.left)
        head.addWidget(self._close)
        column.addLayout(head)
        column.addWidget(muted_label("They are in no total. Correct them in the sheet.", 1.0))
        for one in skipped[:_MOST]:
            column.addWidget(plain_label(f"Row {one.row}: {one.reason}"))
        if len(skipped) > _MOST:
            column.addWidget(muted_label(f"And {len(skipped) - _MOST} more."))
        column.addStretch(1)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._close.setFocus(event.reason())
