"""What every row on screen has: its key, its height, and word of what is clicked in it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_assist.domain.card import CardAction
from desktop_assist.ui.chat.text_view import TextView
from desktop_assist.ui.chat.transcript_row import TranscriptRow
from desktop_assist.ui.theme import GAP

if TYPE_CHECKING:
    from desktop_assist.ui.spoken_rows import HeldRow

UNLIMITED = (1 << 24) - 1


class RowView(QWidget):
    """One row on screen. What is clicked in it is told with the row's key."""

    action_clicked = Signal(str, CardAction, dict)
    choice_clicked = Signal(str, str)
    approval_given = Signal(str, bool)
    retry_clicked = Signal(str, object)
    link_clicked = Signal(str)
    edit_clicked = Signal(str)
    branch_clicked = Signal(str)
    delete_clicked = Signal(str)
    again_clicked = Signal()
    read_clicked = Signal(str)
    resized = Signal()

    widest = UNLIMITED

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key
        self._holder: QWidget = self
        self._words: Callable[[str], str] = str
        self._is_arranged = False
        self._arranged = QSize()
        # Opaque: so Qt moves its picture when the conversation scrolls, and paints nothing again.
        self.setAutoFillBackground(True)

    def be_row_of(self, holder: QWidget, words: Callable[[str], str]) -> None:
        """Be known to screen readers as a row of a list.

        Args:
            holder: The list.
            words: Gives what a row says, by its key.
        """
        self._holder, self._words = holder, words

    def spoken_face(self) -> "HeldRow":
        """What a screen reader is told of it."""
        from desktop_assist.ui.spoken_rows import HeldRow

        return HeldRow(self, lambda: self._words(self.key), lambda: self._holder)

    @property
    def text_view(self) -> TextView | None:
        """Its text that can be selected and searched, if it has one."""
        return None

    def show_row(self, row: TranscriptRow) -> None:
        """Show what the row has become."""

    def measure(self, width: int, top: int, bottom: int) -> None:
        """Get ready to be seen between two heights; what is outside may stay a guess."""

    def prepare(self, width: int, top: int, bottom: int, until: float) -> bool:  # noqa: ARG002 - most need none
        """Do a little of what is due before it is seen; False when nothing is left.

        Args:
            width: How wide it will be.
            top: What is above this need not be ready.
            bottom: What is below this need not either.
            until: When to leave the rest for later, on the clock of `time.perf_counter`.
        """
        return False

    def place(self, box: QRect) -> None:
        """Move it to where it is seen."""
        if box != self.geometry():
            self.setGeometry(box)
        if not self._is_arranged or box.size() != self._arranged:
            self._is_arranged, self._arranged = True, box.size()
            self.arrange()

    def arrange(self) -> None:
        """Put its parts in their places, where no layout does it."""

    def disarrange(self) -> None:
        """Have its parts put in their places again before it is seen next."""
        self._is_arranged = False

    def take(self, row: TranscriptRow) -> bool:  # noqa: ARG002 - most cannot
        """Become the view of another row, at less cost than a new one; False when it cannot."""
        return False

    def part_at(self, y: int) -> int:
        """The part of it at a height, which stays where it is while those above are measured."""
        text = self.text_view
        return 0 if text is None else text.column.piece_at(y - text.y())

    def part_top(self, part: int) -> int:
        """Where a part begins."""
        text = self.text_view
        return 0 if text is None or not part else text.y() + text.column.top(part)

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
