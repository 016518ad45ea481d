"""A message between transcript and composer, with what to do about it as buttons."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_assist.ui.flow_layout import FlowLayout
from desktop_assist.ui.surfaces import ActionButton, Drawing, Panel, plain_label
from desktop_assist.ui.theme import GAP


@dataclass(frozen=True, slots=True)
class NoticeAction:
    """One button: its label, and what it does. The notice goes away with the click."""

    label: str
    run: Callable[[], None]


class NoticeBar(Panel):
    """Shows one notice at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("warning", parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(int(1.5 * GAP), GAP, GAP, GAP)
        line = QHBoxLayout()
        mark = Drawing("warning", self.fontMetrics().height() + 2, "warning")
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        self._label = plain_label("")
        line.addWidget(self._label, 1)
        close = ActionButton("Dismiss", "quiet", "close", icon_only=True)
        close.clicked.connect(self.hide)
        line.addWidget(close, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(line)
        self._buttons = QWidget()
        self._flow = FlowLayout(self._buttons)
        column.addWidget(self._buttons)
        self._stays = False
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._label.text()

    @property
    def stays(self) -> bool:
        """Whether it matters for longer than the next message."""
        return self._stays

    def show_notice(self, text: str, *actions: NoticeAction, stays: bool = False) -> None:
        """Say something, in place of what was said before."""
        self._stays = stays
        self._label.setText(text)
        self.setAccessibleName(text)
        for button in self._buttons.findChildren(ActionButton):
            self._flow.removeWidget(button)
            button.deleteLater()
        for action in actions:
            button = ActionButton(action.label)
            button.clicked.connect(self.hide)
            button.clicked.connect(action.run)
            self._flow.addWidget(button)
        self._buttons.setVisible(bool(actions))
        self.show()
