"""How a cell of the expenses looks, and how it is corrected in its place."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QCompleter,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop_assist.expenses.expense import Expense
from desktop_assist.ui.cards.card_field import FieldLine
from desktop_assist.ui.expenses.expense_model import COLUMN, EXPENSE, ExpenseModel
from desktop_assist.ui.expenses.table_column import MARK, RECEIPT, TableColumn
from desktop_assist.ui.icons import tinted_pixmap
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.theme import GAP, Colours, colours_of

_STATE = QStyle.StateFlag
_QUIET = ("category", "description", "status")


class ExpenseCells(QStyledItemDelegate):
    """Paints a row's values, a mark where it should be checked, and a clip where it has a receipt.

    Attributes:
        row_under_mouse: Which row is lit; -1: none.
    """

    def __init__(self, model: ExpenseModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.row_under_mouse = -1

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, row_height(option.fontMetrics.height()))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        expense, column = index.data(EXPENSE), index.data(COLUMN)
        if not isinstance(expense, Expense) or not isinstance(column, TableColumn):
            return
        colours = colours_of(option.palette)
        painter.save()
        self._paint_ground(painter, option, index, colours)
        box = option.rect.adjusted(GAP, 0, -GAP, 0)
        if column is MARK and expense.warnings:
            _paint_drawing(painter, "warning", colours.warning, box, option)
        elif column is RECEIPT and expense.receipt:
            _paint_drawing(painter, "attach", colours.accent, box, option)
        else:
            painter.setFont(option.font)
            painter.setPen(QColor(colours.muted if column.name in _QUIET else colours.text))
            text = str(index.data() or "").replace("\n", " ")
            shown = painter.fontMetrics().elidedText(text, option.textElideMode, box.width())
            painter.drawText(box, index.data(Qt.ItemDataRole.TextAlignmentRole), shown)
        painter.restore()

    @override
    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        column = index.data(COLUMN)
        editor = FieldLine("")
        editor.setParent(parent)
        if isinstance(column, TableColumn):
            editor.setAccessibleName(column.heading)
            if column.is_number:
                editor.setAlignment(Qt.AlignmentFlag.AlignRight)
            if column.name == "category":
                completer = QCompleter(list(self._model.categories), editor)
                completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
                editor.setCompleter(completer)
        return editor

    @override
    def updateEditorGeometry(
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        editor.setGeometry(option.rect.adjusted(1, 1, -1, -1))

    def _paint_ground(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        colours: Colours,
    ) -> None:
        if option.state & _STATE.State_Selected:
            painter.fillRect(option.rect, QColor(colours.bubble))
        elif index.row() == self.row_under_mouse:
            painter.fillRect(option.rect, QColor(colours.hover))
        painter.setPen(QColor(colours.hover))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if option.state & _STATE.State_HasFocus:
            painter.setPen(QColor(colours.accent))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -2))


def row_height(letter_height: int) -> int:
    """How high a row is, with letters of this height."""
    return letter_height + int(1.75 * GAP)


def _paint_drawing(
    painter: QPainter, name: str, colour: str, box: QRect, option: QStyleOptionViewItem
) -> None:
    size = option.fontMetrics.height()
    pixmap = tinted_pixmap(name, colour, size, painter.device().devicePixelRatioF())
    painter.drawPixmap(box.left(), box.center().y() - size // 2, pixmap)
