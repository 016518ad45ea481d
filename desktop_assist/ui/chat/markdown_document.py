"""Markdown as a rich document that can load nothing: no picture, no file, no address.

A plain QTextDocument opens local files and network shares that its text names; an empty picture
given back from `loadResource` prevents it, None does not (measured with strace).
"""

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextDocumentFragment,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from desktop_assist.ui.qt_override import override
from desktop_assist.ui.theme import GAP, Colours

_FEATURES = (
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)
_LINE_HEIGHT_PERCENT = 130.0
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_HEADING_STEPS = {1: 2, 2: 1}


def no_resource() -> QImage:
    """What every request for a picture or file is answered with."""
    return QImage(1, 1, QImage.Format.Format_Alpha8)


class SafeDocument(QTextDocument):
    """A document that loads nothing."""

    @override
    def loadResource(self, type: int, name: QUrl | str) -> object:
        return no_resource()


def render(markdown: str, font: QFont, colours: Colours) -> SafeDocument:
    """One piece of Markdown as a document of its own."""
    document = SafeDocument()
    document.setDefaultFont(font)
    document.setMarkdown(markdown, _FEATURES)
    block = document.begin()
    while block.isValid():
        _dress(block, colours)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _dress_table(frame, colours)
    return document


def append(document: QTextDocument, piece: QTextDocument) -> None:
    """Put a rendered piece at the end, looking as if both had been rendered as one."""
    cursor = QTextCursor(document)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    if _is_ruler(piece):
        cursor.insertBlock(piece.lastBlock().blockFormat())
        return
    first = piece.begin()
    if (not document.isEmpty() or document.blockCount() > 1) and not _begins_with_table(piece):
        block_format = first.blockFormat()
        block_format.setObjectIndex(-1)
        cursor.insertBlock(block_format, first.charFormat())
    start = cursor.blockNumber()
    cursor.insertFragment(QTextDocumentFragment(piece))
    if first.textList() is not None:
        _mend_first_item(document, start, first)


def _is_ruler(piece: QTextDocument) -> bool:
    return not piece.toPlainText().strip() and piece.lastBlock().blockFormat().hasProperty(
        QTextFormat.Property.BlockTrailingHorizontalRulerWidth
    )


def _begins_with_table(piece: QTextDocument) -> bool:
    begin = piece.rootFrame().begin()
    return begin.currentFrame() is not None or (
        not piece.begin().text() and QTextCursor(piece.begin().next()).currentTable() is not None
    )


def _mend_first_item(document: QTextDocument, start: int, first: QTextBlock) -> None:
    # Inserting puts an empty block before the first item, or makes the item a list of its own.
    target = document.findBlockByNumber(start)
    if not target.text() and first.text():
        QTextCursor(target).deleteChar()
        target = document.findBlockByNumber(start)
    items = first.textList()
    if items.count() == 1:
        QTextCursor(target).createList(items.format())
        return
    second = document.findBlockByNumber(start + items.item(1).blockNumber())
    if second.textList() is not None:
        second.textList().add(target)


def _dress(block: QTextBlock, colours: Colours) -> None:
    block_format = block.blockFormat()
    if _is_code(block):
        _dress_code(block, block_format, colours)
        return
    cursor = QTextCursor(block)
    level = block_format.headingLevel()
    if level:
        block_format.setTopMargin(GAP)
        block_format.setBottomMargin(GAP / 2)
        _set_heading_font(cursor, level)
    if block_format.hasProperty(QTextFormat.Property.BlockQuoteLevel):
        _mute(block, colours)
    block_format.setLineHeight(_LINE_HEIGHT_PERCENT, _PROPORTIONAL)
    cursor.setBlockFormat(block_format)


def _is_code(block: QTextBlock) -> bool:
    block_format = block.blockFormat()
    return block_format.hasProperty(
        QTextFormat.Property.BlockCodeFence
    ) or block_format.hasProperty(QTextFormat.Property.BlockCodeLanguage)


def _dress_code(block: QTextBlock, block_format: QTextBlockFormat, colours: Colours) -> None:
    block_format.setBackground(QColor(colours.code))
    # Wrapped, because a message has no scroll bar of its own.
    block_format.setNonBreakableLines(False)
    block_format.setLeftMargin(GAP)
    block_format.setRightMargin(GAP)
    cursor = QTextCursor(block)
    cursor.setBlockFormat(block_format)
    cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
    code = QTextCharFormat()
    code.setFontFamilies(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).families())
    cursor.mergeCharFormat(code)
    cursor.mergeBlockCharFormat(code)


def _set_heading_font(cursor: QTextCursor, level: int) -> None:
    heading = QTextCharFormat()
    heading.setProperty(QTextFormat.Property.FontSizeAdjustment, _HEADING_STEPS.get(level, 0))
    heading.setFontWeight(QFont.Weight.DemiBold)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.mergeCharFormat(heading)


def _mute(block: QTextBlock, colours: Colours) -> None:
    quoted = QTextCharFormat()
    quoted.setForeground(QColor(colours.muted))
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.mergeCharFormat(quoted)


def _dress_table(table: QTextTable, colours: Colours) -> None:
    table_format = table.format().toTableFormat()
    table_format.setBorder(1)
    table_format.setBorderBrush(QColor(colours.border))
    table_format.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    table_format.setBorderCollapse(True)
    table_format.setCellPadding(GAP * 0.75)
    table_format.setCellSpacing(0)
    table_format.setTopMargin(GAP)
    table_format.setBottomMargin(GAP)
    table_format.setWidth(QTextLength())
    table.setFormat(table_format)
