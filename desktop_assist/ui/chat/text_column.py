"""Pieces of text one below the other; only those that are looked at are laid out."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetrics, QPainter

from desktop_assist.ui.chat.markdown_cutter import PieceUpdate
from desktop_assist.ui.chat.markdown_document import TextStyle
from desktop_assist.ui.chat.markdown_piece import Piece, may_hold
from desktop_assist.ui.chat.piece_box import PaintedRange, PieceBox, guessed_height
from desktop_assist.ui.chat.rich_text import joined
from desktop_assist.ui.chat.row_heights import RowHeights
from desktop_assist.ui.chat.table_columns import TableColumns
from desktop_assist.ui.theme import GAP

_KEPT_BOXES = 60
_MEASURING_ROUNDS = 6


@dataclass(frozen=True, slots=True, order=True)
class TextPlace:
    """A place between two characters: the piece, and how far into it."""

    piece: int
    at: int


BEGIN = TextPlace(0, 0)
END = TextPlace(1 << 30, 1 << 30)


@dataclass(frozen=True, slots=True)
class MarkedText:
    """Text to be drawn in other colours, from one place to another."""

    begin: TextPlace
    end: TextPlace
    ground: str
    ink: str


class TextColumn:
    """Lays out pieces when they come into view, and guesses the heights of the others."""

    def __init__(self, style: TextStyle) -> None:
        self._take_style(style)
        self._width = 50 * GAP
        self._pieces: list[Piece] = []
        self._gaps: list[int] = []
        self._heights = RowHeights()
        self._is_exact = bytearray()
        self._prepared: set[int] = set()
        self._has_code = False
        self._boxes: dict[int, PieceBox] = {}
        self._columns: dict[int, TableColumns] = {}
        self._definitions: Mapping[str, str] = {}

    @property
    def pieces(self) -> Sequence[Piece]:
        """All pieces, top to bottom."""
        return self._pieces

    @property
    def width(self) -> int:
        """Where its lines are broken."""
        return self._width

    @property
    def height(self) -> int:
        """How tall everything is, as far as is known."""
        return self._heights.total

    def restyle(self, style: TextStyle) -> None:
        """Draw everything in other looks."""
        self._take_style(style)
        self._boxes.clear()
        self._columns.clear()
        self._add_columns(0)
        self._guess_from(0)

    def set_width(self, width: int) -> None:
        """Break lines at another width."""
        if width != self._width:
            self._width = width
            self._guess_from(0)

    def define(self, definitions: Mapping[str, str]) -> None:
        """Take the addresses that links refer to; pieces drawn without them are drawn again."""
        if len(definitions) == len(self._definitions):
            return
        self._definitions = dict(definitions)
        for index in [i for i in self._boxes if "[" in self._pieces[i].source]:
            del self._boxes[index]

    def update(self, change: PieceUpdate) -> int:
        """Take other pieces from some place on; where they begin to differ."""
        start = change.start
        new = list(change.pieces)
        while new and start < len(self._pieces) and self._pieces[start] == new[0]:
            start, new = start + 1, new[1:]
        grown = self._boxes.pop(start, None)
        for index in [i for i in self._boxes if i >= start]:
            del self._boxes[index]
        if grown is not None and new and grown.become(new[0], self._definitions):
            self._boxes[start] = grown
        self._pieces[start:] = new
        self._has_code = any(piece.kind == "code" for piece in new) or (
            self._has_code and start > 0
        )
        self._gaps[start:] = [self._gap(index) for index in range(start, len(self._pieces))]
        widened = self._add_columns(start)
        self._guess_from(start)
        return min(start, widened)

    def measure(self, top: int, bottom: int) -> int:
        """Lay out what lies between two heights, so that its own heights are exact.

        Returns:
            The first piece that moved those below it; the number of pieces when none did.
        """
        moved = [self._measure(sorted(self._prepared))]
        self._prepared.clear()
        for _ in range(_MEASURING_ROUNDS if self._pieces else 0):
            guessed = [i for i in self._between(top, bottom) if not self._is_exact[i]]
            if not guessed:
                break
            moved.append(self._measure(guessed))
        return min(moved)

    def prepare(self, top: int, bottom: int, until: float) -> bool:
        """Lay out a little of what is still a guess between two heights; False if nothing is.

        Heights stay guesses until the next `measure`: nothing moves that is seen already.
        """
        guessed = [
            index
            for index in self._between(top, bottom)
            if not self._is_exact[index] and index not in self._prepared
        ]
        for index in reversed(guessed):
            self._laid_out(index)
            self._prepared.add(index)
            if time.perf_counter() > until:
                break
        return bool(guessed)

    def _between(self, top: int, bottom: int) -> range:
        if not self._pieces:
            return range(0)
        return range(self._heights.index_at(top), self._heights.index_at(bottom) + 1)

    def _measure(self, pieces: Sequence[int]) -> int:
        """Lay out some pieces; the first that moved those below it."""
        moved = len(self._pieces)
        for index in reversed(pieces):
            height, bottom = self._gaps[index] + self._laid_out(index), self._heights.top(index + 1)
            self._is_exact[index] = 1
            self._let_above_give_way(index, height - self._heights.height(index))
            if self._heights.set(index, height) and self._heights.top(index + 1) != bottom:
                moved = index
        return moved

    def _let_above_give_way(self, index: int, more: int) -> None:
        """Guess those above lower, or taller: so all that is seen below stays in its place."""
        for above in range(index - 1, -1, -1):
            if not more or self._is_exact[above]:
                return
            guess = self._heights.height(above)
            self._heights.set(above, max(guess - more, 0))
            more = max(more - guess, 0)

    def release(self, top: int, bottom: int) -> None:
        """Forget what was laid out far from between two heights."""
        if len(self._boxes) <= _KEPT_BOXES:
            return
        first, last = self._heights.index_at(top), self._heights.index_at(bottom)
        near = range(first - _KEPT_BOXES // 3, last + _KEPT_BOXES // 3)
        for index in [i for i in self._boxes if i not in near]:
            del self._boxes[index]

    def piece_at(self, y: int) -> int:
        """The piece at a height."""
        return self._heights.index_at(y) if self._pieces else 0

    def top(self, piece: int) -> int:
        """Where a piece begins."""
        return self._heights.top(min(piece, len(self._pieces)))

    def box(self, index: int) -> PieceBox:
        """A piece as it is drawn."""
        box = self._boxes.get(index)
        if box is None:
            box = PieceBox(self._pieces[index], self._style, self._definitions)
            self._boxes[index] = box
        return box

    def box_top(self, index: int) -> int:
        """Where the box of a piece begins, below its gap."""
        return self._heights.top(index) + self._gaps[index]

    def line_of(self, place: TextPlace) -> int:
        """How far below the beginning of its piece the line of a place stands."""
        self._laid_out(place.piece)
        return self._gaps[place.piece] + int(self.box(place.piece).rect_of(place.at).top())

    def place_at(self, point: QPointF) -> TextPlace:
        """The place nearest to a point."""
        if not self._pieces or point.y() < 0:
            return BEGIN
        if point.y() >= self.height:
            last = len(self._pieces) - 1
            return TextPlace(last, self.box(last).length)
        index = self.piece_at(int(point.y()))
        self._laid_out(index)
        return TextPlace(
            index, self.box(index).position_at(point - QPointF(0, self.box_top(index)))
        )

    def link_at(self, point: QPointF) -> str:
        """The address below a point; empty when there is none."""
        if not self._pieces or not 0 <= point.y() < self.height:
            return ""
        index = self.piece_at(int(point.y()))
        self._laid_out(index)
        return self.box(index).link_at(point - QPointF(0, self.box_top(index)))

    def paint(self, painter: QPainter, exposed: QRectF, marked: Sequence[MarkedText]) -> None:
        """Draw what lies in a rectangle."""
        if not self._pieces:
            return
        for index in range(
            self.piece_at(int(exposed.top())), self.piece_at(int(exposed.bottom())) + 1
        ):
            self._laid_out(index)
            ranges = [one for mark in marked if (one := self._range(index, mark))]
            self.box(index).paint(painter, self.box_top(index), exposed, ranges)

    def text(self, begin: TextPlace = BEGIN, end: TextPlace = END) -> str:
        """What is read from one place to another."""
        words: list[str] = []
        for index in range(begin.piece, min(end.piece + 1, len(self._pieces))):
            start = begin.at if index == begin.piece else 0
            stop = end.at if index == end.piece else END.at
            if words:
                words.append(self._break(index))
            words.append(self.box(index).text(start, stop))
        return "".join(words)

    def html(self, begin: TextPlace = BEGIN, end: TextPlace = END) -> str:
        """What is read from one place to another, with its looks."""
        parts = []
        for index in range(begin.piece, min(end.piece + 1, len(self._pieces))):
            start = begin.at if index == begin.piece else 0
            stop = end.at if index == end.piece else END.at
            parts.append((self._pieces[index].kind, self.box(index).html(start, stop)))
        return joined(parts)

    def find(self, words: str) -> list[TextPlace]:
        """Where some words begin, whatever their case."""
        return [
            TextPlace(index, at)
            for index, piece in enumerate(self._pieces)
            if may_hold(piece.source, words)
            for at in self.box(index).find(words)
        ]

    def code_of(self, index: int) -> str:
        """All of the code that begins with a piece."""
        lines = [self._pieces[index].source]
        for piece in self._pieces[index + 1 :]:
            if piece.kind != "code" or piece.number == 0:
                break
            lines.append(piece.source)
        return "\n".join(lines)

    def code_starts(self, top: int, bottom: int) -> list[int]:
        """The pieces between two heights with which code begins."""
        if not self._has_code:
            return []
        shown = range(self.piece_at(top), self.piece_at(bottom) + 1)
        return [i for i in shown if self._pieces[i].kind == "code" and not self._pieces[i].number]

    def _take_style(self, style: TextStyle) -> None:
        self._style, metrics = style, QFontMetrics(style.font)
        self._line = metrics.lineSpacing()
        self._letter = max(metrics.averageCharWidth(), 1)

    def _laid_out(self, index: int) -> int:
        return self.box(index).lay_out(self._width, self._widths(index))

    def _widths(self, index: int) -> tuple[int, ...]:
        piece = self._pieces[index]
        if piece.kind != "table":
            return ()
        return self._columns[index - piece.number].widths(self._width)

    def _add_columns(self, start: int) -> int:
        """Let the rows of tables from a piece on count; the first row that became wider."""
        widened = len(self._pieces)
        for index in range(start, len(self._pieces)):
            piece = self._pieces[index]
            if piece.kind == "table":
                header = index - piece.number
                if piece.number == 0 or header not in self._columns:
                    self._columns[header] = TableColumns(self._style.font)
                if self._columns[header].add(piece):
                    rows = len(self._is_exact[header : header + piece.number])
                    self._is_exact[header : header + rows] = bytes(rows)
                    widened = min(widened, header)
        return widened

    def _guess_from(self, start: int) -> None:
        letters = max(self._width // self._letter, 8)
        self._prepared = {index for index in self._prepared if index < start}
        self._is_exact[start:] = bytes(len(self._pieces) - start)
        self._heights.replace_from(
            start,
            [
                gap + guessed_height(piece, letters, self._line)
                for gap, piece in zip(self._gaps[start:], self._pieces[start:], strict=True)
            ],
        )

    def _gap(self, index: int) -> int:
        """How far a piece stands from the one above."""
        piece, above = self._pieces[index], self._pieces[max(index - 1, 0)]
        if index == 0 or _goes_on(piece):
            return 0
        if piece.kind == above.kind == "item":
            return GAP // 2
        if piece.heading_level:
            return 2 * GAP
        return GAP if above.heading_level or piece.kind == "item" else int(1.25 * GAP)

    def _break(self, index: int) -> str:
        is_close = self._pieces[index].kind == self._pieces[index - 1].kind == "item"
        return "\n" if is_close or _goes_on(self._pieces[index]) else "\n\n"

    def _range(self, index: int, mark: MarkedText) -> PaintedRange | None:
        if not mark.begin.piece <= index <= mark.end.piece or mark.begin == mark.end:
            return None
        start = mark.begin.at if index == mark.begin.piece else 0
        end = mark.end.at if index == mark.end.piece else self.box(index).length
        return PaintedRange(start, end, mark.ground, mark.ink)


def _goes_on(piece: Piece) -> bool:
    """Whether a piece goes on right below the one above, as one with it."""
    return piece.kind == "plain" or (piece.kind in ("code", "table") and piece.number > 0)
