"""Tells what a change on a page has done, with the way back as a button."""

from collections.abc import Awaitable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.translation import tr
from desktop_assist.ui.settings.inline_notice import InlineNotice
from desktop_assist.ui.surfaces import ActionButton
from desktop_assist.ui.theme import GAP


class ChangeNotice(QWidget):
    """One message; takes no room while there is none.

    Signals:
        undo_clicked: The id of the change to take back.
    """

    undo_clicked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._notice = InlineNotice()
        self._undo = ActionButton(tr("Undo"), "plain", "undo")
        self._change_id = ""
        self._undo.clicked.connect(lambda: self.undo_clicked.emit(self._change_id))
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self._notice, 1)
        row.addWidget(self._undo)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        self.clear()

    @property
    def text(self) -> str:
        """What it says now; empty when it is not shown."""
        return self._notice.text

    def tell(self, message: str, change_id: str = "") -> None:
        """Say what was done; with the change's id it can be taken back."""
        self._notice.show_success(message)
        self._offer(change_id)

    def show_problem(self, error: DesktopAssistError) -> None:
        """Say what went wrong and what to do next."""
        self._notice.show_problem(error)
        self._offer("")

    async def watch(self, work: Awaitable[None]) -> None:
        """Wait for a change, and say so when it cannot be made."""
        try:
            await work
        except DesktopAssistError as error:
            self.show_problem(error)

    def clear(self) -> None:
        """Say nothing."""
        self._notice.clear()
        self._undo.hide()
        self.hide()

    def _offer(self, change_id: str) -> None:
        self._change_id = change_id
        self._undo.setVisible(bool(change_id))
        self.show()
