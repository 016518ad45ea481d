"""The headings above a table: a click sorts by one of them."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop_assist.domain.translation import tr
from desktop_assist.ui.icons import tinted_pixmap
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.theme import GAP, SMALL_FACTOR, colours_of, scaled_font


class HeadingBar(QHeaderView):
    """Quiet words on a line, with an arrow at the one that sorts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setSortIndicatorShown(True)
        self.setHighlightSections(False)
        self.setAccessibleName(tr("Headings"))

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.fontMetrics().height() + int(1.5 * GAP))

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        colours = colours_of(self.palette())
        painter.save()
        painter.fillRect(rect, QColor(colours.ground))
        painter.setPen(QColor(colours.border))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        is_sorted = logicalIndex == self.sortIndicatorSection()
        painter.setFont(scaled_font(self.font(), SMALL_FACTOR, is_bold=True))
        painter.setPen(QColor(colours.text if is_sorted else colours.muted))
        model = self.model()
        side = Qt.Orientation.Horizontal
        text = str(model.headerData(logicalIndex, side) or "")
        align = model.headerData(logicalIndex, side, Qt.ItemDataRole.TextAlignmentRole)
        box = rect.adjusted(GAP, 0, -GAP, 0)
        size = self.fontMetrics().height() * 3 // 4
        if is_sorted and text:
            box = self._paint_arrow(painter, box, size, is_right=_is_right(align))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(align or 0), shown)
        painter.restore()

    def _paint_arrow(self, painter: QPainter, box: QRect, size: int, *, is_right: bool) -> QRect:
        """Beside the word, away from the column's edge; give what is left for the word."""
        is_down = self.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        colour = colours_of(self.palette()).accent
        arrow = tinted_pixmap("down" if is_down else "up", colour, size, self.devicePixelRatioF())
        left = box.left() if is_right else box.right() - size
        painter.drawPixmap(left, box.center().y() - size // 2, arrow)
        return box.adjusted(size, 0, 0, 0) if is_right else box.adjusted(0, 0, -size - GAP // 2, 0)


def _is_right(align: object) -> bool:
    return isinstance(align, int) and bool(align & Qt.AlignmentFlag.AlignRight.value)
