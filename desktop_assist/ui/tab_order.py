"""Where Tab goes in the window: as one reads, whatever was built first.

Qt goes by the order in which things were made; what is made later, such as the rows of a
conversation or a panel above the composer, would come between two buttons that stand side by side.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget

from desktop_assist.ui.theme import GAP

_TALL = 10 * GAP
"""What is taller is read from its upper edge on; smaller things of a line share their middle."""
_SAME_LINE = GAP // 2


class TabOrder:
    """Moves the focus of one window."""

    def __init__(self, window: QWidget, parts: Sequence[QWidget]) -> None:
        """Make one.

        Args:
            window: Whose focus it is.
            parts: Read one after the other, each line by line. What is in none of them follows in
                the order that Qt keeps.
        """
        self._window = window
        self._parts = tuple(parts)

    def move(self, *, is_forward: bool) -> bool:
        """Give the focus to the next stop, or to the one before; False when nothing has it."""
        stops, focused = self.stops(), QApplication.focusWidget()
        if focused not in stops:
            return False
        step = 1 if is_forward else -1
        reason = Qt.FocusReason
        stops[(stops.index(focused) + step) % len(stops)].setFocus(
            reason.TabFocusReason if is_forward else reason.BacktabFocusReason
        )
        return True

    def stops(self) -> list[QWidget]:
        """Everything that takes the focus by Tab, in order."""
        by_part: list[list[QWidget]] = [[] for _ in self._parts]
        others: list[QWidget] = []
        for one in self._chain():
            if _is_stop(one):
                within = [part == one or part.isAncestorOf(one) for part in self._parts]
                (by_part[within.index(True)] if True in within else others).append(one)
        return [*(one for part in by_part for one in self._line_by_line(part)), *others]

    def _chain(self) -> Iterator[QWidget]:
        one = self._window.nextInFocusChain()
        while one is not None and one != self._window:
            yield one
            one = one.nextInFocusChain()

    def _line_by_line(self, widgets: Sequence[QWidget]) -> Iterator[QWidget]:
        line: list[QWidget] = []
        for one in sorted(widgets, key=self._height_of):
            if line and self._height_of(one) - self._height_of(line[-1]) > _SAME_LINE:
                yield from sorted(line, key=self._place_in_line)
                line = []
            line.append(one)
        yield from sorted(line, key=self._place_in_line)

    def _height_of(self, widget: QWidget) -> int:
        top = widget.mapTo(self._window, QPoint(0, 0)).y()
        return top if widget.height() > _TALL else top + widget.height() // 2

    def _place_in_line(self, widget: QWidget) -> int:
        left = widget.mapTo(self._window, QPoint(0, 0)).x()
        return -left if self._window.isRightToLeft() else left


def _is_stop(widget: QWidget) -> bool:
    takes_tab = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    if not takes_tab or widget.focusProxy() is not None:
        return False
    return widget.isVisible() and widget.isEnabled() and not _is_passed_over(widget)


def _is_passed_over(widget: QWidget) -> bool:
    """Whether it is one of several choices of which another is made: the arrow keys lead there."""
    around = widget.parentWidget()
    if not isinstance(widget, QRadioButton) or widget.isChecked() or around is None:
        return False
    only_own = Qt.FindChildOption.FindDirectChildrenOnly
    return any(one.isChecked() for one in around.findChildren(QRadioButton, options=only_own))
