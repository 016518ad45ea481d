"""The table of expenses: looked through, sorted and corrected with the mouse or the keyboard."""

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop_assist.domain.translation import tr
from desktop_assist.expenses.expense import Expense
from desktop_assist.ui.expenses.expense_cells import ExpenseCells, row_height
from desktop_assist.ui.expenses.expense_model import ExpenseModel
from desktop_assist.ui.expenses.expense_picture import ExpensePicture, TableQuestion
from desktop_assist.ui.expenses.heading_bar import HeadingBar
from desktop_assist.ui.expenses.table_column import RECEIPT
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.scroll_bar import style_scroll_bar
from desktop_assist.ui.theme import GAP

_MODE = QHeaderView.ResizeMode
_TRIGGER = QAbstractItemView.EditTrigger
_DESCENDING, _ASCENDING = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder
_STRETCHED = {"merchant": 15, "description": 20}
"""Columns that get what room is left, with the letters that each needs at least."""


class ExpenseTable(QTableView):
    """One expense a row.

    Signals:
        sorted_by: Name of a column, and whether from the largest on.
        receipt_wanted: The receipt of an Expense.
        deletion_wanted: The expenses that are selected, a list.
        selection_changed: Other rows are selected.
    """

    sorted_by = Signal(str, bool)
    receipt_wanted = Signal(Expense)
    deletion_wanted = Signal(list)
    selection_changed = Signal()

    def __init__(self, model: ExpenseModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._expenses = model
        self._cells = ExpenseCells(model, self)
        self._current: Expense | None = None
        self.setModel(model)
        self.setItemDelegate(self._cells)
        self.setAccessibleName(tr("Expenses"))
        self._look()
        heading = HeadingBar(self)
        self.setHorizontalHeader(heading)
        heading.setStretchLastSection(False)
        heading.setSectionResizeMode(_MODE.Interactive)
        heading.sectionClicked.connect(self._sort)
        self.selectionModel().selectionChanged.connect(lambda *_: self.selection_changed.emit())
        self.selectionModel().currentRowChanged.connect(self._keep_current)
        self._fit_rows()

    def show_picture(self, picture: ExpensePicture, question: TableQuestion) -> None:
        """Show these rows; the one that was current stays so, if it is still there."""
        kept, top = self._current, self.verticalScrollBar().value()
        columns = self._expenses.columns
        self._expenses.show(picture)
        names = [column.name for column in picture.columns]
        if question.sorted_by in names:
            order = _DESCENDING if question.is_descending else _ASCENDING
            self.horizontalHeader().setSortIndicator(names.index(question.sorted_by), order)
        if columns != picture.columns:
            self._fit_columns()
        self.verticalScrollBar().setValue(top)
        if kept is not None:
            self._go_to(picture.place_of(kept))
        elif self.hasFocus():
            self.enter()

    def selected(self) -> list[Expense]:
        """The expenses of the selected rows, from top to bottom."""
        # By ranges: an index for each of 100,000 rows would take a moment.
        found = self.selectionModel().selection()
        ranges = {(found.at(n).top(), found.at(n).bottom()) for n in range(found.count())}
        between = self._expenses.expenses_between
        return [one for first, last in sorted(ranges) for one in between(first, last)]

    def enter(self) -> None:
        """Take the keyboard, at the row that was current or the first."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.currentIndex().isValid() and self._expenses.rowCount():
            self._go_to(0)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() is QAbstractItemView.State.EditingState:
            event.accept()  # the Return that ends a correction comes here, too
            return
        current = self._expenses.expense_at(self.currentIndex().row())
        match event.key():
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace if self.selected():
                self.deletion_wanted.emit(self.selected())
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if current is not None:
                self._open(self.currentIndex())
            case Qt.Key.Key_Space if current is not None and current.receipt:
                self.receipt_wanted.emit(current)
            case Qt.Key.Key_Escape:
                event.ignore()
            case _:
                super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        expense = self._expenses.expense_at(index.row())
        if expense is not None and self._is(index, RECEIPT.name) and expense.receipt:
            self.receipt_wanted.emit(expense)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        self._light(index.row())
        expense = self._expenses.expense_at(index.row())
        opens = expense is not None and bool(expense.receipt) and self._is(index, RECEIPT.name)
        shape = Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._light(-1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_rows()
            self._fit_columns()

    def _look(self) -> None:
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            _TRIGGER.DoubleClicked | _TRIGGER.EditKeyPressed | _TRIGGER.AnyKeyPressed
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        style_scroll_bar(self.verticalScrollBar())
        style_scroll_bar(self.horizontalScrollBar())
        self.setCornerWidget(QWidget())  # what Qt draws there itself has edges
        rows = self.verticalHeader()
        rows.hide()
        # All alike: asking each of 100,000 rows for its height would take a second.
        rows.setSectionResizeMode(_MODE.Fixed)

    def _fit_rows(self) -> None:
        height = row_height(self.fontMetrics().height())
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)

    def _fit_columns(self) -> None:
        """Each as wide as usual; what is left goes to those that often hold long words."""
        columns = self._expenses.columns
        if not columns:
            return
        letter = self.fontMetrics().horizontalAdvance("0")
        widths = [column.width * letter + 2 * GAP for column in columns]
        left = self.viewport().width() - sum(widths)
        for at, column in enumerate(columns):
            if (letters := _STRETCHED.get(column.name)) is not None:
                least = letters * letter + 2 * GAP
                widths[at] = max(widths[at] + left // len(_STRETCHED), least)
        for at, width in enumerate(widths):
            self.setColumnWidth(at, width)

    def _sort(self, section: int) -> None:
        heading, column = self.horizontalHeader(), self._expenses.columns[section]
        is_descending = heading.sortIndicatorOrder() is _DESCENDING
        self.sorted_by.emit(column.name, is_descending)

    def _go_to(self, row: int) -> None:
        if row < 0:
            return
        column = max(self.currentIndex().column(), 0)
        index = self._expenses.index(row, column)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def _open(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """The receipt where the clip is, else the cell to be corrected, or the first that can."""
        expense = self._expenses.expense_at(index.row())
        if self._is(index, RECEIPT.name):
            if expense is not None and expense.receipt:
                self.receipt_wanted.emit(expense)
            return
        at = index.column()
        while not self._expenses.columns[at].argument and at + 1 < len(self._expenses.columns):
            at += 1
        cell = self._expenses.index(index.row(), at)
        self.setCurrentIndex(cell)
        self.edit(cell)

    def _is(self, index: QModelIndex | QPersistentModelIndex, name: str) -> bool:
        columns = self._expenses.columns
        return index.isValid() and columns[index.column()].name == name

    def _light(self, row: int) -> None:
        if row != self._cells.row_under_mouse:
            self._cells.row_under_mouse = row
            self.viewport().update()

    def _keep_current(self, current: QModelIndex) -> None:
        found = self._expenses.expense_at(current.row())
        self._current = found if found is not None else self._current
