"""Lists what could not be read, and why."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_assist.calendars.meeting import SkippedEvent
from desktop_assist.ui.calendar.meeting_words import skipped_words
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.surfaces import ActionButton, muted_label, plain_label
from desktop_assist.ui.theme import GAP, TITLE_FACTOR

_MOST = 40


class SkippedList(QWidget):
    """One entry for each event.

    Signals:
        left: It has been seen.
    """

    left = Signal()

    def __init__(self, skipped: Sequence[SkippedEvent]) -> None:
        super().__init__()
        self.setAccessibleName(skipped_words(len(skipped)))
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, int(1.5 * GAP), 2 * GAP, 2 * GAP)
        column.setSpacing(GAP)
        head = QHBoxLayout()
        head.addWidget(plain_label(skipped_words(len(skipped)), TITLE_FACTOR, is_bold=True), 1)
        self._close = ActionButton("Close", "quiet", "close", icon_only=True)
        self._close.clicked.connect(self.left)
        head.addWidget(self._close)
        column.addLayout(head)
        column.addWidget(muted_label("All others are shown. Nothing was changed.", 1.0))
        for one in skipped[:_MOST]:
            name = f"{one.title}, in {one.file.name}" if one.title else one.file.name
            column.addWidget(plain_label(name))
            column.addWidget(muted_label(one.reason))
        if len(skipped) > _MOST:
            column.addWidget(muted_label(f"And {len(skipped) - _MOST} more."))
        column.addStretch(1)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._close.setFocus(event.reason())
