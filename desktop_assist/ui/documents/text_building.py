"""Puts what was read of a document into a text to be shown, a little at a time."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)

from desktop_assist.domain.shown_document import ShownBlock
from desktop_assist.ui.theme import GAP, Colours

_MOST_TABLE_ROWS = 40
"""A table is laid out as a whole: long ones are shown as several, one below the other."""
_STEP_BLOCKS = 20
_LINE_HEIGHT_PERCENT = 130.0
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_HEADING_STEPS = {1: 3, 2: 2, 3: 1}


class TextBuilding:
    """Builds one document, and knows afterwards where each block begins.

    Args:
        document: An empty one.
        blocks: What goes into it.
        colours: For the lines of tables.
    """

    def __init__(
        self, document: QTextDocument, blocks: Sequence[ShownBlock], colours: Colours
    ) -> None:
        self._document = document
        self._blocks = tuple(blocks)
        self._colours = colours
        self._cursor = QTextCursor(document)
        self._is_empty = True
        self.places: list[int] = []
        """The position of each block's first letter."""

    def steps(self) -> Iterator[None]:
        """Go on by a few blocks with each step."""
        for (kind, _), group in groupby(self._blocks, key=lambda one: (one.kind, one.header)):
            blocks = list(group)
            size = _MOST_TABLE_ROWS if kind == "row" else _STEP_BLOCKS
            for begin in range(0, len(blocks), size):
                self._cursor.beginEditBlock()
                if kind == "row":
                    self._add_table(blocks[begin : begin + size], with_header=begin == 0)
                else:
                    for block in blocks[begin : begin + size]:
                        self._add_text(block)
                self._cursor.endEditBlock()
                yield

    def _add_text(self, block: ShownBlock) -> None:
        look, letters = QTextBlockFormat(), QTextCharFormat()
        look.setLineHeight(_LINE_HEIGHT_PERCENT, _PROPORTIONAL)
        look.setBottomMargin(GAP)
        if block.kind == "heading":
            look.setHeadingLevel(min(block.level, 6))
            look.setTopMargin(GAP * 1.5)
            letters.setFontWeight(QFont.Weight.DemiBold)
            step = _HEADING_STEPS.get(block.level, 0)
            letters.setProperty(QTextFormat.Property.FontSizeAdjustment, step)
        text = block.text
        if block.kind == "item":
            look.setLeftMargin(3 * GAP * (block.level + 1))
            look.setTextIndent(-1.5 * GAP)
            look.setBottomMargin(GAP / 2)
        self._begin_block(look, letters)
        if block.kind == "item":
            self._cursor.insertText("\u2022 ", letters)
        self.places.append(self._cursor.position())
        # A line break of its own: a new paragraph would move all places.
        self._cursor.insertText(text.replace("\n", "\u2028"), letters)

    def _begin_block(self, look: QTextBlockFormat, letters: QTextCharFormat) -> None:
        if self._is_empty:
            self._cursor.setBlockFormat(look)
            self._cursor.setBlockCharFormat(letters)
        else:
            self._cursor.insertBlock(look, letters)
        self._is_empty = False

    def _add_table(self, rows: Sequence[ShownBlock], *, with_header: bool) -> None:
        header = rows[0].header if with_header and any(rows[0].header) else ()
        width = max(len(header), *(len(row.cells) for row in rows), 1)
        self._begin_block(QTextBlockFormat(), QTextCharFormat())
        count = len(rows) + bool(header)
        table = self._cursor.insertTable(count, width, self._table_format(bool(header)))
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.DemiBold)
        for column, name in enumerate(header):
            table.cellAt(0, column).firstCursorPosition().insertText(name, bold)
        for number, row in enumerate(rows, start=bool(header)):
            cells = row.cells or (row.text,)
            for column, cell in enumerate(cells):
                table.cellAt(number, column).firstCursorPosition().insertText(cell)
        for number in range(bool(header), count):
            self.places.append(table.cellAt(number, 0).firstCursorPosition().position())
        self._cursor.movePosition(QTextCursor.MoveOperation.End)

    def _table_format(self, has_header: bool) -> QTextTableFormat:  # noqa: FBT001 - one use
        look = QTextTableFormat()
        look.setBorder(1)
        look.setBorderBrush(QColor(self._colours.border))
        look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        look.setBorderCollapse(True)
        look.setCellPadding(GAP * 0.75)
        look.setCellSpacing(0)
        look.setBottomMargin(GAP)
        look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        look.setHeaderRowCount(1 if has_header else 0)
        return look
