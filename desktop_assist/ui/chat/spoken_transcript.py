"""What a screen reader finds in the conversation: a list of what was said, as far as it is seen."""

from collections.abc import Callable, Iterator
from operator import itemgetter
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from desktop_assist.ui.chat.row_widget import RowView
from desktop_assist.ui.chat.row_words import row_words
from desktop_assist.ui.chat.transcript_model import TranscriptModel

if TYPE_CHECKING:
    from desktop_assist.ui.spoken_rows import HeldList


class SpokenTranscript:
    """Speaks for a transcript."""

    def __init__(
        self,
        area: QAbstractScrollArea,
        model: TranscriptModel,
        views: Callable[[], Iterator[tuple[int, RowView]]],
        others: tuple[QWidget, ...],
    ) -> None:
        """Speak of what it shows.

        Args:
            area: The transcript.
            model: Its rows.
            views: Gives the rows that exist as widgets, with their numbers.
            others: What is reached in it besides the rows.
        """
        self._area, self._model, self._views, self._others = area, model, views, others

    def face(self) -> "HeldList":
        """How Qt hands it to readers."""
        from desktop_assist.ui.spoken_rows import HeldList

        return HeldList(self._area, self._seen)

    def words_of(self, key: str) -> str:
        """What the row with this key says."""
        row = self._model.find(key)
        return "" if row is None else row_words(row)

    def _seen(self) -> list[QWidget]:
        rows = [view for _, view in sorted(self._views(), key=itemgetter(0))]
        others = self._area.verticalScrollBar(), *self._others
        return [one for one in (*rows, *others) if one.isVisible()]
