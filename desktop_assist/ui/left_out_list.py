"""Lists what could not be read, and why: beside what it belongs to, until it has been seen."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_assist.domain.translation import tr
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.surfaces import ActionButton, muted_label, plain_label
from desktop_assist.ui.theme import GAP, TITLE_FACTOR

_MOST = 40


class LeftOutList(QWidget):
    """A title, what that means, and one entry for each; the smaller line of an entry may be empty.

    Signals:
        left: It has been seen.
    """

    left = Signal()

    def __init__(self, title: str, meaning: str, entries: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, int(1.5 * GAP), 2 * GAP, 2 * GAP)
        column.setSpacing(GAP)
        head = QHBoxLayout()
        head.addWidget(plain_label(title, TITLE_FACTOR, is_bold=True), 1)
        self._close = ActionButton(tr("Close"), "quiet", "close", icon_only=True)
        self._close.clicked.connect(self.left)
        head.addWidget(self._close)
        column.addLayout(head)
        column.addWidget(muted_label(meaning, 1.0))
        for name, reason in entries[:_MOST]:
            column.addWidget(plain_label(name))
            if reason:
                column.addWidget(muted_label(reason))
        if len(entries) > _MOST:
            column.addWidget(muted_label(tr("And {count} more.", count=len(entries) - _MOST)))
        column.addStretch(1)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._close.setFocus(event.reason())
