"""The receipts on their way as a list that Qt shows: only those in sight are put into words."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from desktop_assist.ui.expenses.queued_receipt import QueuedReceipt, state_words, what_was_read
from desktop_assist.ui.expenses.receipt_queue import ReceiptQueue
from desktop_assist.ui.qt_override import override

_ROLE = Qt.ItemDataRole
QUEUED = int(_ROLE.UserRole)
"""The QueuedReceipt itself."""
_NOWHERE = QModelIndex()


class QueueModel(QAbstractListModel):
    """Follows a queue."""

    def __init__(self, queue: ReceiptQueue) -> None:
        super().__init__()
        self._queue = queue
        self._count = len(queue.receipts)
        queue.grown.connect(self._grow)
        queue.changed.connect(self._change)

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._count

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = _ROLE.DisplayRole
    ) -> object:
        queued = self._queue.receipts[index.row()]
        if role == QUEUED:
            return queued
        if role == _ROLE.DisplayRole:
            return what_was_read(queued.receipt) or queued.file.name
        if role == _ROLE.ToolTipRole:
            return queued.problem
        return _spoken(queued) if role == _ROLE.AccessibleTextRole else None

    def _grow(self, count: int) -> None:
        self.beginInsertRows(QModelIndex(), self._count, self._count + count - 1)
        self._count += count
        self.endInsertRows()

    def _change(self, number: int) -> None:
        if number < self._count:
            index = self.index(number)
            self.dataChanged.emit(index, index)


def _spoken(queued: QueuedReceipt) -> str:
    told = (state_words(queued), queued.problem, queued.note)
    parts = (queued.file.name, what_was_read(queued.receipt), *told)
    return ". ".join(part.rstrip(".") for part in parts if part)
