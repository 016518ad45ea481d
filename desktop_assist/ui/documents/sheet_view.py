"""The sheets of a workbook, to look at a row among its neighbours."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QTableView, QVBoxLayout, QWidget

from desktop_assist.domain.shown_document import ShownSheet
from desktop_assist.domain.translation import tr
from desktop_assist.ui.choice_box import ChoiceBox
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.scroll_bar import style_scroll_bar
from desktop_assist.ui.theme import GAP

_Index = QModelIndex | QPersistentModelIndex
_WIDEST_LETTERS = 34
_MEASURED_ROWS = 60
_MOST_HITS = 500
_TOP = QModelIndex()
_THE_ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class SheetView(QWidget):
    """One sheet at a time; only the rows in view are drawn."""

    def __init__(self) -> None:
        super().__init__()
        self._sheets: tuple[ShownSheet, ...] = ()
        self._hits: list[tuple[int, int]] = []
        self._names = ChoiceBox()
        self._names.setAccessibleName(tr("Sheet"))
        self._table = _Table()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addWidget(self._names, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._table, 1)
        self._names.currentIndexChanged.connect(self._show_sheet)
        self.setFocusProxy(self._table)

    @property
    def current_row(self) -> int:
        """The row that is marked, from 0; -1 without any."""
        return self._table.currentIndex().row()

    def show_sheets(self, sheets: Sequence[ShownSheet], sheet: int, row: int | None) -> None:
        """Show one of the sheets, with one of its rows marked."""
        self._sheets = tuple(sheets)
        self._hits = []
        self._names.blockSignals(True)  # noqa: FBT003 - Qt's own
        self._names.clear()
        self._names.addItems([one.name for one in sheets])
        self._names.setCurrentIndex(sheet)
        self._names.blockSignals(False)  # noqa: FBT003
        self._names.setVisible(len(sheets) > 1)
        self._show_sheet(sheet)
        if row is not None:
            self._table.show_row(row)

    def find_all(self, text: str) -> int:
        """Find the rows of all sheets that hold a text, and give how many there are."""
        wanted = text.casefold()
        self._hits = [
            (number, place)
            for number, sheet in enumerate(self._sheets)
            for place, row in enumerate(sheet.rows)
            if wanted and any(wanted in cell.casefold() for cell in row)
        ][:_MOST_HITS]
        return len(self._hits)

    @property
    def hit_count(self) -> int:
        """How many places were found."""
        return len(self._hits)

    def show_hit(self, number: int) -> None:
        """Show one of the rows that were found."""
        if 0 <= number < len(self._hits):
            sheet, row = self._hits[number]
            self._names.setCurrentIndex(sheet)
            self._table.show_row(row)

    def enlarge(self, factor: float) -> None:
        """Larger letters, or smaller ones."""
        font = self._table.font()
        font.setPointSizeF(min(max(font.pointSizeF() * factor, 6.0), 40.0))
        self._table.setFont(font)
        self._table.fit_columns()

    def fit_width(self) -> None:
        """Letters of the usual size."""
        self._table.setFont(self.font())
        self._table.fit_columns()

    def _show_sheet(self, number: int) -> None:
        if 0 <= number < len(self._sheets):
            self._table.show_sheet(self._sheets[number])


class _Table(QTableView):
    """Rows and columns named as spreadsheet programs do."""

    def __init__(self) -> None:
        super().__init__()
        self._model = _SheetModel()
        self.setModel(self._model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setAccessibleName(tr("Rows of the sheet"))
        style_scroll_bar(self.verticalScrollBar())

    def show_sheet(self, sheet: ShownSheet) -> None:
        """Show another sheet from its top."""
        self._model.show_sheet(sheet)
        self.fit_columns()
        self.scrollToTop()

    def fit_columns(self) -> None:
        """As wide as the first rows ask for, within bounds."""
        metrics = self.fontMetrics()
        widest = metrics.averageCharWidth() * _WIDEST_LETTERS
        for column in range(self._model.columnCount()):
            texts = self._model.first_texts(column, _MEASURED_ROWS)
            wanted = max((metrics.horizontalAdvance(text) for text in texts), default=0)
            self.setColumnWidth(column, min(wanted, widest) + 3 * GAP)
        self.verticalHeader().setDefaultSectionSize(metrics.height() + GAP)

    def show_row(self, row: int) -> None:
        """Mark a row, and bring it to the middle."""
        # `selectRow` would go by the keys that are held, and take a row that Ctrl opened out again.
        place = self._model.index(row, 0)
        self.selectionModel().setCurrentIndex(place, _THE_ROW)
        self.scrollTo(place, QTableView.ScrollHint.PositionAtCenter)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            rows = sorted({one.row() for one in self.selectedIndexes()})
            QGuiApplication.clipboard().setText(self._model.text_of(rows))
        else:
            super().keyPressEvent(event)


class _SheetModel(QAbstractTableModel):
    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[tuple[str, ...], ...] = ()
        self._width = 0

    def show_sheet(self, sheet: ShownSheet) -> None:
        self.beginResetModel()
        self._rows = sheet.rows
        self._width = max((len(row) for row in sheet.rows), default=0)
        self.endResetModel()

    def first_texts(self, column: int, count: int) -> list[str]:
        return [row[column] for row in self._rows[:count] if column < len(row)]

    def text_of(self, rows: Sequence[int]) -> str:
        return "\n".join("\t".join(self._rows[row]) for row in rows)

    @override
    def rowCount(self, parent: _Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: _Index = _TOP) -> int:
        return 0 if parent.isValid() else self._width

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        row = self._rows[index.row()]
        return row[index.column()] if index.column() < len(row) else ""

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        is_across = orientation == Qt.Orientation.Horizontal
        return _column_name(section) if is_across else str(section + 1)


def _column_name(number: int) -> str:
    """A, B, … Z, AA, …."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
