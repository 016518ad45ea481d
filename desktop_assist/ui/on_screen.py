"""Keeps a window where it can be seen: a screen it was on is gone, or it has grown."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_SHARE = 0.92
"""So much of a screen a dialog takes at most: the window behind it is still seen."""


def fitting(window: QWidget, wished: QSize) -> QSize:
    """A size that a screen has room for."""
    return wished.boundedTo(window.screen().availableSize() * _SHARE)


def bring_onto_screen(window: QWidget) -> None:
    """Put a window onto the first screen, unless enough of it is on one of them."""
    place = window.frameGeometry()
    # What one takes a window by: a strip at its edge helps nobody.
    handle = place.adjusted(place.width() // 4, 0, -place.width() // 4, 0)
    if any(one.availableGeometry().contains(handle.topLeft()) for one in QGuiApplication.screens()):
        return
    free = QGuiApplication.primaryScreen().availableGeometry()
    place.setSize(place.size().boundedTo(free.size()))
    place.moveCenter(free.center())
    window.resize(place.size())
    window.move(place.topLeft())


def move_onto_screen(window: QWidget) -> None:
    """Move a window that reaches over an edge of its screen, until it is wholly on it."""
    free, place = window.screen().availableGeometry(), window.frameGeometry()
    x = max(free.left(), min(place.left(), free.right() + 1 - place.width()))
    y = max(free.top(), min(place.top(), free.bottom() + 1 - place.height()))
    window.move(x, y)
