"""The keys of the window, by where they work."""

from itertools import chain

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop_assist.domain.translation import tr
from desktop_assist.ui.help.shortcuts import SHORTCUTS, Shortcut, ShortcutGroup
from desktop_assist.ui.surfaces import muted_label, plain_label
from desktop_assist.ui.theme import GAP

_KEYS_WIDE = 18 * GAP


class ShortcutPage(QWidget):
    """All of them, under the place in which they work."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GAP)
        widest = max(map(self._width_of, chain(*(group.shortcuts for group in SHORTCUTS))))
        for group in SHORTCUTS:  # what keys do stands in one column throughout
            column.addWidget(_group(group, max(_KEYS_WIDE, widest)))
        column.addStretch(1)

    def _width_of(self, shortcut: Shortcut) -> int:
        return self.fontMetrics().horizontalAdvance(keys_in_words(shortcut))


def keys_in_words(shortcut: Shortcut) -> str:
    """The keys as this system writes them."""
    return QKeySequence(shortcut.keys).toString(QKeySequence.SequenceFormat.NativeText)


def _group(group: ShortcutGroup, keys_wide: int) -> QWidget:
    page = QWidget()
    grid = QGridLayout(page)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(2 * GAP)
    grid.setVerticalSpacing(GAP)
    grid.setColumnMinimumWidth(0, keys_wide)
    grid.setColumnStretch(1, 1)
    grid.addWidget(plain_label(tr(group.place), is_bold=True), 0, 0, 1, 2)
    for row, shortcut in enumerate(group.shortcuts, start=1):
        keys = muted_label(keys_in_words(shortcut), 1.0)
        keys.setWordWrap(False)
        grid.addWidget(keys, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(plain_label(tr(shortcut.does)), row, 1)
    return page
