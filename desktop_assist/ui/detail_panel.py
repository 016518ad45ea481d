"""All that is known of one thing in a list, and what can be done with it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop_assist.ui.flow_layout import FlowLayout
from desktop_assist.ui.surfaces import ActionButton, ButtonKind, breakable, muted_label, plain_label
from desktop_assist.ui.theme import GAP, TITLE_FACTOR


class DetailPanel(QWidget):
    """A title, a line below it, buttons, and values with their names."""

    def __init__(self) -> None:
        super().__init__()
        self._title = plain_label("", TITLE_FACTOR, is_bold=True)
        self._below = muted_label("", 1.0)
        self._buttons = QWidget()
        self._flow = FlowLayout(self._buttons)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(2 * GAP)
        self._grid.setVerticalSpacing(GAP)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, GAP, 2 * GAP, 2 * GAP)
        column.setSpacing(int(1.25 * GAP))
        column.addWidget(self._title)
        column.addWidget(self._below)
        column.addWidget(self._buttons)
        column.addLayout(self._grid)
        column.addStretch(1)

    def add_button(self, text: str, icon: str = "", kind: ButtonKind = "plain") -> ActionButton:
        """Put one more button under the title."""
        button = ActionButton(text, kind, icon)
        self._flow.addWidget(button)
        return button

    def show_details(self, title: str, below: str, values: Sequence[tuple[str, str]]) -> None:
        """Show one thing: what it is, a line on it, and values with their names.

        A value without a name goes on below the one before.
        """
        self._title.setText(breakable(title))
        self._below.setText(below)
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for row, (name, value) in enumerate(values):
            label = muted_label(name, 1.0)
            label.setWordWrap(False)
            self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(plain_label(value), row, 1)
