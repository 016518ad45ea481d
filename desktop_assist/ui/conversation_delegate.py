"""How one line of the list of conversations looks.

Apart from the list, because the classes it needs are of no use to the first paint.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop_assist.domain.conversation_search import FoundMessage
from desktop_assist.domain.translation import tr
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.theme import GAP, SMALL_FACTOR, Colours, colours_of, scaled_font

CONVERSATION_ID = Qt.ItemDataRole.UserRole
FOUND_MESSAGE = Qt.ItemDataRole.UserRole + 2
_STATE = QStyle.StateFlag
_BEFORE_MATCH = 12
"""Letters shown before the first word found, so that it is in view however narrow the list is."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of what was found, to be painted in one go."""

    text: str
    is_match: bool


class ConversationDelegate(QStyledItemDelegate):
    """Paints titles of conversations, the days they stand under, and what was found in them."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        height = option.fontMetrics.height()
        if index.data(FOUND_MESSAGE) is not None:
            return QSize(0, int(1.9 * height + 1.5 * GAP))
        return QSize(0, height + int(GAP * (1.25 if index.data(CONVERSATION_ID) else 2)))

    @override
    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAccessibleName(tr("Title"))
        editor.setTextMargins(GAP // 2, 0, GAP // 2, 0)
        editor.setAutoFillBackground(True)
        return editor

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        colours = colours_of(option.palette)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect.adjusted(GAP, 0, -GAP, 0)
        found = index.data(FOUND_MESSAGE)
        if isinstance(found, FoundMessage):
            _paint_ground(painter, option, colours)
            _paint_found(painter, box.adjusted(0, GAP // 2, 0, -GAP // 2), found, colours)
        elif index.data(CONVERSATION_ID):
            _paint_ground(painter, option, colours)
            painter.setPen(QColor(colours.text))
            _paint_line(painter, box, str(index.data()), Qt.AlignmentFlag.AlignVCenter)
        else:
            painter.setPen(QColor(colours.muted))
            painter.setFont(scaled_font(option.font, SMALL_FACTOR, is_bold=True))
            _paint_line(painter, box, str(index.data()), Qt.AlignmentFlag.AlignBottom)
        painter.restore()


def _paint_line(painter: QPainter, box: QRect, text: str, align: Qt.AlignmentFlag) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, align | Qt.AlignmentFlag.AlignLeft, shown)


def _paint_found(painter: QPainter, box: QRect, found: FoundMessage, colours: Colours) -> None:
    """The conversation's title, and below it the words found with what stands around them."""
    painter.setPen(QColor(colours.text))
    _paint_line(painter, box, found.title, Qt.AlignmentFlag.AlignTop)
    plain = scaled_font(painter.font(), SMALL_FACTOR)
    bold = scaled_font(painter.font(), SMALL_FACTOR, is_bold=True)
    left, bottom = box.left(), box.bottom() - QFontMetrics(plain).descent()
    for piece in pieces_of(found):
        painter.setFont(bold if piece.is_match else plain)
        painter.setPen(QColor(colours.text if piece.is_match else colours.muted))
        metrics, room = painter.fontMetrics(), box.right() - left
        text = metrics.elidedText(piece.text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(left, bottom, text)
        left += metrics.horizontalAdvance(text)


def pieces_of(found: FoundMessage) -> Iterator[Piece]:
    """The snippet in one line, from shortly before the first match on."""
    first = found.matches[0].start if found.matches else 0
    start = _start_of_word(found.snippet, max(0, first - _BEFORE_MATCH), first)
    if start:
        yield Piece("…", is_match=False)
    for span in found.matches:
        yield Piece(_line(found.snippet[start : span.start]), is_match=False)
        yield Piece(_line(found.snippet[span.start : span.end]), is_match=True)
        start = span.end
    yield Piece(_line(found.snippet[start:]), is_match=False)


def _start_of_word(text: str, after: int, before: int) -> int:
    """Where the next word begins, at the latest at `before`."""
    return (text.find(" ", after, before) + 1 or before) if after else 0


def _line(text: str) -> str:
    return text.replace("\n", " ")


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, colours: Colours) -> None:
    if not option.state & (_STATE.State_Selected | _STATE.State_MouseOver):
        return
    is_selected = bool(option.state & _STATE.State_Selected)
    painter.setBrush(QColor(colours.bubble if is_selected else colours.hover))
    painter.setPen(Qt.PenStyle.NoPen)
    if option.state & _STATE.State_HasFocus:
        painter.setPen(QColor(colours.accent))
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), GAP, GAP)
