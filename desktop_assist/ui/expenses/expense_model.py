"""The rows of the table as Qt asks for them: only those in sight are put into words."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from desktop_assist.domain.translation import tr
from desktop_assist.expenses.expense import Expense
from desktop_assist.ui.expenses.expense_picture import ExpensePicture
from desktop_assist.ui.expenses.table_column import MARK, RECEIPT, TableColumn
from desktop_assist.ui.qt_override import override

_Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
EXPENSE = int(_ROLE.UserRole)
"""The Expense itself."""
COLUMN = EXPENSE + 1
"""The TableColumn a cell stands in."""
_NOWHERE = QModelIndex()


class ExpenseModel(QAbstractTableModel):
    """Shows a picture of the expenses; what is typed into a cell stands there until it is written.

    Signals:
        corrected: An Expense, the argument that changes and its new text.
    """

    corrected = Signal(Expense, str, str)

    def __init__(self) -> None:
        super().__init__()
        self._picture = ExpensePicture()
        self._columns: tuple[TableColumn, ...] = ()
        self._typed: dict[tuple[int, str], str] = {}

    @property
    def columns(self) -> tuple[TableColumn, ...]:
        """From left to right."""
        return self._columns

    @property
    def categories(self) -> tuple[str, ...]:
        """Those in use."""
        return self._picture.categories

    def show(self, picture: ExpensePicture) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._picture = picture
        self._columns = picture.columns
        self._typed = {}
        self.endResetModel()

    def forget_typed(self) -> None:
        """What was typed could not be written: show what the sheet says."""
        if self._typed:
            self._typed = {}
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def expense_at(self, row: int) -> Expense | None:
        """What stands in a row of the table."""
        expenses = self._picture.expenses
        return expenses[row] if 0 <= row < len(expenses) else None

    def expenses_between(self, first: int, last: int) -> tuple[Expense, ...]:
        """What stands in these rows of the table, the last included."""
        return self._picture.expenses[first : last + 1]

    @override
    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._picture.expenses)

    @override
    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    @override
    def data(self, index: _Index, role: int = _ROLE.DisplayRole) -> object:
        expense = self.expense_at(index.row())
        if expense is None:
            return None
        column = self._columns[index.column()]
        if role == _ROLE.DisplayRole:
            return self._text(index.row(), column, expense)
        say = _SAYS.get(role)
        return say(column, expense) if say is not None else None

    @override
    def setData(self, index: _Index, value: object, role: int = _ROLE.EditRole) -> bool:
        expense, column = self.expense_at(index.row()), self._columns[index.column()]
        text = str(value).strip()
        if expense is None or text == self.data(index, _ROLE.EditRole):
            return False
        self._typed[index.row(), column.name] = text
        self.dataChanged.emit(index, index)
        self.corrected.emit(expense, column.argument, text)
        return True

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._columns):
            return None
        column = self._columns[section]
        match role:
            case _ROLE.DisplayRole:
                return tr(column.heading)
            case _ROLE.AccessibleTextRole:
                return tr(column.heading) or tr("To be checked")
            case _ROLE.TextAlignmentRole:
                return _alignment(column)
        return None

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and self._columns[index.column()].argument:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def _text(self, row: int, column: TableColumn, expense: Expense) -> str:
        if column in (MARK, RECEIPT):
            return ""  # a drawing says it
        return self._typed.get((row, column.name)) or column.text(expense)


def _alignment(column: TableColumn) -> int:
    side = Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
    return (side | Qt.AlignmentFlag.AlignVCenter).value


def _tool_tip(column: TableColumn, expense: Expense) -> str:
    return "\n".join(expense.warnings) if column is MARK else column.text(expense)


def _spoken(column: TableColumn, expense: Expense) -> str:
    if column is MARK:
        return (
            tr("To be checked: {names}", names=" ".join(expense.warnings))
            if expense.warnings
            else ""
        )
    if column is RECEIPT:
        return tr("Receipt {name}", name=expense.receipt) if expense.receipt else tr("No receipt")
    return column.text(expense)


def _typed(column: TableColumn, expense: Expense) -> str:
    return column.typed(expense) if column.typed else column.text(expense)


# A table for Qt, which asks hundreds of times for each picture.
_SAYS: dict[int, Callable[[TableColumn, Expense], object]] = {
    _ROLE.EditRole: _typed,
    _ROLE.TextAlignmentRole: lambda column, _: _alignment(column),
    _ROLE.ToolTipRole: _tool_tip,
    _ROLE.AccessibleTextRole: _spoken,
    EXPENSE: lambda _, expense: expense,
    COLUMN: lambda column, _: column,
}
