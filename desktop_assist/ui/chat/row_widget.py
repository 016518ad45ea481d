"""What every row on screen has: its key, its height, and word of what is clicked in it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_assist.domain.card import CardAction
from desktop_assist.ui.chat.transcript_row import TranscriptRow
from desktop_assist.ui.theme import GAP

UNLIMITED = (1 << 24) - 1


class RowView(QWidget):
    """One row on screen. What is clicked in it is told with the row's key."""

    action_clicked = Signal(str, CardAction, dict)
    choice_clicked = Signal(str, str)
    approval_given = Signal(str, bool)
    retry_clicked = Signal(str, object)
    link_clicked = Signal(str)
    edit_clicked = Signal(str)
    again_clicked = Signal()
    resized = Signal()

    widest = UNLIMITED

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key

    def show_row(self, row: TranscriptRow) -> None:
        """Show what the row has become."""

    def row_height(self, width: int) -> int:
        """How tall it is at a width."""
        layout = self.layout()
        if layout is None:
            return 0
        width = min(width, self.widest)
        return (
            layout.heightForWidth(width)
            if layout.hasHeightForWidth()
            else layout.sizeHint().height()
        )

    def make_column(self) -> QVBoxLayout:
        """The column that a row's parts stand in."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP // 2, 0, GAP // 2)
        column.setSpacing(GAP)
        return column
