"""Rich text of one piece of an answer, which can load nothing: no picture, no file, no address.

A plain QTextDocument opens local files and network shares that its text names; an empty picture
given back from `loadResource` prevents it, None does not (measured with strace). Pictures that an
answer names are shown by their description only.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextLength,
    QTextListFormat,
    QTextOption,
    QTextTable,
    QTextTableFormat,
)

from desktop_assist.ui.chat.code_lines import (
    blocks_of,
    colour_code,
    colour_inner_code,
    in_colour,
    is_code,
)
from desktop_assist.ui.chat.heading_gaps import headings_apart
from desktop_assist.ui.chat.markdown_piece import Piece, table_cells
from desktop_assist.ui.chat.maths_text import keep_maths
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.theme import GAP, Colours

_FEATURES = (
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)
LEADING = 0.3
"""Room between lines, as a share of their height."""
CODE_LEADING = 0.2
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_HEADING_STEPS = {1: 2, 2: 1}
CODE_FACTOR = 0.94
_QUOTE_STEP = 2 * GAP
CELL_PADDING = 7
_LABEL = re.compile(r"\[([^\[\]]+)\]")


@dataclass(frozen=True)  # no slots: it keeps what is worked out of the font, for every piece
class TextStyle:
    """What text is drawn with."""

    font: QFont
    colours: Colours

    @cached_property
    def code_font(self) -> QFont:
        """For code, a shade smaller than text."""
        font = QFont(self.font)
        font.setFamilies(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).families())
        font.setStyleHint(QFont.StyleHint.Monospace)
        font.setPointSizeF(self.font.pointSizeF() * CODE_FACTOR)
        return font

    @cached_property
    def marker_width(self) -> float:
        """Room for the mark of a list's item, of two digits too."""
        return QFontMetricsF(self.font).horizontalAdvance("00. ") + GAP / 2


def no_resource() -> QImage:
    """What every request for a picture or file is answered with."""
    return QImage(1, 1, QImage.Format.Format_Alpha8)


@lru_cache(maxsize=1)
def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


class SafeDocument(QTextDocument):
    """A document that loads nothing."""

    def __init__(self, font: QFont) -> None:
        super().__init__()
        self.setUndoRedoEnabled(False)
        self.setDocumentMargin(0)
        self.setDefaultFont(font)
        self.setDefaultTextOption(_wrapping())

    @override
    def loadResource(self, type: int, name: QUrl | str) -> object:
        return no_resource()


def render(piece: Piece, style: TextStyle, definitions: Mapping[str, str]) -> SafeDocument:
    """One piece as a document of its own."""
    document = SafeDocument(style.code_font if piece.kind == "code" else style.font)
    fill(document, piece, style, definitions)
    return document


def fill(
    document: SafeDocument, piece: Piece, style: TextStyle, definitions: Mapping[str, str]
) -> None:
    """Let a document show a piece, in place of another one of the same kind.

    Args:
        document: Made by `render` for the other one.
        piece: Of any kind.
        style: Its looks.
        definitions: Addresses of links that are defined elsewhere in the same text.
    """
    match piece.kind:
        case "plain":
            document.setPlainText(piece.source)
            _space_lines(document, LEADING)
        case "code":
            document.setPlainText(piece.source)
            _space_lines(document, CODE_LEADING)
            colour_code(document, piece.head, style.colours)
        case "rule":
            pass
        case "table":
            _fill_row(document, piece, style, definitions)
        case "prose" | "item":
            _fill(document, headings_apart(piece.source), style, definitions)
            _dress_all(document, style)
            _dress_items(document, piece, style)


def table_of(document: QTextDocument) -> QTextTable | None:
    """The table in a document of a table's row."""
    frames = document.rootFrame().childFrames()
    return next((frame for frame in frames if isinstance(frame, QTextTable)), None)


def needs_ground(document: QTextDocument) -> bool:
    """Whether something is drawn behind the text: a quotation's bar, or the ground of code."""
    return any(
        is_code(block.blockFormat())
        or block.blockFormat().hasProperty(QTextFormat.Property.BlockQuoteLevel)
        for block in blocks_of(document)
    )


def _fill(
    document: SafeDocument, source: str, style: TextStyle, definitions: Mapping[str, str]
) -> None:
    document.setIndentWidth(style.marker_width)
    document.setMarkdown(_with_definitions(keep_maths(source), definitions), _FEATURES)


def _dress_all(document: SafeDocument, style: TextStyle) -> None:
    edit = QTextCursor(document)
    edit.beginEditBlock()  # Qt looks at all changes once: half the time
    _describe_pictures(document, style.colours)
    for block in blocks_of(document):
        _dress(block, style)
    edit.endEditBlock()
    colour_inner_code(document, style.colours)


def _with_definitions(source: str, definitions: Mapping[str, str]) -> str:
    if not definitions or "[" not in source:
        return source
    named = {found[1].casefold().strip() for found in _LABEL.finditer(source)}
    lines = [line for label, line in definitions.items() if label in named]
    return "\n\n".join((source, *lines)) if lines else source


def _fill_row(
    document: SafeDocument, piece: Piece, style: TextStyle, definitions: Mapping[str, str]
) -> None:
    heading = "|".join(" " for _ in table_cells(piece.head))
    above = "" if piece.number == 0 else f"|{heading}|\n"
    rows = (piece.source, piece.head) if not above else (piece.head, piece.source)
    _fill(document, above + "\n".join(_framed(row) for row in rows), style, definitions)
    table = table_of(document)
    if above and table is not None:
        table.removeRows(0, 1)
    _dress_all(document, style)
    if table is not None and piece.number == 0:
        _align_heading(table, piece.head)


def _align_heading(table: QTextTable, head: str) -> None:
    """Let headings stand as their columns do; Qt aligns the rows below alone."""
    for column, mark in enumerate(table_cells(head)[: table.columns()]):
        side = Qt.AlignmentFlag.AlignLeft
        if mark.endswith(":"):
            is_centred = mark.startswith(":")
            side = Qt.AlignmentFlag.AlignHCenter if is_centred else Qt.AlignmentFlag.AlignRight
        aligned = QTextBlockFormat()
        aligned.setAlignment(side)
        table.cellAt(0, column).firstCursorPosition().mergeBlockFormat(aligned)


def set_columns(document: QTextDocument, columns: Sequence[int]) -> None:
    """Give the row in a document columns of these widths, and no frame."""
    table = table_of(document)
    if table is None:
        return
    shape = QTextTableFormat()
    shape.setBorder(0)
    shape.setCellPadding(CELL_PADDING)
    shape.setCellSpacing(0)
    widths = [QTextLength(QTextLength.Type.FixedLength, max(one, GAP)) for one in columns]
    shape.setColumnWidthConstraints(widths[: table.columns()])
    shape.setWidth(QTextLength(QTextLength.Type.FixedLength, sum(columns)))
    table.setFormat(shape)


def _framed(row: str) -> str:
    """A row with its outer bars, without which a single column is no table."""
    row = row.strip()
    return f"{'' if row.startswith('|') else '|'}{row}{'' if row.endswith('|') else '|'}"


def _space_lines(document: QTextDocument, leading: float) -> None:
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeBlockFormat(_with_line_height(QTextBlockFormat(), leading))


def _describe_pictures(document: QTextDocument, colours: Colours) -> None:
    if "\ufffc" not in document.toPlainText():
        return
    pictures = [
        (part.position(), part.length(), str(part.charFormat().property(_ALT) or "picture"))
        for block in blocks_of(document)
        for part in _fragments(block)
        if part.charFormat().isImageFormat()
    ]
    described = QTextCharFormat()
    described.setFontItalic(True)
    described.setForeground(QColor(colours.muted))
    for position, length, words in reversed(pictures):
        cursor = QTextCursor(document)
        cursor.setPosition(position)
        cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(words, described)


_ALT = QTextFormat.Property.ImageAltText


def _fragments(block: QTextBlock) -> list[QTextFragment]:
    parts, it = [], block.begin()
    while not it.atEnd():
        parts.append(it.fragment())
        it += 1
    return parts


def _dress(block: QTextBlock, style: TextStyle) -> None:
    shape = block.blockFormat()
    is_first = block.position() == 0 or QTextCursor(block).currentTable() is not None
    shape.setTopMargin(0 if is_first else GAP / 2)
    shape.setBottomMargin(0)
    if is_code(shape):
        _dress_code(block, shape, style)
        return
    level = shape.headingLevel()
    if level:
        _dress_text(block, _heading_format(level))
    quote = int(shape.property(QTextFormat.Property.BlockQuoteLevel) or 0)
    if quote:
        shape.setLeftMargin(_QUOTE_STEP * quote)
        shape.setRightMargin(0)
        _dress_text(block, in_colour(style.colours.muted))
    _dress_inline_code(block, style)
    _set_block_format(block, _with_line_height(shape))


def _with_line_height(shape: QTextBlockFormat, leading: float = LEADING) -> QTextBlockFormat:
    shape.setLineHeight(100 * (1 + leading), _PROPORTIONAL)
    return shape


def _set_block_format(block: QTextBlock, shape: QTextBlockFormat) -> None:
    QTextCursor(block).setBlockFormat(shape)


def _dress_code(block: QTextBlock, shape: QTextBlockFormat, style: TextStyle) -> None:
    # Wrapped, because a message has no scroll bar of its own.
    shape.setNonBreakableLines(False)
    shape.setLeftMargin(GAP)
    shape.setRightMargin(GAP)
    shape.setTopMargin(0 if is_code(block.previous().blockFormat()) else GAP)
    shape.setBottomMargin(0 if is_code(block.next().blockFormat()) else GAP)
    cursor = QTextCursor(block)
    cursor.setBlockFormat(_with_line_height(shape, CODE_LEADING))
    code = QTextCharFormat()
    code.setFont(style.code_font)
    cursor.setBlockCharFormat(code)
    _dress_text(block, code)


def _dress_inline_code(block: QTextBlock, style: TextStyle) -> None:
    parts = [part for part in _fragments(block) if part.charFormat().fontFixedPitch()]
    if not parts:
        return
    code = QTextCharFormat()
    code.setFontFamilies(style.code_font.families())
    code.setProperty(QTextFormat.Property.FontPointSize, style.code_font.pointSizeF())
    code.setBackground(QColor(style.colours.code))
    cursor = QTextCursor(block)
    for part in parts:
        cursor.setPosition(part.position())
        cursor.setPosition(part.position() + part.length(), QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(code)


def _heading_format(level: int) -> QTextCharFormat:
    heading = QTextCharFormat()
    heading.setProperty(QTextFormat.Property.FontSizeAdjustment, _HEADING_STEPS.get(level, 0))
    heading.setFontWeight(QFont.Weight.DemiBold)
    return heading


def _dress_text(block: QTextBlock, shape: QTextCharFormat) -> None:
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.mergeCharFormat(shape)


def _dress_items(document: QTextDocument, piece: Piece, style: TextStyle) -> None:
    """The same mark everywhere, and the number the item has in its whole list."""
    for block in blocks_of(document):
        items = block.textList()
        if items is None or items.item(0) != block:
            continue
        shape = items.format()
        if shape.style() != QTextListFormat.Style.ListDecimal:
            shape.setStyle(QTextListFormat.Style.ListDisc)
        elif block.position() == 0 and piece.kind == "item":
            shape.setStart(piece.number)
        items.setFormat(shape)
    if piece.number > 99:
        digits = "0" * len(str(piece.number))
        document.setIndentWidth(QFontMetricsF(style.font).horizontalAdvance(f"{digits}. ") + GAP)
