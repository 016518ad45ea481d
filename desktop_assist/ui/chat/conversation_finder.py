"""Finds words in the open conversation, in its messages as they are read."""

import time
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QFont

from desktop_assist.ui.chat.markdown_piece import may_hold
from desktop_assist.ui.chat.row_text import text_column
from desktop_assist.ui.chat.text_column import TextPlace
from desktop_assist.ui.chat.text_selection import RowPlace
from desktop_assist.ui.chat.transcript_model import TranscriptModel
from desktop_assist.ui.chat.transcript_row import AnswerRow, UserRow

_SLICE_S = 0.008
MOST_FOUND = 1_000


@dataclass(frozen=True, slots=True)
class FoundText:
    """Words that were found: from a place of a row to another."""

    begin: RowPlace
    end: TextPlace


class ConversationFinder(QObject):
    """Looks from the newest message up, a little each time the loop is free."""

    found = Signal()

    def __init__(self, model: TranscriptModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._words = ""
        self._font = QFont()
        self._keys: list[str] = []
        self._found: list[FoundText] = []

    @property
    def matches(self) -> tuple[FoundText, ...]:
        """What has been found so far, top to bottom."""
        return tuple(self._found)

    @property
    def is_looking(self) -> bool:
        """Whether some messages have not been looked at yet."""
        return bool(self._keys)

    def find(self, words: str, font: QFont) -> None:
        """Look for words, whatever their case; nothing when they are empty."""
        was_looking, self._words, self._font = self.is_looking, words, font
        self._found = []
        self._keys = [row.key for row in self._model.rows] if words else []
        self.found.emit()
        if self._keys and not was_looking:
            QTimer.singleShot(0, self, self._look_on)

    def _look_on(self) -> None:
        until = time.perf_counter() + _SLICE_S
        before = len(self._found)
        while self._keys and time.perf_counter() < until:
            self._found = [*self._look_in(self._keys.pop()), *self._found]
            if len(self._found) >= MOST_FOUND:
                self._keys = []
        if len(self._found) != before or not self._keys:
            self.found.emit()
        if self._keys:
            QTimer.singleShot(0, self, self._look_on)

    def _look_in(self, key: str) -> list[FoundText]:
        row = self._model.find(key)
        if not isinstance(row, AnswerRow | UserRow) or not may_hold(row.text, self._words):
            return []
        column = text_column(row, self._font)
        places = [] if column is None else column.find(self._words)
        length = len(self._words)
        return [
            FoundText(RowPlace(key, one), TextPlace(one.piece, one.at + length)) for one in places
        ]
