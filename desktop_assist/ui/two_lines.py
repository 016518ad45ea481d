"""An entry of a list in two lines: what it is, and smaller what is to be known of it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_assist.ui.qt_override import override
from desktop_assist.ui.theme import GAP, SMALL_FACTOR, colours_of, scaled_font

SECOND_LINE = int(Qt.ItemDataRole.UserRole)
_STATE = QStyle.StateFlag


class TwoLines(QStyledItemDelegate):
    """Paints them one above the other; the lower one wraps where it has to."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, int(2.8 * option.fontMetrics.height()) + 2 * GAP)

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
        is_selected = bool(option.state & _STATE.State_Selected)
        if is_selected or option.state & _STATE.State_MouseOver:
            painter.setBrush(QColor(colours.bubble if is_selected else colours.hover))
            painter.setPen(Qt.PenStyle.NoPen)
            if option.state & _STATE.State_HasFocus:
                painter.setPen(QColor(colours.accent))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), GAP, GAP)
        box = option.rect.adjusted(GAP, GAP // 2, -GAP, -GAP // 2)
        painter.setFont(option.font)
        painter.setPen(QColor(colours.text))
        title = painter.fontMetrics().elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, box.width()
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, title)
        box.setTop(box.top() + painter.fontMetrics().height())
        painter.setFont(scaled_font(option.font, SMALL_FACTOR))
        painter.setPen(QColor(colours.muted))
        flags = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        painter.drawText(box, flags, str(index.data(SECOND_LINE) or ""))
        painter.restore()
