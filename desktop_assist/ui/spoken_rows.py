"""What a screen reader finds in a widget that shows rows of its own: a list with its items.

Qt knows the roles of its own widgets only; of one that paints its rows, or places them itself, a
reader would be told nothing but that something is there.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import isValid

from desktop_assist.ui.qt_override import override


@dataclass(frozen=True, slots=True)
class SpokenRow:
    """One row, as it is said.

    Attributes:
        key: Names it among all rows; one with another key is another row.
        words: All that is seen of it.
    """

    key: Hashable
    words: str


class RowsPainter(Protocol):
    """A widget that paints rows."""

    def spoken_rows(self) -> Sequence[SpokenRow]:
        """What can be gone through, in order."""

    def spoken_box(self, row: SpokenRow) -> QRect:
        """Where a row is, from the widget's corner; null when it is out of sight."""

    def spoken_current(self) -> Hashable | None:
        """The key of the row that the keys have reached."""


class WordRows:
    """Rows that are told by their words and places alone, and are not gone through with keys."""

    def __init__(self, words: Callable[[], Sequence[str]], box: Callable[[int], QRect]) -> None:
        """Speak of these.

        Args:
            words: Gives what each row says.
            box: Gives where the row of a number is, from the widget's corner.
        """
        self._words, self._box = words, box

    def spoken_rows(self) -> Sequence[SpokenRow]:
        """Each row, known by its number and its words."""
        return [SpokenRow((at, words), words) for at, words in enumerate(self._words())]

    def spoken_box(self, row: SpokenRow) -> QRect:
        """Where a row is."""
        return self._box(self.spoken_rows().index(row))

    def spoken_current(self) -> Hashable | None:
        """None: no key goes through them."""
        return None


class PaintedList(QAccessibleWidget):
    """A widget as a list of the rows it paints, before the parts it is made of."""

    def __init__(self, widget: QWidget, painter: RowsPainter) -> None:
        """Make one; `painter` is the widget, too."""
        super().__init__(widget, QAccessible.Role.List)
        self._widget, self._painter = widget, painter
        self._rows: dict[Hashable, _PaintedRow] = {}
        # Qt knows them until it is told otherwise: they must not go before, nor stay behind.
        widget.destroyed.connect(partial(_end_all, self._rows))

    @override
    def childCount(self) -> int:
        return len(self._told()) + super().childCount()

    @override
    def child(self, index: int) -> QAccessibleInterface:
        rows = self._told()
        if 0 <= index < len(rows):
            return self._face(rows[index])
        return super().child(index - len(rows))

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        rows = self._told()
        if isinstance(child, _PaintedRow):
            return next((at for at, row in enumerate(rows) if row.key == child.row.key), -1)
        found = super().indexOfChild(child)
        return found if found < 0 else found + len(rows)

    @override
    def focusChild(self) -> QAccessibleInterface:
        row = self._current() if self._widget.hasFocus() else None
        return super().focusChild() if row is None else self._face(row)

    def tell_current(self) -> None:
        """Say that the keys have reached another row."""
        row = self._current()
        if row is not None:
            event = QAccessibleEvent(self._face(row), QAccessible.Event.Focus)
            QAccessible.updateAccessibility(event)

    def forget_gone(self) -> None:
        """Let go of rows that are shown no longer."""
        kept = {row.key for row in self._told()}
        for key in [key for key in self._rows if key not in kept]:
            _end(self._rows.pop(key))

    def _told(self) -> Sequence[SpokenRow]:
        return self._painter.spoken_rows()

    def _current(self) -> SpokenRow | None:
        key = self._painter.spoken_current()
        return next((row for row in self._told() if row.key == key), None)

    def _face(self, row: SpokenRow) -> "_PaintedRow":
        face = self._rows.get(row.key)
        if face is None:
            face = self._rows[row.key] = _PaintedRow(self._widget, self._painter, row)
            QAccessible.registerAccessibleInterface(face)
        face.row = row
        return face


class _PaintedRow(QAccessibleInterface):
    """One row that is painted."""

    def __init__(self, widget: QWidget, painter: RowsPainter, row: SpokenRow) -> None:
        super().__init__()
        self._widget, self._painter = widget, painter
        self.row = row

    @override
    def isValid(self) -> bool:
        return isValid(self._widget)

    @override
    def object(self) -> QObject | None:  # type: ignore[override]  # None says: no object of its own
        return None

    @override
    def window(self) -> QWindow | None:  # type: ignore[override]  # as for a window not shown yet
        return self._widget.window().windowHandle() if self.isValid() else None

    @override
    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._widget)

    @override
    def childCount(self) -> int:
        return 0

    @override
    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # it has none
        return None

    @override
    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # it has none
        return None

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    @override
    def text(self, kind: QAccessible.Text) -> str:
        return self.row.words if kind is QAccessible.Text.Name else ""

    @override
    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """What is painted is changed by keys alone."""

    @override
    def rect(self) -> QRect:
        box = self._box()
        return QRect(self._widget.mapToGlobal(box.topLeft()), box.size())

    @override
    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    @override
    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        can_be_reached = self._widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        state.focusable = state.selectable = can_be_reached
        is_current = self._painter.spoken_current() == self.row.key
        state.selected = is_current
        state.focused = is_current and self._widget.hasFocus()
        state.offscreen = self._box().isNull()
        state.invisible = not self._widget.isVisible()
        return state

    def _box(self) -> QRect:
        return self._painter.spoken_box(self.row)


class HeldList(QAccessibleWidget):
    """A widget as a list of other widgets that it places itself.

    The rows are first, in order; after them what else is to be reached.
    """

    def __init__(self, widget: QWidget, shown: Callable[[], Sequence[QWidget]]) -> None:
        super().__init__(widget, QAccessible.Role.List)
        self._shown = shown

    @override
    def childCount(self) -> int:
        return len(self._shown())

    @override
    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # past the last
        shown = self._shown()
        is_there = 0 <= index < len(shown)
        return QAccessible.queryAccessibleInterface(shown[index]) if is_there else None

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        numbers = (at for at, widget in enumerate(self._shown()) if widget is child.object())
        return next(numbers, -1)


class HeldRow(QAccessibleWidget):
    """A widget as one item of the list that holds it."""

    def __init__(
        self, widget: QWidget, words: Callable[[], str], holder: Callable[[], QWidget]
    ) -> None:
        """Make one, perhaps before it is put into its list."""
        super().__init__(widget, QAccessible.Role.ListItem)
        self._words, self._holder = words, holder

    @override
    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._holder())

    @override
    def text(self, kind: QAccessible.Text) -> str:
        return self._words() if kind is QAccessible.Text.Name else super().text(kind)


def _end_all(rows: dict[Hashable, _PaintedRow]) -> None:
    for row in rows.values():
        _end(row)
    rows.clear()


def _end(row: _PaintedRow) -> None:
    QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(row))
