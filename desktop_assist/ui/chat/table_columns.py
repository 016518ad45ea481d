"""How wide the columns of a table are: the same in all its rows, though each is laid out alone."""

from PySide6.QtGui import QFont, QFontMetricsF

from desktop_assist.ui.chat.markdown_document import CELL_PADDING
from desktop_assist.ui.chat.markdown_piece import Piece, readable, table_cells
from desktop_assist.ui.theme import GAP

_NARROWEST = 6 * GAP
_SLACK = GAP
"""For italics and code, which are a little wider than what is measured."""
_WORTH_MEASURING = 0.7
"""Of the length of the longest cell so far; shorter ones are not measured."""


class TableColumns:
    """Widths that fit all cells seen so far."""

    def __init__(self, font: QFont) -> None:
        self._metrics = QFontMetricsF(font)
        bold = QFont(font)
        bold.setBold(True)
        self._bold = QFontMetricsF(bold)
        self._wanted: list[float] = []
        self._longest: list[int] = []
        self._room = -1
        self._widths: tuple[int, ...] = ()

    def add(self, row: Piece) -> bool:
        """Make room for the cells of a row; True when a column became wider."""
        is_wider = False
        if not self._wanted:
            self._wanted = [0.0] * len(table_cells(row.head))
            self._longest = [0] * len(self._wanted)
        for column, cell in enumerate(table_cells(row.source)[: len(self._wanted)]):
            words = readable(cell)
            if row.number and len(words) < _WORTH_MEASURING * self._longest[column]:
                continue
            self._longest[column] = max(self._longest[column], len(words))
            is_bold = row.number == 0 or "**" in cell
            metrics = self._bold if is_bold else self._metrics
            wanted = metrics.horizontalAdvance(words) + _SLACK
            if wanted > self._wanted[column]:
                self._wanted[column], self._room, is_wider = wanted, -1, True
        return is_wider

    def widths(self, room: int) -> tuple[int, ...]:
        """What each column gets: what it wants, or its share where there is too little room."""
        if room != self._room:
            self._room, self._widths = room, self._shared(room)
        return self._widths

    def _shared(self, room: int) -> tuple[int, ...]:
        wanted = [one + 2 * CELL_PADDING + 1 for one in self._wanted]
        if sum(wanted) <= room:
            return tuple(round(one) for one in wanted)
        left, open_columns = float(room), sorted(range(len(wanted)), key=wanted.__getitem__)
        given = [0] * len(wanted)
        for taken, column in enumerate(open_columns):
            share = left / (len(wanted) - taken)
            given[column] = int(max(min(wanted[column], share), min(_NARROWEST, share)))
            left -= given[column]
        return tuple(given)
