"""What is selected in the conversation, over as many messages as the mouse went."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desktop_assist.ui.chat.text_column import BEGIN, END, TextPlace
from desktop_assist.ui.chat.transcript_model import TranscriptModel


@dataclass(frozen=True, slots=True)
class RowPlace:
    """A place in the text of a row."""

    key: str
    place: TextPlace


@dataclass(frozen=True, slots=True, order=True)
class _End:
    row: int
    place: TextPlace


class TextSelection(QObject):
    """Two places, and all text from the upper to the lower one."""

    changed = Signal()

    def __init__(self, model: TranscriptModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._anchor: RowPlace | None = None
        self._head: RowPlace | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is selected."""
        return self._anchor == self._head

    def set(self, anchor: RowPlace | None, head: RowPlace | None) -> None:
        """Select from one place to another."""
        if (anchor, head) != (self._anchor, self._head):
            self._anchor, self._head = anchor, head
            self.changed.emit()

    def extend_to(self, head: RowPlace) -> None:
        """Let it go on to a place, from where it began."""
        self.set(self._anchor or head, head)

    def clear(self) -> None:
        """Select nothing."""
        self.set(None, None)

    def select_all(self) -> None:
        """Select the whole conversation."""
        rows = self._model.rows
        if rows:
            self.set(RowPlace(rows[0].key, BEGIN), RowPlace(rows[-1].key, END))

    def rows(self) -> range:
        """The rows in which something is selected."""
        ends = self._ends()
        return range(ends[0].row, ends[1].row + 1) if ends else range(0)

    def part_of(self, row: int) -> tuple[TextPlace, TextPlace] | None:
        """From where to where a row is selected; None when it is not."""
        ends = self._ends()
        if ends is None or not ends[0].row <= row <= ends[1].row:
            return None
        begin = ends[0].place if row == ends[0].row else BEGIN
        return begin, (ends[1].place if row == ends[1].row else END)

    def _ends(self) -> tuple[_End, _End] | None:
        if self._anchor is None or self._head is None or self.is_empty:
            return None
        anchor, head = self._model.index_of(self._anchor.key), self._model.index_of(self._head.key)
        if anchor is None or head is None:
            return None
        first, second = _End(anchor, self._anchor.place), _End(head, self._head.place)
        return (first, second) if first <= second else (second, first)
