"""The names of the pages, one above the other."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop_assist.domain.translation import tr
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.scroll_bar import style_scroll_bar
from desktop_assist.ui.theme import GAP, colours_of

_WIDTH = 18 * GAP
_BESIDE_NAME = 3 * GAP


class PageList(QListWidget):
    """Lets one page be chosen."""

    def __init__(self, names: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addItems(names)
        self.setItemDelegate(_PageDelegate(self))
        self.setAccessibleName(tr("Pages"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        style_scroll_bar(self.verticalScrollBar())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.itemSelectionChanged.connect(self._go_to_selected)

    @override
    def sizeHint(self) -> QSize:
        return QSize(max(_WIDTH, self.sizeHintForColumn(0)), super().sizeHint().height())

    def _go_to_selected(self) -> None:
        """A screen reader selects a page, and leaves the keyboard where it was."""
        for item in self.selectedItems():
            self.setCurrentItem(item)


class _PageDelegate(QStyledItemDelegate):
    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        words = option.fontMetrics
        width = words.horizontalAdvance(str(index.data())) + _BESIDE_NAME
        return QSize(width, words.height() + int(1.5 * GAP))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        colours = colours_of(option.palette)
        box: QRect = option.rect.adjusted(1, 1, -1, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.accent), 1.5))
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if is_chosen or is_hovered:
            painter.setBrush(QColor(colours.bubble if is_chosen else colours.hover))
            painter.drawRoundedRect(box, GAP, GAP)
        painter.setPen(QColor(colours.text))
        text_box = box.adjusted(int(1.5 * GAP), 0, -GAP, 0)
        painter.drawText(text_box, Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        painter.restore()
