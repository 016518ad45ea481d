"""What the rows of other people's code have in common: servers of tools, and plugins."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from desktop_assist.domain.translation import tr
from desktop_assist.ui.surfaces import Panel, muted_label, plain_label
from desktop_assist.ui.theme import GAP
from desktop_assist.ui.tick_box import TickBox

_LONGEST_WORDS = 400


class ForeignRow(Panel):
    """A frame for one of them.

    Args:
        name: For screen readers, with how it is.
    """

    def __init__(self, name: str) -> None:
        super().__init__("raised")
        self.setAccessibleName(name)
        self._column = QVBoxLayout(self)
        edge = int(1.5 * GAP)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(GAP)


def known_grid(lines: Sequence[tuple[str, str]]) -> QGridLayout:
    """What a person has to know before anything of it runs, each line with its heading."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(int(1.5 * GAP))
    grid.setVerticalSpacing(GAP // 2)
    grid.setColumnStretch(1, 1)
    for line, (heading, words) in enumerate(lines):
        first = muted_label(heading)
        first.setWordWrap(False)
        grid.addWidget(first, line, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(plain_label(words), line, 1)
    return grid


def unasked_box(tool: str, want: Callable[[bool], None], *, is_on: bool) -> TickBox:
    """Whether a tool that only reads may run without asking.

    Args:
        tool: Its name.
        want: Told what the person wants.
        is_on: Whether it may now.
    """
    box = TickBox(tr("Without asking"))
    box.setAccessibleName(f"{tr('Without asking')}: {tool}")
    box.setChecked(is_on)
    box.toggled.connect(want)
    return box


def cut_short(words: str) -> str:
    """What a tool says of itself, at most a few lines of it."""
    return words if len(words) <= _LONGEST_WORDS else f"{words[:_LONGEST_WORDS]}…"
