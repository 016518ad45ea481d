"""One page of the guide to read; it loads nothing, and a link is only reported."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import (
    QBrush,
    QColor,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from desktop_assist.domain.translation import tr
from desktop_assist.ui.chat.code_lines import blocks_of, is_code
from desktop_assist.ui.chat.markdown_document import CELL_PADDING, TextStyle, render
from desktop_assist.ui.chat.markdown_piece import Piece
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.reading_browser import ReadingBrowser
from desktop_assist.ui.theme import GAP, colours_of

_ABOVE_HEADING = {1: 0, 2: 3 * GAP}
_ABOVE_TEXT = GAP
_SINGLE = QTextBlockFormat.LineHeightTypes.SingleHeight.value


class GuideView(ReadingBrowser):
    """Scrolls; looks like an answer in a conversation."""

    _text = ""  # asked for while the window's looks are still being set

    def __init__(self) -> None:
        super().__init__(tr("Text of the guide"))

    def show_text(self, markdown: str) -> None:
        """Show a page from its top."""
        self._text = markdown
        self._draw()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def go_to(self, heading: str) -> None:
        """Bring a heading to the top."""
        for block in blocks_of(self.document()):
            if block.blockFormat().headingLevel() and block.text() == heading:
                self.setTextCursor(QTextCursor(block))
                place = self.document().documentLayout().blockBoundingRect(block)
                self.verticalScrollBar().setValue(int(place.top()))
                return

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and self._text:
            self._draw()

    def _draw(self) -> None:
        style = TextStyle(self.font(), colours_of(self.palette()))
        document = render(Piece("prose", self._text), style, {})
        document.setParent(self)
        _space_out(document, style)
        _draw_tables(document, style)
        self.setDocument(document)


def _space_out(document: QTextDocument, style: TextStyle) -> None:
    for block in blocks_of(document):
        cursor = QTextCursor(block)
        shape = block.blockFormat()
        if is_code(shape):
            shape.setBackground(QBrush(QColor(style.colours.code)))
            shape.setLineHeight(0, _SINGLE)  # more would leave stripes between the lines
        elif shape.headingLevel():
            shape.setTopMargin(_ABOVE_HEADING.get(shape.headingLevel(), 2 * GAP))
        elif cursor.currentTable() is None:
            items = block.textList()  # none for a paragraph, whatever the stubs say
            is_first = items is None or items.itemNumber(block) == 0
            shape.setTopMargin(_ABOVE_TEXT if is_first else GAP / 2)
        cursor.setBlockFormat(shape)


def _draw_tables(document: QTextDocument, style: TextStyle) -> None:
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            shape = frame.format()
            shape.setBorder(1)
            shape.setBorderCollapse(True)
            shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            shape.setBorderBrush(QBrush(QColor(style.colours.border)))
            shape.setCellPadding(CELL_PADDING)
            shape.setCellSpacing(0)
            shape.setTopMargin(GAP)
            shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
            shape.clearProperty(QTextFormat.Property.TableColumnWidthConstraints)
            frame.setFormat(shape)
