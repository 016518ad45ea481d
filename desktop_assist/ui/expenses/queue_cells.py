"""How one receipt on its way looks in the list."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_assist.ui.expenses.queue_model import QUEUED
from desktop_assist.ui.expenses.queued_receipt import QueuedReceipt, state_words, what_was_read
from desktop_assist.ui.icons import tinted_pixmap
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.theme import GAP, SMALL_FACTOR, Colours, colours_of, scaled_font

_STATE = QStyle.StateFlag


class QueueCells(QStyledItemDelegate):
    """What was read above, the file's name below, and at the right how far it has come."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, int(2.1 * option.fontMetrics.height()) + 2 * GAP)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        queued = index.data(QUEUED)
        if not isinstance(queued, QueuedReceipt):
            return
        colours = colours_of(option.palette)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, option, colours)
        box = option.rect.adjusted(2 * GAP, GAP // 2, -2 * GAP, -GAP // 2)
        size = option.fontMetrics.height()
        name, colour = _drawing(queued, colours)
        pixmap = tinted_pixmap(name, colour, size, painter.device().devicePixelRatioF())
        painter.drawPixmap(box.left(), box.center().y() - size // 2, pixmap)
        box.setLeft(box.left() + size + int(1.5 * GAP))
        box.setRight(box.right() - _paint_state(painter, option, box, state_words(queued), colour))
        _paint_words(painter, option, box, queued)
        painter.restore()


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, colours: Colours) -> None:
    if option.state & _STATE.State_Selected:
        painter.fillRect(option.rect, QColor(colours.bubble))
    elif option.state & _STATE.State_MouseOver:
        painter.fillRect(option.rect, QColor(colours.hover))
    painter.setPen(QColor(colours.hover))
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())


def _drawing(queued: QueuedReceipt, colours: Colours) -> tuple[str, str]:
    match queued.state:
        case "failed":
            return "error", colours.error
        case "unread":
            return "warning", colours.warning
        case "added":
            return "done", colours.accent
        case "read":
            return (
                ("receipt", colours.accent) if queued.is_certain else ("warning", colours.warning)
            )
    return "receipt", colours.muted


def _paint_state(
    painter: QPainter, option: QStyleOptionViewItem, box: QRect, words: str, colour: str
) -> int:
    """At the right; give how much room it took."""
    painter.setFont(scaled_font(option.font, SMALL_FACTOR))
    painter.setPen(QColor(colour))
    flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(box, flags, words)
    return painter.fontMetrics().horizontalAdvance(words) + 2 * GAP


def _paint_words(
    painter: QPainter, option: QStyleOptionViewItem, box: QRect, queued: QueuedReceipt
) -> None:
    colours, elide = colours_of(option.palette), Qt.TextElideMode.ElideRight
    read = what_was_read(queued.receipt)
    half = box.height() // 2
    beside = f"{queued.file.name}. {queued.note}" if queued.note else queued.file.name
    lines = (read or queued.file.name, queued.problem or (beside if read else queued.note))
    places = (QRect(box).adjusted(0, 0, 0, -half), QRect(box).adjusted(0, half, 0, 0))
    if not lines[1]:
        places = (box, box)
    painter.setFont(option.font)
    painter.setPen(QColor(colours.text))
    middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(
        places[0], middle, painter.fontMetrics().elidedText(lines[0], elide, box.width())
    )
    painter.setFont(scaled_font(option.font, SMALL_FACTOR))
    painter.setPen(QColor(colours.muted))
    painter.drawText(
        places[1], middle, painter.fontMetrics().elidedText(lines[1], elide, box.width())
    )
