"""An event changed here and at the server: both versions, and which of them stays."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from desktop_assist.connectors.calendar_server.event_difference import differences
from desktop_assist.connectors.calendar_server.server_values import Keep, SyncConflict
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import tr
from desktop_assist.ui.chat.row_view import IconLine
from desktop_assist.ui.surfaces import ActionButton, Panel, muted_label, plain_label
from desktop_assist.ui.theme import GAP


class CalendarConflictCard(Panel):
    """Neither version is written before a button is pressed.

    Signals:
        chosen: The conflict's id, and which version stays.
    """

    chosen = Signal(str, str)

    def __init__(self, conflict: SyncConflict) -> None:
        super().__init__("raised")
        self._conflict = conflict
        title = tr("“{title}” was changed here and at the server", title=conflict.title)
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(int(1.5 * GAP), GAP, int(1.5 * GAP), GAP)
        column.setSpacing(GAP)
        column.addWidget(IconLine("warning", title, "warning"))
        column.addLayout(self._versions())
        column.addLayout(self._buttons())

    def _versions(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GAP)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        grid.addWidget(muted_label(tr("Here")), 0, 1)
        grid.addWidget(muted_label(tr("At the server")), 0, 2)
        found = differences(self._conflict.mine, self._conflict.theirs)
        for row, one in enumerate(found, start=1):
            label = muted_label(tr_told(one.what))
            label.setWordWrap(False)
            grid.addWidget(label, row, 0)
            grid.addWidget(plain_label(one.mine or "-"), row, 1)
            grid.addWidget(plain_label(one.theirs or "-"), row, 2)
        return grid

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        choices: tuple[tuple[Keep, str], ...] = (
            ("mine", tr("Keep mine")),
            ("theirs", tr("Keep theirs")),
            ("both", tr("Keep both")),
        )
        for keep, words in choices:
            button = ActionButton(words)
            button.setAccessibleName(f"{words}: {self._conflict.title}")
            button.clicked.connect(lambda _, keep=keep: self.chosen.emit(self._conflict.id, keep))
            row.addWidget(button)
        row.addStretch(1)
        return row
