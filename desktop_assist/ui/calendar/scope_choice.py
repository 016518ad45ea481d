"""Asks which part of a repeating meeting is meant."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_assist.calendars.meeting_change import Scope
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.flow_layout import FlowLayout
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.surfaces import ActionButton, muted_label, plain_label
from desktop_assist.ui.theme import GAP

SCOPES: tuple[tuple[str, Scope], ...] = (
    (marked("Only this one"), "this"),
    (marked("This and following"), "following"),
    (marked("All of them"), "all"),
)


class ScopeChoice(QWidget):
    """Three buttons; going away without a click changes nothing.

    Signals:
        chosen: The Scope.
    """

    chosen = Signal(str)

    def __init__(self, question: str, title: str) -> None:
        super().__init__()
        self.setAccessibleName(f"{question} {title}")
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, int(1.5 * GAP), 2 * GAP, 2 * GAP)
        column.setSpacing(GAP)
        column.addWidget(plain_label(question, is_bold=True))
        column.addWidget(muted_label(title, 1.0))
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons)
        for label, scope in SCOPES:
            button = ActionButton(tr(label))
            button.clicked.connect(lambda _=False, scope=scope: self.chosen.emit(scope))
            flow.addWidget(button)
        column.addWidget(self._buttons)
        column.addStretch(1)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        first = self._buttons.findChild(ActionButton)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)
