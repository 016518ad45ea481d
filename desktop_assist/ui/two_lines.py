"""An entry of a list in two lines: what it is, and smaller what is to be known of it."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_assist.ui.qt_override import override
from desktop_assist.ui.theme import GAP, SMALL_FACTOR, colours_of, scaled_font

SECOND_LINE = int(Qt.ItemDataRole.UserRole)
_STATE = QStyle.StateFlag
_LOW, _WRAPPED = 1.9, 2.8


class TwoLines(QStyledItemDelegate):
    """Paints them one above the other.

    Args:
        parent: The list.
        is_low: Whether there is room for one line below only; otherwise it wraps where it has to.
    """

    def __init__(self, parent: QObject | None = None, *, is_low: bool = False) -> None:
        super().__init__(parent)
        self._is_low = is_low

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        lines = _LOW if self._is_low else _WRAPPED
        return QSize(0, int(lines * option.fontMetrics.height()) + 2 * GAP)

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
        above = GAP if self._is_low else GAP // 2
        box = option.rect.adjusted(GAP, above, -GAP, -above)
        painter.setFont(option.font)
        painter.setPen(QColor(colours.text))
        title = painter.fontMetrics().elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, box.width()
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, title)
        box.setTop(box.top() + painter.fontMetrics().height())
        painter.setFont(scaled_font(option.font, SMALL_FACTOR))
        painter.setPen(QColor(colours.muted))
        below = str(index.data(SECOND_LINE) or "")
        flags = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        if self._is_low:
            metrics = painter.fontMetrics()
            below = metrics.elidedText(below, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, flags, below)
        else:
            painter.drawText(box, flags | Qt.TextFlag.TextWordWrap, below)
        painter.restore()
