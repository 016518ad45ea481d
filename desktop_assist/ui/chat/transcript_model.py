"""The rows of the open conversation, and word of every change to them."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import count

from PySide6.QtCore import QObject, Signal

from desktop_assist.ui.chat.transcript_row import (
    AnswerRow,
    ThoughtRow,
    TranscriptRow,
    UserRow,
    belongs_to,
)


class TranscriptModel(QObject):
    """Rows in order, each found by its key."""

    was_reset = Signal()
    row_added = Signal(int)
    row_changed = Signal(int)
    row_removed = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[TranscriptRow] = []
        self._places: dict[str, int] = {}
        self._numbers = count(1)

    def __len__(self) -> int:
        return len(self._rows)

    @property
    def rows(self) -> tuple[TranscriptRow, ...]:
        """All rows, top to bottom."""
        return tuple(self._rows)

    @property
    def last(self) -> TranscriptRow | None:
        """The newest row."""
        return self._rows[-1] if self._rows else None

    @property
    def last_said(self) -> TranscriptRow | None:
        """The newest words of either side."""
        said = (row for row in reversed(self._rows) if isinstance(row, UserRow | AnswerRow))
        return next(said, None)

    def row_at(self, index: int) -> TranscriptRow:
        """The row at a position."""
        return self._rows[index]

    def find(self, key: str) -> TranscriptRow | None:
        """The row with this key."""
        index = self.index_of(key)
        return None if index is None else self._rows[index]

    def index_of(self, key: str) -> int | None:
        """Where the row with this key stands."""
        return self._places.get(key)

    def key_of_message(self, message_id: str) -> str:
        """The key of the first row of a kept message; empty when none is shown."""
        rows = (row.key for row in self._rows)
        return next((key for key in rows if belongs_to(key, message_id)), "")

    def new_key(self) -> str:
        """A key no row has had."""
        return f"row-{next(self._numbers)}"

    def load(self, rows: Iterable[TranscriptRow]) -> None:
        """Show another conversation."""
        self._rows = list(rows)
        self._number_from(0)
        self.was_reset.emit()

    def add(self, row: TranscriptRow) -> None:
        """Put a row at the end."""
        self._rows.append(row)
        self._number_from(len(self._rows) - 1)
        self.row_added.emit(len(self._rows) - 1)

    def change(self, row: TranscriptRow) -> None:
        """Put `row` in the place of the one with its key; nothing when that is gone."""
        index = self.index_of(row.key)
        if index is not None:
            self._rows[index] = row
            self.row_changed.emit(index)

    def remove(self, key: str) -> None:
        """Take a row away; nothing when it is gone."""
        index = self.index_of(key)
        if index is not None:
            del self._rows[index], self._places[key]
            self._number_from(index)
            self.row_removed.emit(index)

    def append_text(self, key: str, text: str) -> None:
        """Let an answer or a thought grow."""
        row = self.find(key)
        if isinstance(row, AnswerRow | ThoughtRow):
            self.change(replace(row, text=row.text + text))

    def _number_from(self, start: int) -> None:
        if not start:
            self._places.clear()
        for index in range(start, len(self._rows)):
            self._places[self._rows[index].key] = index
