"""Finds what is on a window as a person or a screen reader would: by its name."""

from typing import TypeVar

from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound=QWidget)


def named(window: QWidget, kind: type[W], name: str) -> W:
    """The widget of this kind that screen readers call `name`."""
    found = [one for one in window.findChildren(kind) if one.accessibleName() == name]
    assert len(found) == 1, f"{len(found)} widgets are called {name!r}"
    return found[0]
