"""How one line of the list of conversations looks.

Apart from the list, because the classes it needs are of no use to the first paint.
"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_assist.ui.qt_override import override
from desktop_assist.ui.theme import GAP, SMALL_FACTOR, Colours, colours_of, scaled_font

CONVERSATION_ID = Qt.ItemDataRole.UserRole
_STATE = QStyle.StateFlag


class ConversationDelegate(QStyledItemDelegate):
    """Paints titles of conversations, and the days they stand under."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        room = GAP * (1.25 if index.data(CONVERSATION_ID) else 2)
        return QSize(0, option.fontMetrics.height() + int(room))

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
        align = Qt.AlignmentFlag.AlignVCenter
        if index.data(CONVERSATION_ID):
            _paint_ground(painter, option, colours)
            painter.setPen(QColor(colours.text))
        else:
            painter.setPen(QColor(colours.muted))
            painter.setFont(scaled_font(option.font, SMALL_FACTOR, is_bold=True))
            align = Qt.AlignmentFlag.AlignBottom
        box = option.rect.adjusted(GAP, 0, -GAP, 0)
        metrics, elide = painter.fontMetrics(), Qt.TextElideMode.ElideRight
        text = metrics.elidedText(str(index.data()), elide, box.width())
        painter.drawText(box, align | Qt.AlignmentFlag.AlignLeft, text)
        painter.restore()


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, colours: Colours) -> None:
    if not option.state & (_STATE.State_Selected | _STATE.State_MouseOver):
        return
    is_selected = bool(option.state & _STATE.State_Selected)
    painter.setBrush(QColor(colours.bubble if is_selected else colours.hover))
    painter.setPen(Qt.PenStyle.NoPen)
    if option.state & _STATE.State_HasFocus:
        painter.setPen(QColor(colours.accent))
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), GAP, GAP)
