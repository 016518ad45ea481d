"""Finds what is on a window as a person or a screen reader would: by its name."""

from typing import TypeVar

from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound=QWidget)


def named(window: QWidget, kind: type[W], name: str) -> W:
    """The widget of this kind that screen readers call `name`."""
    found = [one for one in window.findChildren(kind) if one.accessibleName() == name]
    if len(found) > 1:  # one that was replaced goes with the next round of the loop
        found = [one for one in found if not one.isHidden()]
    assert len(found) == 1, f"{len(found)} widgets are called {name!r}"
    return found[0]
