"""What Markdown has become, to compare one way of rendering it with another."""

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFormat

from desktop_assist.ui.chat.heading_gaps import headings_apart
from desktop_assist.ui.chat.markdown_cutter import MarkdownCutter
from desktop_assist.ui.chat.markdown_document import TextStyle, render

FEATURES = (
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)


def shape_at_once(text: str) -> list[tuple]:
    """What Qt makes of the whole text, its headings in lists kept apart as in the pieces."""
    document = QTextDocument()
    document.setMarkdown(headings_apart(text), FEATURES)
    return shape_of(document)


def shape_in_pieces(text: str, style: TextStyle, step: int) -> list[tuple]:
    """What becomes of a text that comes in bit by bit."""
    cutter, pieces = MarkdownCutter(), []
    for start in range(0, len(text), step):
        update = cutter.feed(text[start : start + step])
        pieces[update.start :] = update.pieces
    update = cutter.finish()
    pieces[update.start :] = update.pieces
    found = []
    for piece in pieces:
        if piece.kind == "code":
            found += [(line, "code") for line in piece.source.split("\n") if line.strip()]
        elif piece.kind != "rule":
            found += shape_of(render(piece, style, cutter.definitions))
    return found


def shape_of(document: QTextDocument) -> list[tuple]:
    """Words, place and looks of each line that has any."""
    found, block = [], document.begin()
    while block.isValid():
        if block.text().strip():
            found.append(_shape(block))
        block = block.next()
    return found


def _shape(block: QTextBlock) -> tuple:
    form, items = block.blockFormat(), block.textList()
    if form.hasProperty(QTextFormat.Property.BlockCodeLanguage) and not form.indent() and not items:
        return (block.text(), "code")
    number = None
    if items is not None:
        is_numbered = items.format().style().name == "ListDecimal"
        start = items.format().start() + items.itemNumber(block) if is_numbered else 0
        number = (items.format().indent(), start)
    quote = form.property(QTextFormat.Property.BlockQuoteLevel)
    in_table = QTextCursor(block).currentTable() is not None
    return (block.text(), form.headingLevel(), quote, number, form.indent(), in_table, _runs(block))


def _runs(block: QTextBlock) -> tuple:
    runs, it = [], block.begin()
    while not it.atEnd():
        form = it.fragment().charFormat()
        looks = (form.fontItalic(), form.fontStrikeOut(), form.anchorHref(), form.fontFixedPitch())
        text = it.fragment().text()
        if runs and runs[-1][1] == looks:
            runs[-1] = (runs[-1][0] + text, looks)
        else:
            runs.append((text, looks))
        it += 1
    return tuple(runs)
