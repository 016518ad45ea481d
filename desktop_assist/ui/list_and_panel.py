"""A list beside a panel that shows what is chosen of it; below it where there is little width."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QListWidget,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_assist.ui.qt_override import override
from desktop_assist.ui.scroll_bar import style_scroll_bar
from desktop_assist.ui.theme import GAP, clear_ground
from desktop_assist.ui.two_lines import TwoLines

_NARROW = 80 * GAP


class TwoLineList(QListWidget):
    """A list whose rows have a title, and smaller below it what is to be known.

    Args:
        name: What is listed, for people: "Changes".
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(name)
        self.setItemDelegate(TwoLines(self, is_low=True))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        clear_ground(self)
        style_scroll_bar(self.verticalScrollBar())


class ListAndPanel(QWidget):
    """Two columns.

    Args:
        rows: What stands in the first, from top to bottom; the list among them takes the height.
        panel: Stands in the second, and scrolls.
        shares: How the width is divided between them.
    """

    def __init__(self, rows: tuple[QWidget, ...], panel: QWidget, shares: tuple[int, int]) -> None:
        super().__init__()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(2 * GAP, 0, 2 * GAP, GAP)
        self._row.setSpacing(2 * GAP)
        column = QVBoxLayout()
        for row in rows:
            column.addWidget(row, int(isinstance(row, QListWidget)))
        self._row.addLayout(column, shares[0])
        self._row.addWidget(_scrolled(panel), shares[1])

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < _NARROW
        down, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if is_narrow else beside)


def _scrolled(panel: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(panel)
    style_scroll_bar(area.verticalScrollBar())
    return area
