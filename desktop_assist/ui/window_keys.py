"""The keys of the window: those that lead somewhere, and those of the clipboard.

Apart from the window, because the list of usual keys that Qt has holds up the first paint.
"""

from collections.abc import Callable, Iterable
from typing import TypeAlias

from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

UsualKeys: TypeAlias = QKeySequence.StandardKey


def add_shortcuts(
    window: QWidget, ways: Iterable[tuple[str | UsualKeys, Callable[[], object]]]
) -> None:
    """Let keys call something, wherever in the window the focus is."""
    for keys, call in ways:
        QShortcut(QKeySequence(keys), window, call)


def is_paste(event: QKeyEvent) -> bool:
    """Whether it asks for what is on the clipboard."""
    return event.matches(QKeySequence.StandardKey.Paste)
