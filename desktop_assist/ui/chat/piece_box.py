"""One piece of text as it is laid out and drawn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPalette,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)

from desktop_assist.domain.translation import tr
from desktop_assist.ui.chat.code_lines import colour_code, is_code
from desktop_assist.ui.chat.markdown_document import (
    CELL_PADDING,
    CODE_FACTOR,
    CODE_LEADING,
    LEADING,
    TextStyle,
    fill,
    needs_ground,
    render,
    set_columns,
    table_of,
)
from desktop_assist.ui.chat.markdown_piece import Piece
from desktop_assist.ui.chat.rich_text import html_of_code, html_of_words, without_page
from desktop_assist.ui.theme import GAP, Colours

_CODE_INSET = int(1.5 * GAP)
_BAR = 3
_CORNER = GAP


@dataclass(frozen=True, slots=True)
class PaintedRange:
    """Some characters that are drawn in other colours: what is selected, or found."""

    start: int
    end: int
    ground: str
    ink: str


def guessed_height(piece: Piece, letters: int, line: int) -> int:
    """About how tall a piece is, before it is laid out.

    Args:
        piece: Of any kind.
        letters: So many fit on a line.
        line: The height of a line, with no room below it.
    """
    wrapped, newlines = len(piece.source) // letters + 1, piece.source.count("\n")
    match piece.kind:
        case "prose":
            return ceil(wrapped * line * (1 + LEADING))
        case "table":
            return wrapped * line + 2 * CELL_PADDING + 1
        case "rule":
            return 2 * GAP + 1
        case "code":
            head = 0 if piece.number else line + 2 * GAP
            lines = (newlines + 1) * line * CODE_FACTOR * (1 + CODE_LEADING)
            return ceil(head + lines + (_CODE_INSET if piece.is_end else 0))
        case "item" | "plain":
            return ceil((wrapped + newlines) * line * (1 + LEADING))


class PieceBox:
    """A document of its own, small enough to be laid out in a moment."""

    def __init__(self, piece: Piece, style: TextStyle, definitions: Mapping[str, str]) -> None:
        self._style = style
        self._document = render(piece, style, definitions)
        self._take(piece)
        self._columns: tuple[int, ...] = ()
        self._height = 0

    @property
    def document_text(self) -> str:
        """What is read, without its looks."""
        return self._document.toPlainText().strip("\n")

    def become(self, piece: Piece, definitions: Mapping[str, str]) -> bool:
        """Show another piece of the same kind, at less cost than anew; False when it cannot."""
        if piece.kind != self.piece.kind or self.piece.kind == "plain":
            return False
        if piece.kind != "code":
            fill(self._document, piece, self._style, definitions)
        elif not self._add_code(piece):
            return False
        self._take(piece)
        return True

    def _add_code(self, piece: Piece) -> bool:
        former = self.piece
        if piece.number != former.number or not piece.source.startswith(former.source):
            return False
        cursor = QTextCursor(self._document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(piece.source[len(former.source) :])
        colour_code(self._document, piece.head, self._style.colours)
        return True

    def _take(self, piece: Piece) -> None:
        self.piece = piece
        self._width = -1
        self._has_lines = piece.kind in ("prose", "item") and needs_ground(self._document)

    def lay_out(self, width: int, columns: tuple[int, ...]) -> int:
        """How tall it is at a width; of a table's row, with columns of these widths."""
        if width != self._width or columns != self._columns:
            self._width, self._columns = width, columns
            if self.piece.kind == "table":
                set_columns(self._document, columns)
            inner = width - 2 * _CODE_INSET if self.piece.kind == "code" else width
            self._document.setTextWidth(max(inner, 2 * GAP))
            self._height = self._measured()
        return self._height

    def paint(
        self, painter: QPainter, top: int, exposed: QRectF, ranges: Sequence[PaintedRange]
    ) -> None:
        """Draw it with its upper edge at `top`."""
        painter.save()
        painter.translate(0, top)
        self._paint_ground(painter)
        origin = self._origin()
        painter.translate(origin)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette = _palette(self._style.colours)
        context.clip = exposed.translated(-origin.x(), -origin.y() - top)
        if ranges:
            context.selections = [self._selection(one) for one in ranges]
        self._document.documentLayout().draw(painter, context)
        painter.restore()

    def position_at(self, point: QPointF) -> int:
        """The place among its characters nearest to a point."""
        if point.y() < 0:
            return 0
        layout = self._document.documentLayout()
        found = layout.hitTest(point - self._origin(), Qt.HitTestAccuracy.FuzzyHit)
        return max(found, 0)

    def link_at(self, point: QPointF) -> str:
        """The address below a point; empty when there is none."""
        return str(self._document.documentLayout().anchorAt(point - self._origin()))

    def links(self) -> list[tuple[str, str]]:
        """Words and address of each link in it."""
        found, block = [], self._document.begin()
        while block.isValid():
            it = block.begin()
            while not it.atEnd():
                part = it.fragment()
                if part.charFormat().isAnchor():
                    found.append((part.text(), part.charFormat().anchorHref()))
                it += 1
            block = block.next()
        return found

    def word_at(self, position: int) -> tuple[int, int]:
        """Where the word around a place begins and ends."""
        return self._reach(position, QTextCursor.SelectionType.WordUnderCursor)

    def paragraph_at(self, position: int) -> tuple[int, int]:
        """Where the paragraph around a place begins and ends."""
        return self._reach(position, QTextCursor.SelectionType.BlockUnderCursor)

    @property
    def length(self) -> int:
        """The place behind its last character."""
        return max(self._document.characterCount() - 1, 0)

    def text(self, start: int, end: int) -> str:
        """What is read from one place to another; cells of a table are kept apart by tabs."""
        start, end = max(start, 0), min(end, self.length)
        table = table_of(self._document) if self.piece.kind == "table" else None
        if table is None:
            cursor = QTextCursor(self._document)
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            return cursor.selectedText().replace("\u2029", "\n").replace("\u2028", "\n")
        cells = [table.cellAt(0, column) for column in range(table.columns())]
        return "\t".join(
            self._document.toPlainText()[
                max(cell.firstPosition(), start) : max(min(cell.lastPosition(), end), start)
            ]
            for cell in cells
            if cell.lastPosition() >= start and cell.firstPosition() <= end
        )

    def html(self, start: int, end: int) -> str:
        """What is read from one place to another, with its looks."""
        if self.piece.kind in ("code", "plain"):
            of = html_of_code if self.piece.kind == "code" else html_of_words
            return of(self.text(start, end))
        if start <= 0 and end >= self.length:  # else an item would be no item any more
            return without_page(self._document.toHtml())
        cursor = QTextCursor(self._document)
        cursor.setPosition(max(start, 0))
        cursor.setPosition(min(end, self.length), QTextCursor.MoveMode.KeepAnchor)
        return without_page(cursor.selection().toHtml())

    def find(self, words: str) -> list[int]:
        """Where some words begin, whatever their case."""
        found, options = [], self._document.find(words)
        while not options.isNull():
            found.append(options.selectionStart())
            options = self._document.find(words, options)
        return found

    def rect_of(self, position: int) -> QRectF:
        """The line around a place."""
        block = self._document.findBlock(position)
        box = self._document.documentLayout().blockBoundingRect(block)
        line = block.layout().lineForTextPosition(position - block.position())
        if line.isValid():
            box = QRectF(box.x(), box.y() + line.y(), box.width(), line.height())
        return box.translated(self._origin())

    def _reach(self, position: int, kind: QTextCursor.SelectionType) -> tuple[int, int]:
        cursor = QTextCursor(self._document)
        cursor.setPosition(min(position, self.length))
        if kind is QTextCursor.SelectionType.BlockUnderCursor:
            block = cursor.block()
            return block.position(), block.position() + block.length() - 1
        cursor.select(kind)
        return cursor.selectionStart(), cursor.selectionEnd()

    def _selection(self, one: PaintedRange) -> QAbstractTextDocumentLayout.Selection:
        selection = QAbstractTextDocumentLayout.Selection()
        first, last = (1, self.length - 1) if self.piece.kind == "table" else (0, self.length)
        cursor = QTextCursor(self._document)
        cursor.setPosition(max(min(one.start, last), first))
        cursor.setPosition(max(min(one.end, last), first), QTextCursor.MoveMode.KeepAnchor)
        shape = QTextCharFormat()
        shape.setBackground(QColor(one.ground))
        shape.setForeground(QColor(one.ink))
        selection.cursor, selection.format = cursor, shape
        return selection

    def _measured(self) -> int:
        match self.piece.kind:
            case "rule":
                return 2 * GAP + 1
            case "code":
                foot = _CODE_INSET if self.piece.is_end else 0
                return ceil(self._document.size().height()) + self._head_height() + foot
            case "table":
                return self._row_height()
        ends_in_code = is_code(self._document.lastBlock().blockFormat())
        return ceil(self._document.size().height()) + (GAP // 2 if ends_in_code else 0)

    def _row_height(self) -> int:
        layout, block = self._document.documentLayout(), self._document.begin()
        lowest = 0.0
        while block.isValid():
            if block.text():
                lowest = max(lowest, layout.blockBoundingRect(block).bottom())
            block = block.next()
        return ceil(lowest) + CELL_PADDING + 1

    def _head_height(self) -> int:
        if self.piece.number:
            return 0
        return QFontMetrics(self._style.font).height() + 2 * GAP

    def _origin(self) -> QPointF:
        if self.piece.kind == "code":
            return QPointF(_CODE_INSET, self._head_height())
        if self.piece.kind == "plain":  # the room between lines stands below each
            return QPointF(0, QFontMetrics(self._style.font).height() * LEADING / 2)
        return QPointF(0, 0)

    def _paint_ground(self, painter: QPainter) -> None:
        colours = self._style.colours
        match self.piece.kind:
            case "code":
                self._paint_code_ground(painter)
            case "rule":
                painter.fillRect(QRectF(0, GAP, self._width, 1), QColor(colours.border))
            case "table":
                width = min(sum(self._columns), self._width)
                ink = colours.muted if self.piece.number == 0 else colours.border
                painter.fillRect(QRectF(0, self._height - 1, width, 1), QColor(ink))
            case "prose" | "item" if self._has_lines:
                self._paint_lines(painter)
            case "prose" | "item":
                pass
            case "plain":
                pass

    def _paint_code_ground(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(0.5, 0.5, self._width - 1, self._height - 1)
        # The corners of what goes on above or below lie outside of what is painted.
        painter.setClipRect(QRectF(0, 0, self._width, self._height))
        if self.piece.number:
            box.setTop(-2 * _CORNER)
        if not self.piece.is_end:
            box.setBottom(self._height + 2 * _CORNER)
        path = QPainterPath()
        path.addRoundedRect(box, _CORNER, _CORNER)
        painter.setPen(QColor(self._style.colours.border))
        painter.fillPath(path, QColor(self._style.colours.code))
        painter.drawPath(path)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        if not self.piece.number:
            self._paint_language(painter)

    def _paint_language(self, painter: QPainter) -> None:
        painter.setFont(self._style.font)
        painter.setPen(QColor(self._style.colours.muted))
        head = QRectF(_CODE_INSET, 0, self._width - 2 * _CODE_INSET, self._head_height())
        painter.drawText(head, int(Qt.AlignmentFlag.AlignVCenter), self.piece.head or tr("Text"))

    def _paint_lines(self, painter: QPainter) -> None:
        """The bars of quotations, and the ground of code within an item."""
        layout, block = self._document.documentLayout(), self._document.begin()
        above, code = 0.0, QRectF()
        while block.isValid():
            box, shape = layout.blockBoundingRect(block), block.blockFormat()
            level = int(shape.property(QTextFormat.Property.BlockQuoteLevel) or 0)
            for number in range(level):
                bar = QRectF(2 * GAP * number, above or box.top(), _BAR, box.bottom() - above)
                painter.fillRect(bar, QColor(self._style.colours.border))
            above = box.bottom() if level else 0.0
            if is_code(shape):
                left = self._document.indentWidth() * self._depth(block)
                code = code.united(QRectF(left, box.top(), self._width - left, box.height()))
            elif not code.isNull():
                self._paint_inner_code(painter, code)
                code = QRectF()
            block = block.next()
        if not code.isNull():
            self._paint_inner_code(painter, code)

    def _depth(self, block: QTextBlock) -> int:
        items = block.textList()
        return block.blockFormat().indent() + (0 if items is None else items.format().indent())

    def _paint_inner_code(self, painter: QPainter, box: QRectF) -> None:
        box = box.adjusted(0, -GAP / 2, 0, GAP / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._style.colours.code))
        painter.drawRoundedRect(box, GAP / 2, GAP / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


@lru_cache(maxsize=4)
def _palette(colours: Colours) -> QPalette:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, QColor(colours.text))
    return palette
