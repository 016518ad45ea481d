"""The lines of code in a document, and their colours."""

from collections.abc import Iterator

from PySide6.QtGui import (
    QColor,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
    QTextLayout,
)

from desktop_assist.ui.chat.code_colours import CODE_COLOURS, coloured_spans
from desktop_assist.ui.theme import Colours


def blocks_of(document: QTextDocument) -> Iterator[QTextBlock]:
    """The blocks of a document, top to bottom."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def is_code(shape: QTextBlockFormat) -> bool:
    """Whether a block of this format is a line of code."""
    return shape.hasProperty(QTextFormat.Property.BlockCodeFence) or shape.hasProperty(
        QTextFormat.Property.BlockCodeLanguage
    )


def in_colour(colour: str) -> QTextCharFormat:
    """A format that only tells the colour of the letters."""
    shape = QTextCharFormat()
    shape.setForeground(QColor(colour))
    return shape


def colour_code(document: QTextDocument, language: str, colours: Colours) -> None:
    """Give the words of code their colours, without a change to its text."""
    _colour(list(blocks_of(document)), language, colours)


def colour_inner_code(document: QTextDocument, colours: Colours) -> None:
    """Give the code that stands among other text its colours."""
    run: list[QTextBlock] = []
    for block in blocks_of(document):
        if is_code(block.blockFormat()):
            run.append(block)
        elif run:
            _colour(run, _language(run[0]), colours)
            run = []
    if run:
        _colour(run, _language(run[0]), colours)


def _language(block: QTextBlock) -> str:
    return str(block.blockFormat().property(QTextFormat.Property.BlockCodeLanguage) or "")


def _colour(blocks: list[QTextBlock], language: str, colours: Colours) -> None:
    spans = coloured_spans("\n".join(block.text() for block in blocks), language)
    if not spans:
        return
    start, roles = 0, CODE_COLOURS[colours]
    for block in blocks:
        end = start + block.length() - 1
        ranges = [
            _range(max(span.start, start) - start, min(span.end, end) - start, roles[span.role])
            for span in spans
            if span.start < end and span.end > start
        ]
        layout = block.layout()
        if ranges != layout.formats():  # of code that grows, most lines stay as they are
            layout.setFormats(ranges)
            block.document().markContentsDirty(block.position(), block.length())
        start = end + 1


def _range(start: int, end: int, colour: str) -> QTextLayout.FormatRange:
    one = QTextLayout.FormatRange()
    one.start, one.length, one.format = start, end - start, in_colour(colour)
    return one
